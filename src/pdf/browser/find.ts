import { accessSync, constants, statSync } from "node:fs";
import { arch, platform } from "node:os";
import puppeteer from "puppeteer";
import { browserAbsent, browserFails } from "./absent.ts";
import { embeddedVersion, unpackEmbedded } from "./embedded.ts";
import { type BrowserOptions, defaultCacheFolder } from "./options.ts";

/** A browser that can be had, and what tells one browser from another in the keys of a cache. */
export type FoundBrowser =
  | { readonly kind: "remote"; readonly endpoint: string; readonly identity: string }
  | {
      readonly kind: "local";
      readonly executablePath: string;
      readonly identity: string;
      /** What the process must find in its environment beside our own settings. */
      readonly environment: Readonly<Record<string, string>>;
    };

/** Where Linux distributions put a browser that puppeteer does not look for. */
const usualPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];

/**
 * Finds the browser that prints: the path that was given, else the endpoint that was given, else
 * the embedded one (Linux on x64), else one that is installed.
 */
export async function findBrowser(options: BrowserOptions = {}): Promise<FoundBrowser> {
  const { executablePath, browserWSEndpoint } = options;
  if (executablePath !== undefined) return findNamed(executablePath);
  if (browserWSEndpoint !== undefined) {
    const identity = `remote ${browserWSEndpoint}`;
    return { kind: "remote", endpoint: browserWSEndpoint, identity };
  }
  if (platform() === "linux" && arch() === "x64") {
    const unpacked = await unpackEmbedded(options.cacheFolder ?? defaultCacheFolder());
    return { kind: "local", identity: `embedded ${embeddedVersion()}`, ...unpacked };
  }
  return findInstalled();
}

function findNamed(path: string): FoundBrowser {
  try {
    accessSync(path, constants.X_OK);
  } catch (cause) {
    throw browserFails(path, cause);
  }
  return local(path);
}

async function findInstalled(): Promise<FoundBrowser> {
  const candidates = [
    () => puppeteer.executablePath({ headless: "shell" }),
    () => puppeteer.executablePath("chrome"),
    ...usualPaths.map((path) => () => path),
  ];
  for (const candidate of candidates) {
    try {
      const path = await candidate();
      accessSync(path, constants.X_OK);
      return local(path);
    } catch {
      // Not this one: the next.
    }
  }
  throw browserAbsent(`${platform()} on ${arch()}`);
}

function local(executablePath: string): FoundBrowser {
  const { size, mtimeMs } = statSync(executablePath);
  const identity = `installed ${executablePath} ${size} ${mtimeMs}`;
  return { kind: "local", executablePath, identity, environment: {} };
}
