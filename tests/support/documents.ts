import { fillContents } from "../../src/document/complete/contents.ts";
import { identifyHeadings } from "../../src/document/complete/identifiers.ts";
import { takeRunningLines } from "../../src/document/complete/running.ts";
import type { Document, Metadata } from "../../src/document/document.ts";
import { collectHeadings } from "../../src/document/headings.ts";
import { parseBody } from "../../src/document/parse.ts";
import { directionOf, type Language } from "../../src/language.ts";

const metadata: Metadata = {
  title: "Belgique",
  author: "Royaume du Maroc",
  subject: "Coopération bilatérale",
  keywords: ["coopération", "Belgique"],
  edition: "2020-06-30",
};

/** A document from HTML in the vocabulary, completed as the document stage completes it. */
export function documentOf(
  html: string,
  { language = "fr", ...given }: { readonly language?: Language } & Partial<Metadata> = {},
): Document {
  const { body } = parseBody(html, { file: "templates/test.hbs" });
  identifyHeadings(body);
  const running = takeRunningLines(body);
  fillContents(body);
  return {
    publication: "factsheet/BE",
    language,
    direction: directionOf(language),
    metadata: { ...metadata, ...given },
    body,
    headings: collectHeadings(body),
    ...running,
    records: [{ id: "agreements/ma-be-2016", data: {} }],
  };
}
