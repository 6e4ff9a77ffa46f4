import { readFileSync } from "node:fs";
import type { IXmlableObject, PageNumberEstimator, Document as WordDocument } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { strFromU8, strToU8 } from "fflate";
import { toHtml } from "hast-util-to-html";
import { toString as textOf } from "hast-util-to-string";
import type { Document } from "../document/document.ts";
import type { Direction } from "../language.ts";
import type { WordCache } from "./cache.ts";
import { listWordFonts } from "./fonts/files.ts";
import { narrowToJoined } from "./fonts/measure.ts";

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
  return readPages(await cache.keep(name, () => writePages(layOut(write(), textOf(body)))));
}

/**
 * A style sheet with names that only our files have. Of some fonts Office offers copies: `docx` looks
 * each word in them up in long lists before it measures it from our file all the same.
 */
export function nameMeasuredFonts(styles: string, direction: Direction): string {
  const families = new Set(listWordFonts().map(({ family }) => family));
  const sheet = direction === "rtl" ? measureComplex(styles) : styles;
  return [...families].reduce(
    (named, family) => named.replaceAll(`"${family}"`, `"${measuredName(family)}"`),
    sheet,
  );
}

/** `docx` measures all letters by the Latin face and size: Arabic is given them for that. */
function measureComplex(styles: string): string {
  return styles
    .replace(
      /w:ascii="[^"]*" w:hAnsi="[^"]*" w:eastAsia="[^"]*" w:cs="([^"]*)"/g,
      'w:ascii="$1" w:hAnsi="$1" w:eastAsia="$1" w:cs="$1"',
    )
    .replace(/<w:sz w:val="\d+"\/>(<w:szCs w:val="(\d+)"\/>)/g, '<w:sz w:val="$2"/>$1');
}

function measuredName(family: string): string {
  return `${family} as measured`;
}

function layOut(word: WordDocument, text: string): Pages {
  const fonts = listWordFonts().flatMap(({ family, script, path }) => {
    const data =
      script === "arabic" ? narrowToJoined(readFileSync(path), text) : readFileSync(path);
    return [family, measuredName(family)].map((name) => ({ name, data }));
  });
  const context = { file: word, viewWrapper: word.Document, stack: [] };
  const body = word.Document.View.Body.prepForXml(context);
  if (!body) throw new Error("docx wrote no body");
  return estimatePageNumbersWith({ fonts, guess: true })(withoutFrames(body), context);
}

/** Frames stand beside the text; `docx` would lay them out above it. */
function withoutFrames(body: IXmlableObject): IXmlableObject {
  return Object.fromEntries(
    Object.entries(body).map(([name, children]) => [
      name,
      Array.isArray(children) ? children.filter((child) => !isFramed(child)) : children,
    ]),
  );
}

function isFramed(block: IXmlableObject): boolean {
  const parts: unknown = block["w:p"];
  const properties: unknown = Array.isArray(parts) ? parts[0]?.["w:pPr"] : undefined;
  return Array.isArray(properties) && properties.some((property) => "w:framePr" in property);
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
