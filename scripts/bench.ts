import { stdout } from "node:process";
import { renderPage } from "../src/document/page.ts";
import { withBrowser } from "../src/pdf/browser/scope.ts";
import { finishPdf } from "../src/pdf/finish/finish.ts";
import { loadPdf } from "../src/pdf/print/print.ts";
import { factSheet, report, sampleDocument } from "../tests/pdf/samples.ts";

// Prints what finishing costs beside printing, for a sheet of two pages and a report of a hundred.

const samples = [
  { document: sampleDocument("sheet", factSheet()), runs: 12 },
  { document: sampleDocument("report", report(25)), runs: 3 },
];

await withBrowser({ processes: 1 }, async (browser) => {
  for (const { document, runs } of samples) {
    const page = renderPage(document);
    const printing: number[] = [];
    const finishing: number[] = [];
    let pages = 0;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      const raw = await browser.withSheet(page, (sheet) => sheet.print({ tagged: true }));
      const printed = performance.now();
      const pdf = await loadPdf(raw);
      pages = pdf.getPageCount();
      await finishPdf(pdf, document);
      printing.push(printed - start);
      finishing.push(performance.now() - printed);
    }
    const [print, finish] = [median(printing), median(finishing)];
    const ratio = (finish / print).toFixed(2);
    stdout.write(
      `${document.publication}: ${pages} pages, printing ${print.toFixed(0)} ms, finishing ${finish.toFixed(0)} ms, ratio ${ratio}\n`,
    );
  }
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
