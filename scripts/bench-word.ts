import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { toHtml } from "hast-util-to-html";
import { exportWord } from "../src/word/export.ts";
import { documentOf } from "../tests/support/documents.ts";
import { openMemoryCache } from "../tests/support/word-cache.ts";

// Prints what a Word file costs, warm (its pages counted once) and without charts, beside @turbodocx/html-to-docx on the
// same HTML in the same run. That package has an install script, so it is no dependency: have it
// in a folder of its own (npm install --ignore-scripts) and name that folder.

type Convert = (html: string) => Promise<unknown>;

const runs = 60;
const warmUp = 10;
const folder = process.argv[2];

if (folder === undefined) {
  console.error("usage: tsx scripts/bench-word.ts FOLDER_WITH_TURBODOCX");
  process.exitCode = 2;
} else {
  const convert = loadTurbodocx(folder);
  for (const name of ["sheet.fr", "sheet.ar", "report.fr"]) await compare(name, convert);
}

function loadTurbodocx(root: string): Convert {
  const loaded: unknown = createRequire(`${root}/package.json`)("@turbodocx/html-to-docx");
  const convert = loaded instanceof Object && "default" in loaded ? loaded.default : loaded;
  if (typeof convert !== "function") throw new Error(`no converter in ${root}`);
  return async (html) => convert(html);
}

async function compare(name: string, convert: Convert): Promise<void> {
  const file = new URL(`../tests/support/pages/${name}.html`, import.meta.url);
  const source = readFileSync(file, "utf8").replace(/<svg.*?<\/svg>/gs, "");
  const document = documentOf(source, { language: name.endsWith("ar") ? "ar" : "fr" });
  const html = toHtml(document.body);
  const ours: number[] = [];
  const theirs: number[] = [];
  const { cache } = openMemoryCache();
  for (let run = 0; run < runs; run++) {
    ours.push(await time(() => exportWord(document, { cache })));
    theirs.push(await time(() => convert(html)));
  }
  const [own, other] = [median(ours.slice(warmUp)), median(theirs.slice(warmUp))];
  const [first = 0] = ours;
  console.info(
    `${name}: ${first.toFixed(0)} ms at first, then ${own.toFixed(0)} ms, turbodocx ${other.toFixed(0)} ms, ratio ${(own / other).toFixed(2)}`,
  );
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
