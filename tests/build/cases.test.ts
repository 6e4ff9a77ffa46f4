import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { printDiagnostic } from "../../src/diagnostics/print.ts";
import { openDisk } from "../../src/disk.ts";
import { readHtmlBlocks } from "../support/html-blocks.ts";
import { readBody } from "../support/html-file.ts";

const folder = new URL("../cases/", import.meta.url).pathname;
const cases = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const work = await mkdtemp(join(tmpdir(), "accords-cases-"));
const write = process.env.WRITE_CASES === "1";

afterAll(() => rm(work, { recursive: true, force: true }));

/** Builds a case and gives its results as files of `expected/`. */
async function runCase(name: string): Promise<ReadonlyMap<string, string>> {
  const project = join(work, name);
  await cp(join(folder, name), project, { recursive: true });
  if (!existsSync(join(project, "templates"))) {
    await cp(join(folder, "../../templates"), join(project, "templates"), { recursive: true });
  }
  const out = await openDisk(join(project, "out"), { create: true });
  const sources = { disk: await openDisk(project), records: "records", templates: "templates" };
  const { diagnostics, outputs } = await build(sources, { out, formats: ["html"] });
  const told = diagnostics.map((diagnostic) =>
    printDiagnostic(diagnostic, { language: "en", terminal: false, sourceOf: () => undefined }),
  );
  const results = new Map([["diagnostics.txt", `${told.join("\n")}\n`]]);
  for (const { file } of outputs) {
    const { body, notes } = readHtmlBlocks(readBody(await out.readText(file)));
    results.set(file.replace(/\.html$/, ".txt"), `${[...body, ...notes].join("\n")}\n`);
  }
  return results;
}

async function readExpected(name: string): Promise<ReadonlyMap<string, string>> {
  const root = join(folder, name, "expected");
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(root.length + 1), await readFile(file, "utf8")] as const;
  });
  return new Map(await Promise.all(read));
}

async function writeExpected(name: string, results: ReadonlyMap<string, string>): Promise<void> {
  const root = join(folder, name, "expected");
  await rm(root, { recursive: true, force: true });
  for (const [file, text] of results) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

describe("a folder of records gives the expected publications and diagnostics", () => {
  test("there are cases", () => expect(cases.length).toBeGreaterThan(4));
  test.each(cases)("%s", async (name) => {
    const results = await runCase(name);
    if (write) await writeExpected(name, results);
    expect(Object.fromEntries(results)).toEqual(Object.fromEntries(await readExpected(name)));
  });
});
