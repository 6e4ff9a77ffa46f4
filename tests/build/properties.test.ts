import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type BuildOptions, build } from "../../src/build/build.ts";
import { isError } from "../../src/diagnostics/diagnostic.ts";
import { type Disk, openDisk } from "../../src/disk.ts";
import { readBrowserOptions } from "../../src/pdf/browser/options.ts";
import { normalise, readHtmlBlocks, type TextBlocks } from "../support/html-blocks.ts";
import { readBody } from "../support/html-file.ts";
import { missingLetters, readPdfText } from "../support/pdf-text.ts";
import { repository, writeFiles } from "../support/projects.ts";
import { type RandomRegister, registers } from "../support/registers.ts";
import { readWordBlocks } from "../support/word-blocks.ts";

const folder = await mkdtemp(join(tmpdir(), "accords-properties-"));

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds a random register with the real templates; gives the names of its publications' files. */
async function buildRegister({ files }: RandomRegister, options: Omit<BuildOptions, "out">) {
  const project = await mkdtemp(join(folder, "register-"));
  await cp(join(repository, "templates"), join(project, "templates"), { recursive: true });
  await writeFiles(project, files);
  const out = await openDisk(join(project, "out"), { create: true });
  const sources = { disk: await openDisk(project), records: "records", templates: "templates" };
  const built = await build(sources, { out, ...options });
  expect(built.diagnostics.filter(isError)).toEqual([]);
  expect(built.failed).toBe(0);
  const names = built.outputs.flatMap(({ file }) =>
    file.endsWith(".html") ? file.slice(0, -5) : [],
  );
  return { out, names, outputs: built.outputs };
}

function joinBlocks({ body, notes }: TextBlocks): string {
  return [...body, ...notes].join("\n");
}

async function readHtml(out: Disk, name: string): Promise<string> {
  return joinBlocks(readHtmlBlocks(readBody(await out.readText(`${name}.html`))));
}

async function readWord(out: Disk, name: string): Promise<string> {
  return joinBlocks(readWordBlocks(await out.readBytes(`${name}.docx`)));
}

/** The random texts that no publication of a language has. */
async function findLost(
  texts: readonly string[],
  names: readonly string[],
  read: (name: string) => Promise<string>,
): Promise<readonly string[]> {
  const all = (await Promise.all(names.map(read))).join("\n");
  return texts.filter((text) => !all.includes(normalise(text)));
}

test("a random valid register always builds, and its words stand in HTML and Word as written", async () => {
  await fc.assert(
    fc.asyncProperty(registers, async (register) => {
      const { out, names, outputs } = await buildRegister(register, { formats: ["html", "docx"] });
      expect(outputs.length).toBe(names.length * 2);
      const french = names.filter((name) => name.startsWith("fr/"));
      const arabic = names.filter((name) => name.startsWith("ar/"));
      expect(french.length).toBeGreaterThan(1);
      expect(arabic.length).toBe(french.length);
      for (const read of [readHtml, readWord]) {
        const lost = [
          ...(await findLost(register.french, french, (name) => read(out, name))),
          ...(await findLost(register.arabic, arabic, (name) => read(out, name))),
        ];
        expect({ format: read.name, lost }).toEqual({ format: read.name, lost: [] });
      }
    }),
    { seed: 20190409, numRuns: 8, interruptAfterTimeLimit: 25_000, markInterruptAsFailure: false },
  );
});

test("and its letters stand in the PDF", async () => {
  await fc.assert(
    fc.asyncProperty(registers, async (register) => {
      const { out, names } = await buildRegister(register, {
        publications: ["agreement/a-1"],
        formats: ["html", "pdf"],
        browser: readBrowserOptions(process.env),
      });
      expect(names.length).toBe(2);
      for (const name of names) {
        const html = await readHtml(out, name);
        const pages = await readPdfText(await out.readBytes(`${name}.pdf`));
        expect({ name, missing: missingLetters(html, pages.join(" ")) }).toEqual({
          name,
          missing: [],
        });
      }
    }),
    { numRuns: 2, endOnFailure: true, seed: -1609712879 },
  );
});
