import { createHash } from "node:crypto";
import { argv, stdout } from "node:process";
import { renderPage } from "../../src/document/page.ts";
import { withBrowser } from "../../src/pdf/browser/scope.ts";
import { exportPdf } from "../../src/pdf/export.ts";
import {
  arabicSheet,
  factSheet,
  footnotes,
  nestedLists,
  report,
  sampleDocument,
} from "./samples.ts";

// Prints the SHA-256 of the PDF of each sample: run by determinism.test.ts in processes of their own.

const samples = [
  sampleDocument("sheet", factSheet()),
  sampleDocument("arabic", arabicSheet(), "ar"),
  sampleDocument("report", report(2)),
  sampleDocument("lists", nestedLists(4)),
  sampleDocument("notes", footnotes(9)),
];

await withBrowser({ processes: Number(argv[2]) }, async (browser) => {
  const hashes = await Promise.all(
    samples.map(async (document) => {
      const { bytes } = await exportPdf(document, renderPage(document), { browser });
      return [
        document.publication,
        createHash("sha256")
          .update(bytes ?? "")
          .digest("hex"),
      ] as const;
    }),
  );
  stdout.write(JSON.stringify(Object.fromEntries(hashes)));
});
