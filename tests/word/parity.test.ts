import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/language.ts";
import { exportWord } from "../../src/word/export.ts";
import { documentOf } from "../support/documents.ts";
import { compareBlocks, readHtmlBlocks } from "../support/html-blocks.ts";
import { readWordBlocks } from "../support/word-blocks.ts";
import { changePart } from "../support/word-package.ts";

const pages: readonly (readonly [name: string, language: Language])[] = [
  ["sheet.fr", "fr"],
  ["sheet.ar", "ar"],
  ["report.fr", "fr"],
];

async function exportPage(name: string, language: Language) {
  const html = readFileSync(new URL(`../support/pages/${name}.html`, import.meta.url), "utf8");
  const document = documentOf(html, { language });
  const { bytes } = await exportWord(document);
  if (!bytes) throw new Error(`${name} was not made`);
  return { document, bytes };
}

describe("the text of a Word file", () => {
  it.each(pages)("is that of the HTML, block by block: %s", async (name, language) => {
    const { document, bytes } = await exportPage(name, language);
    const html = readHtmlBlocks(document.body);
    const word = readWordBlocks(bytes);
    expect(compareBlocks(html.body, word.body)).toEqual([]);
    expect(compareBlocks(html.notes, word.notes)).toEqual([]);
    expect(html.body.length).toBeGreaterThan(20);
  });

  const defects: readonly (readonly [string, string, (text: string) => string])[] = [
    ["a lost word", "word/document.xml", (text) => text.replace(">Instrument<", "><")],
    ["a changed sign", "word/document.xml", (text) => text.replace("Rabat, le", "Rabat le")],
    [
      "a paragraph too many",
      "word/document.xml",
      (text) => text.replace(/(<w:p><w:pPr><w:pStyle w:val="TitleLead"\/>.*?<\/w:p>)/, "$1$1"),
    ],
    [
      "two cells exchanged",
      "word/document.xml",
      (text) =>
        text
          .replace("UNFPA<", "UNICEF<")
          .replace("UNICEF</w:t></w:r></w:p></w:tc>", "UNFPA</w:t></w:r></w:p></w:tc>"),
    ],
    [
      "two paragraphs joined",
      "word/document.xml",
      (text) =>
        text.replace(/(Le second paragraphe\.<\/w:t><\/w:r>)<\/w:p><w:p>.*?<\/w:pPr>/, "$1"),
    ],
    ["a lost note", "word/footnotes.xml", (text) => text.replace("Seconde note", "")],
  ];

  it.each(defects)("differs where it has %s", async (_, part, change) => {
    const { document, bytes } = await exportPage("sheet.fr", "fr");
    const html = readHtmlBlocks(document.body);
    const word = readWordBlocks(changePart(bytes, part, change));
    const found = [
      ...compareBlocks(html.body, word.body),
      ...compareBlocks(html.notes, word.notes),
    ];
    expect(found).not.toEqual([]);
  });
});
