import { homedir } from "node:os";
import { join } from "node:path";

/** What a caller may say about the browser. With nothing said, one is found. */
export interface BrowserOptions {
  /** A Chromium or Chrome of the caller's choice. Nothing else is tried. */
  readonly executablePath?: string;
  /** A browser that runs already, as `ws://…`. */
  readonly browserWSEndpoint?: string;
  /** Where the embedded browser is unpacked; a folder below it is made for each version. */
  readonly cacheFolder?: string;
  /** How many browser processes print at the same time; 2 if not said. */
  readonly processes?: number;
}

/** The options that environment variables give, by the names that puppeteer and XDG gave them. */
export function readBrowserOptions(
  environment: Readonly<Record<string, string | undefined>>,
): BrowserOptions {
  const executablePath = environment.PUPPETEER_EXECUTABLE_PATH;
  const browserWSEndpoint = environment.PUPPETEER_BROWSER_WS_ENDPOINT;
  const cache = environment.XDG_CACHE_HOME;
  return {
    ...(executablePath ? { executablePath } : {}),
    ...(browserWSEndpoint ? { browserWSEndpoint } : {}),
    ...(cache ? { cacheFolder: join(cache, "accords") } : {}),
  };
}

/** The user's own cache folder (XDG Base Directory Specification). */
export function defaultCacheFolder(): string {
  return join(homedir(), ".cache", "accords");
}
