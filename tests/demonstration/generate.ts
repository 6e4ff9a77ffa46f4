import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "../../src/build/build.ts";
import { isError } from "../../src/diagnostics/diagnostic.ts";
import { printDiagnostic } from "../../src/diagnostics/print.ts";
import { openDisk } from "../../src/disk.ts";
import { readBrowserOptions } from "../../src/pdf/browser/options.ts";
import { repository, writeFiles } from "../support/projects.ts";
import { writeRegister } from "./register.ts";

// Builds the demonstration register into out/demonstration: arguments name publications, such as
// report/2019; without one, all are made. Prints the pages of reports and the seconds it took.

const folder = join(repository, "out/demonstration");
const records = "out/demonstration/records";
await rm(join(repository, records), { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeFiles(join(repository, records), writeRegister());

const started = performance.now();
const { diagnostics, outputs, made, kept } = await build(
  { disk: await openDisk(repository), records, templates: "templates" },
  {
    out: await openDisk(folder),
    publications: process.argv.slice(2),
    browser: readBrowserOptions(process.env),
  },
);
const seconds = (performance.now() - started) / 1000;

const errors = diagnostics.filter(isError);
for (const one of errors) {
  console.error(
    printDiagnostic(one, { language: "en", terminal: false, sourceOf: () => undefined }),
  );
}
for (const { file, pages } of outputs) {
  if (pages !== undefined && file.includes("/report/")) console.log(`${file}: ${pages} pages`);
}
console.log(`${made} made, ${kept} kept, ${errors.length} errors, ${seconds.toFixed(1)} s`);
process.exitCode = errors.length > 0 ? 1 : 0;
