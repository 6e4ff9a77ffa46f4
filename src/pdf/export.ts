import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Printer } from "./browser/scope.ts";
import type { PageMap } from "./browser/sheet.ts";
import { finishPdf } from "./finish/finish.ts";
import { printSheet } from "./print/print.ts";

export interface PdfOptions {
  readonly browser: Printer;
  /** The page map of the last export: spares a print where it still holds. */
  readonly pageMap?: PageMap;
}

export interface PdfExport {
  /** The PDF file; undefined where a diagnostic is an error. */
  readonly bytes: Uint8Array | undefined;
  readonly pages: number;
  readonly pageMap: PageMap;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A document and its HTML page → a PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-3a
 * (ISO 19005-3). The same document gives the same bytes, on any machine and on any day.
 */
export async function exportPdf(
  document: Document,
  page: string,
  options: PdfOptions,
): Promise<PdfExport> {
  const { pdf, pageMap, settled } = await options.browser.withSheet(page, (sheet) =>
    printSheet(sheet, options.pageMap),
  );
  const pages = pdf.getPageCount();
  const { publication } = document;
  const diagnostics = settled
    ? []
    : [error("PDF_CONTENTS_UNSETTLED", { file: publication }, { publication })];
  const bytes = settled ? await finishPdf(pdf, document) : undefined;
  return { bytes, pages, pageMap, diagnostics };
}
