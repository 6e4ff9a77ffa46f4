import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Build, build } from "../../src/build/build.ts";
import { isError } from "../../src/diagnostics/diagnostic.ts";
import { type Disk, openDisk } from "../../src/disk.ts";
import { readBrowserOptions } from "../../src/pdf/browser/options.ts";
import { compareBlocks, readHtmlBlocks } from "../support/html-blocks.ts";
import { readBody } from "../support/html-file.ts";
import { missingLetters, readPdfText } from "../support/pdf-text.ts";
import { readWordBlocks } from "../support/word-blocks.ts";

const project = new URL("../../", import.meta.url).pathname;
let folder: string;
let out: Disk;
let first: Build;

const buildAll = async () =>
  build(
    { disk: await openDisk(project), records: "records", templates: "templates" },
    { out, browser: readBrowserOptions(process.env) },
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "accords-publications-"));
  out = await openDisk(folder);
  first = await buildAll();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** `fr/factsheet/KW-koweit` for every publication of the real records. */
const names = () =>
  first.outputs.flatMap(({ file }) => (file.endsWith(".html") ? file.slice(0, -5) : []));

describe("the publications of the real records", () => {
  test("are all made, without an error", () => {
    expect(first.diagnostics.filter(isError)).toEqual([]);
    expect(first.failed).toBe(0);
    for (const language of ["fr", "ar", "en"]) {
      const own = names().filter((name) => name.startsWith(`${language}/`));
      expect(own.filter((name) => name.includes("/factsheet/"))).toHaveLength(5);
      expect(own.filter((name) => name.includes("/agreement/"))).toHaveLength(7);
      expect(own).toContain(`${language}/report/2019`);
    }
  });

  test("have the same text in Word as in HTML, block by block", async () => {
    for (const name of names()) {
      const html = readHtmlBlocks(readBody(await out.readText(`${name}.html`)));
      const word = readWordBlocks(await out.readBytes(`${name}.docx`));
      const found = [
        ...compareBlocks(html.body, word.body),
        ...compareBlocks(html.notes, word.notes),
      ];
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });

  test("lose no letter or digit of the HTML in PDF", async () => {
    for (const name of names()) {
      const { body, notes } = readHtmlBlocks(readBody(await out.readText(`${name}.html`)));
      const pages = await readPdfText(await out.readBytes(`${name}.pdf`));
      const missing = missingLetters([...body, ...notes].join(" "), pages.join(" "));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });

  test("are kept as they are by a second build", async () => {
    const second = await buildAll();
    expect(second.made).toBe(0);
    expect(second.kept).toBe(first.outputs.length);
    expect(second.outputs).toEqual(first.outputs);
  });
});
