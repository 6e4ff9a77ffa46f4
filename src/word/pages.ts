import { readFileSync } from "node:fs";
import type { PageNumberEstimator, Document as WordDocument } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { strFromU8, strToU8 } from "fflate";
import { toHtml } from "hast-util-to-html";
import type { Document } from "../document/document.ts";
import type { WordCache } from "./cache.ts";
import { listWordFonts } from "./fonts/files.ts";

/** What page each bookmark is on, and how many pages there are, as far as they are known. */
export type Pages = Pick<ReturnType<PageNumberEstimator>, "bookmarks" | "pageCount">;

/**
 * Works out the pages that contents print, by laying the document out with the embedded fonts as
 * Word would. Where it must guess, it guesses: the numbers are exact once the fields are updated.
 * It costs more than all the rest: it is done once for a document's text.
 */
export async function countPages(
  document: Document,
  write: () => WordDocument,
  cache: WordCache,
): Promise<Pages> {
  const { body, language, header, footer } = document;
  const name = JSON.stringify(["pages", language, header, footer, toHtml(body)]);
  return readPages(await cache.keep(name, () => writePages(layOut(write()))));
}

/**
 * A style sheet with names that only our files have. Of some fonts Office offers copies: `docx` looks
 * each word in them up in long lists before it measures it from our file all the same.
 */
export function nameMeasuredFonts(styles: string): string {
  const families = new Set(listWordFonts().map(({ family }) => family));
  return [...families].reduce(
    (sheet, family) => sheet.replaceAll(`"${family}"`, `"${measuredName(family)}"`),
    styles,
  );
}

function measuredName(family: string): string {
  return `${family} as measured`;
}

function layOut(word: WordDocument): Pages {
  const fonts = listWordFonts().flatMap(({ family, path }) => {
    const data = readFileSync(path);
    return [family, measuredName(family)].map((name) => ({ name, data }));
  });
  const context = { file: word, viewWrapper: word.Document, stack: [] };
  const body = word.Document.View.Body.prepForXml(context);
  if (!body) throw new Error("docx wrote no body");
  return estimatePageNumbersWith({ fonts, guess: true })(body, context);
}

function writePages({ bookmarks, pageCount }: Pages): Uint8Array {
  return strToU8(JSON.stringify({ bookmarks: [...bookmarks], pageCount }));
}

function readPages(bytes: Uint8Array): Pages {
  const { bookmarks, pageCount } = JSON.parse(strFromU8(bytes)) as {
    readonly bookmarks: readonly (readonly [string, string])[];
    readonly pageCount?: number;
  };
  return { bookmarks: new Map(bookmarks), ...(pageCount !== undefined && { pageCount }) };
}
