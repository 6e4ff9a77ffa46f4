import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { renderPage } from "../document/page.ts";
import { exportHtml } from "../html/export.ts";
import type { Printer } from "../pdf/browser/scope.ts";
import { exportPdf } from "../pdf/export.ts";
import type { WordCache } from "../word/cache.ts";
import { exportWord } from "../word/export.ts";
import type { Format } from "./format.ts";
import type { PlannedOutput } from "./output.ts";

/** What an exporter gives: a file's bytes, or diagnostics that say why there are none. */
export interface Exported {
  readonly bytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly pages?: number;
  readonly pageMap?: Readonly<Record<string, number>>;
}

/** What exporting takes beside the document. */
export interface Press {
  readonly browser: Printer | undefined;
  /** What is slow to make for Word. */
  readonly cache: WordCache;
}

const exporters: Record<Format, (output: PlannedOutput, press: Press) => Promise<Exported>> = {
  html: async ({ document }) => ({ bytes: exportHtml(document), diagnostics: [] }),
  pdf: async ({ document, previous }, { browser }) => {
    if (!browser) throw new Error("a PDF was planned without a browser");
    const pageMap = previous?.pageMap;
    return exportPdf(document, renderPage(document), { browser, ...(pageMap && { pageMap }) });
  },
  docx: ({ document }, { cache }) => exportWord(document, { cache }),
};

/** A planned output → its bytes. */
export function exportOutput(output: PlannedOutput, press: Press): Promise<Exported> {
  return exporters[output.format](output, press);
}
