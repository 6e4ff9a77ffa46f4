import type { Page } from "puppeteer";
import { markerPrefix, structureMarks } from "../structure-marks.ts";
import { fillNumbers, markStructure, putDocument } from "./content.ts";

/** Pages by the id of the element that begins on them; the first page is 1. */
export type PageMap = Readonly<Record<string, number>>;

/** A document that lies in the browser, ready to print. */
export interface Sheet {
  /** Writes into the contents the page of each heading. Returns whether there is anything to number. */
  readonly number: (pages: PageMap) => Promise<boolean>;
  /** Prints. A tagged PDF (ISO 32000-1, 14.8) has structure and outline as well. */
  readonly print: (options: { readonly tagged: boolean }) => Promise<Uint8Array>;
}

/** Milliseconds after which a print is given up: far more than a thousand pages need. */
const printLimit = 300_000;

/** Puts an HTML page into a browser's page. */
export async function laySheet(page: Page, html: string): Promise<Sheet> {
  await page.evaluate(putDocument, html);
  await page.evaluate(markStructure, structureMarks, markerPrefix);
  return {
    number: (pages) => page.evaluate(fillNumbers, pages),
    print: ({ tagged }) =>
      page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged,
        outline: tagged,
        timeout: printLimit,
      }),
  };
}
