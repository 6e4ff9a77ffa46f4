import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage } from "@cantoo/pdf-lib";
import type { PageMap } from "../browser/sheet.ts";

/**
 * The page of every named destination (ISO 32000-1, 12.3.2.3: the catalog's Dests dictionary).
 * Chromium names one for each element that a link of the document leads to.
 */
export function readDestinations(pdf: PDFDocument): PageMap {
  const destinations = pdf.catalog.lookup(PDFName.of("Dests"));
  if (!(destinations instanceof PDFDict)) return {};
  const numbers = numberPages(pdf.getPages());
  const entries = destinations.entries().flatMap(([name, value]) => {
    const target = pdf.context.lookup(value);
    const page = target instanceof PDFArray ? numbers.get(String(target.get(0))) : undefined;
    return page === undefined ? [] : [[decodeDestination(name), page] as const];
  });
  return Object.fromEntries(entries);
}

/** Pages by their object's number, counted from 1. */
function numberPages(pages: readonly PDFPage[]): ReadonlyMap<string, number> {
  return new Map(pages.map((page, index) => [String(page.ref), index + 1]));
}

/** A destination's name is an element's id, as UTF-8, percent-encoded where a link had it so. */
export function decodeDestination(name: PDFName): string {
  const text = new TextDecoder().decode(name.asBytes());
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
