import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EnvironmentError } from "../../src/diagnostics/environment.ts";
import { browserAbsent } from "../../src/pdf/browser/absent.ts";
import { unpackEmbedded } from "../../src/pdf/browser/embedded.ts";
import { findBrowser } from "../../src/pdf/browser/find.ts";
import { withLock } from "../../src/pdf/browser/lock.ts";
import { readBrowserOptions } from "../../src/pdf/browser/options.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "accords-cache-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the embedded browser", () => {
  it("is unpacked once by two at the same time, and mended when it is not whole", async () => {
    const cache = join(folder, "whole");
    const [one, two] = await Promise.all([unpackEmbedded(cache), unpackEmbedded(cache)]);
    expect(two).toEqual(one);
    const { size, mode, ino } = statSync(one.executablePath);
    expect(mode & 0o777).toBe(0o700);
    expect(readdirSync(cache)).toHaveLength(1);
    await unpackEmbedded(cache);
    expect(statSync(one.executablePath).ino).toBe(ino);
    truncateSync(one.executablePath, 1000);
    await unpackEmbedded(cache);
    expect(statSync(one.executablePath).size).toBe(size);
  });

  it("is not unpacked where others could have planted it", async () => {
    const target = join(folder, "target");
    mkdirSync(target);
    symlinkSync(target, join(folder, "link"));
    await expect(unpackEmbedded(join(folder, "link"))).rejects.toThrow(EnvironmentError);
    writeFileSync(join(folder, "file"), "");
    await expect(unpackEmbedded(join(folder, "file"))).rejects.toThrow(EnvironmentError);
  });
});

describe("withLock", () => {
  it("lets one in at a time, and takes over what a dead process left", async () => {
    const path = join(folder, "lock");
    writeFileSync(path, "999999999");
    let inside = 0;
    const most: number[] = [];
    const task = () =>
      withLock(path, async () => {
        most.push(++inside);
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside--;
      });
    await Promise.all([task(), task(), task()]);
    expect(most).toEqual([1, 1, 1]);
  });
});

describe("findBrowser", () => {
  it("takes the path that is named, and nothing else", async () => {
    const path = join(folder, "chrome");
    writeFileSync(path, "");
    await expect(findBrowser({ executablePath: path })).rejects.toThrow(EnvironmentError);
    chmodSync(path, 0o700);
    const found = await findBrowser({
      executablePath: path,
      browserWSEndpoint: "ws://127.0.0.1:1",
    });
    expect(found).toMatchObject({ kind: "local", executablePath: path });
    await expect(findBrowser({ executablePath: join(folder, "none") })).rejects.toThrow(
      EnvironmentError,
    );
  });

  it("takes the endpoint before the embedded browser", async () => {
    const found = await findBrowser({ browserWSEndpoint: "ws://127.0.0.1:1" });
    expect(found).toMatchObject({ kind: "remote", endpoint: "ws://127.0.0.1:1" });
  });

  it("reads what the environment says", () => {
    expect(readBrowserOptions({ PUPPETEER_EXECUTABLE_PATH: "/x", XDG_CACHE_HOME: "/c" })).toEqual({
      executablePath: "/x",
      cacheFolder: join("/c", "accords"),
    });
    expect(readBrowserOptions({ PUPPETEER_EXECUTABLE_PATH: "" })).toEqual({});
  });

  it("says what to run where there is no browser", () => {
    const { words } = browserAbsent("darwin on arm64");
    expect(words.en.hint).toContain("npx puppeteer browsers install chrome-headless-shell");
    expect(words.fr.message).toContain("darwin on arm64");
  });
});
