import type { Browser, Page } from "puppeteer";
import { type FoundBrowser, findBrowser } from "./find.ts";
import { openPage } from "./harden.ts";
import { launchBrowser } from "./launch.ts";
import type { BrowserOptions } from "./options.ts";
import { laySheet, type Sheet } from "./sheet.ts";

/** Prints documents, as many at a time as it has processes; the others wait their turn. */
export interface Printer {
  /** What tells this browser from another in the keys of a cache. */
  readonly identity: string;
  readonly withSheet: <T>(html: string, task: (sheet: Sheet) => Promise<T>) => Promise<T>;
}

interface Process {
  readonly browser: Browser;
  readonly page: Page;
}

/**
 * Finds a browser and gives it to a task; no process of it outlives the task. Processes start when
 * they are first needed, up to `options.processes`, each with one page that is kept.
 */
export async function withBrowser<T>(
  options: BrowserOptions,
  task: (browser: Printer) => Promise<T>,
): Promise<T> {
  const found = await findBrowser(options);
  const pool = makePool(found, options.processes ?? 2);
  try {
    return await task({ identity: found.identity, withSheet: pool.withSheet });
  } finally {
    await pool.close();
  }
}

function makePool(found: FoundBrowser, size: number) {
  const slots: (Process | undefined)[] = Array.from({ length: size });
  const free = slots.map((_, index) => size - 1 - index);
  const waiting: ((slot: number) => void)[] = [];

  const take = () => {
    const slot = free.pop();
    return slot === undefined
      ? new Promise<number>((resolve) => waiting.push(resolve))
      : Promise.resolve(slot);
  };
  const give = (slot: number) => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  const withSheet: Printer["withSheet"] = async (html, task) => {
    const slot = await take();
    try {
      const process = slots[slot] ?? (await startProcess(found));
      slots[slot] = process;
      return await task(await laySheet(process.page, html));
    } catch (cause) {
      // A page in which something failed is not trusted with another document.
      const failed = slots[slot];
      slots[slot] = undefined;
      if (failed) await endProcess(failed, found);
      throw cause;
    } finally {
      give(slot);
    }
  };
  const close = async () => {
    await Promise.all(slots.map((process) => process && endProcess(process, found)));
  };
  return { withSheet, close };
}

async function startProcess(found: FoundBrowser): Promise<Process> {
  const browser = await launchBrowser(found);
  return { browser, page: await openPage(browser) };
}

/** A browser that runs by itself loses only our page. */
async function endProcess({ browser, page }: Process, found: FoundBrowser): Promise<void> {
  if (found.kind === "remote") {
    await page.close().catch(() => undefined);
    await browser.disconnect();
  } else {
    await browser.close();
  }
}
