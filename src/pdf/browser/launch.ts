import { userInfo } from "node:os";
import puppeteer, { type Browser } from "puppeteer";
import { browserFails } from "./absent.ts";
import type { FoundBrowser } from "./find.ts";

/**
 * What the browser is started with beside puppeteer's own arguments: every way to the network
 * leads to a port where nothing listens, and every host name is unknown.
 */
const hardening = [
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--dns-prefetch-disable",
  "--no-pings",
  "--disable-domain-reliability",
  "--disable-webgl",
  "--disable-gpu",
  "--disable-file-system",
  "--disable-databases",
  "--disable-speech-api",
  "--disable-notifications",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
];

/** What keeps a page's layout the same on every machine. */
const sameness = [
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--force-device-scale-factor=1",
  "--hide-scrollbars",
  "--lang=en-US",
];

/**
 * Chromium's sandbox cannot start for root. `/dev/shm` is small in containers.
 */
function launchArguments(): readonly string[] {
  const sandbox = userInfo().uid === 0 ? ["--no-sandbox"] : [];
  return [...hardening, ...sameness, "--disable-dev-shm-usage", ...sandbox];
}

/** Starts a browser process, or connects to the one that runs already. */
export async function launchBrowser(found: FoundBrowser): Promise<Browser> {
  if (found.kind === "remote") return connect(found.endpoint);
  try {
    return await puppeteer.launch({
      executablePath: found.executablePath,
      headless: "shell",
      pipe: true,
      args: [...launchArguments()],
      // Nothing of the caller's environment reaches the browser: no proxy, no locale, no zone.
      env: { PATH: "/usr/bin:/bin", TZ: "UTC", LANG: "C.UTF-8", ...found.environment },
    });
  } catch (cause) {
    throw browserFails(found.executablePath, cause);
  }
}

async function connect(endpoint: string): Promise<Browser> {
  try {
    return await puppeteer.connect({ browserWSEndpoint: endpoint });
  } catch (cause) {
    throw browserFails(endpoint, cause);
  }
}
