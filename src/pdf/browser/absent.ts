import { EnvironmentError } from "../../diagnostics/environment.ts";

const command = "npx puppeteer browsers install chrome-headless-shell";

/** No browser was found, told with what to run. */
export function browserAbsent(system: string): EnvironmentError {
  return new EnvironmentError({
    en: {
      message: `no browser for PDFs: the embedded one is for Linux on x64, this is ${system}`,
      hint: `run \`${command}\`, install Chrome, or set PUPPETEER_EXECUTABLE_PATH`,
    },
    fr: {
      message: `pas de navigateur pour les PDF : celui qui est embarqué est pour Linux sur x64, ceci est ${system}`,
      hint: `lancez \`${command}\`, installez Chrome, ou donnez PUPPETEER_EXECUTABLE_PATH`,
    },
  });
}

/** A browser that was named or found is not there or does not start. */
export function browserFails(path: string, cause: unknown): EnvironmentError {
  const reason = cause instanceof Error ? firstLine(cause.message) : String(cause);
  return new EnvironmentError(
    {
      en: {
        message: `the browser ${path} does not start: ${reason}`,
        hint: `check PUPPETEER_EXECUTABLE_PATH, or run \`${command}\``,
      },
      fr: {
        message: `le navigateur ${path} ne démarre pas : ${reason}`,
        hint: `vérifiez PUPPETEER_EXECUTABLE_PATH, ou lancez \`${command}\``,
      },
    },
    { cause },
  );
}

/** The cache folder cannot be used to unpack the embedded browser. */
export function cacheUnusable(folder: string, cause: unknown): EnvironmentError {
  const reason = cause instanceof Error ? firstLine(cause.message) : String(cause);
  return new EnvironmentError(
    {
      en: {
        message: `the embedded browser cannot be unpacked into ${folder}: ${reason}`,
        hint: "set XDG_CACHE_HOME to a folder of your own with 300 MB free",
      },
      fr: {
        message: `le navigateur embarqué ne peut pas être décompressé dans ${folder} : ${reason}`,
        hint: "donnez dans XDG_CACHE_HOME un dossier à vous avec 300 Mo libres",
      },
    },
    { cause },
  );
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "") ?? text;
}
