import { type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { Element } from "hast";
import { CONTINUE, EXIT, visit } from "unist-util-visit";
import type { Document } from "../../document/document.ts";
import { hasClass } from "../../document/tree.ts";
import type { Language } from "../../language.ts";

const coverLabels: Record<Language, string> = { fr: "Couverture", ar: "الغلاف", en: "Cover" };

/** How a reader's program shows the file: language, direction, title bar, outline, page labels. */
export function writeView(pdf: PDFDocument, document: Document): void {
  const { context, catalog } = pdf;
  catalog.set(PDFName.of("Lang"), PDFString.of(document.language));
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  const direction = document.direction === "rtl" ? "R2L" : "L2R";
  const preferences = context.obj({ DisplayDocTitle: true, Direction: direction });
  catalog.set(PDFName.of("ViewerPreferences"), preferences);
  const chapters = document.headings.filter(({ level }) => level === 1);
  if (chapters.length > 1) catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: labelPages(pdf, document) }));
}

/**
 * Labels of pages (ISO 32000-1, 12.4.2): numbers, which are those in the running lines; a cover
 * shows none and has a word.
 */
function labelPages({ context }: PDFDocument, { body, language }: Document) {
  let hasCover = false;
  visit(body, { tagName: "header" }, (header: Element) => {
    hasCover ||= hasClass(header, "cover");
    return hasCover ? EXIT : CONTINUE;
  });
  if (!hasCover) return [0, context.obj({ S: "D" })];
  const cover = context.obj({ P: PDFHexString.fromText(coverLabels[language]) });
  return [0, cover, 1, context.obj({ S: "D", St: 2 })];
}
