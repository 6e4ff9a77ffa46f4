import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import type { PageMap, Sheet } from "../browser/sheet.ts";
import { readDestinations } from "./destinations.ts";

/** A tagged PDF as Chromium gave it, read, with the page of each destination. */
export interface Print {
  readonly pdf: PDFDocument;
  readonly pageMap: PageMap;
  /** Whether the page numbers in the contents are those of the pages. */
  readonly settled: boolean;
}

/** How often numbers are put in and the pages looked at again before giving up. */
const attempts = 3;

/**
 * Prints a sheet with right page numbers in its contents. Chromium has no `target-counter`: an
 * untagged print, which is cheap, tells the pages, and a tagged one has their numbers. With the
 * page map of an earlier print the first is needless as long as that map still holds.
 */
export async function printSheet(sheet: Sheet, remembered: PageMap | undefined): Promise<Print> {
  const hasContents = await sheet.number(remembered ?? {});
  if (!hasContents) return { ...(await printTagged(sheet)), settled: true };
  let expected = remembered ?? (await survey(sheet));
  for (let attempt = 1; ; attempt++) {
    await sheet.number(expected);
    const print = await printTagged(sheet);
    const settled = agree(print.pageMap, expected);
    if (settled || attempt === attempts) return { ...print, settled };
    expected = print.pageMap;
  }
}

/** The pages of an untagged print. */
async function survey(sheet: Sheet): Promise<PageMap> {
  return readDestinations(await loadPdf(await sheet.print({ tagged: false })));
}

async function printTagged(sheet: Sheet): Promise<Omit<Print, "settled">> {
  const pdf = await loadPdf(await sheet.print({ tagged: true }));
  return { pdf, pageMap: readDestinations(pdf) };
}

/** Reads without pauses: there is nothing else to do meanwhile. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

function agree(one: PageMap, other: PageMap): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}
