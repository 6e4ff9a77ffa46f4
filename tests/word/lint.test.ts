import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/language.ts";
import { exportWord } from "../../src/word/export.ts";
import { documentOf } from "../support/documents.ts";
import { lintWord } from "../support/word-lint.ts";
import { changePart } from "../support/word-package.ts";

async function exportPage(name: string, language: Language): Promise<Uint8Array> {
  const html = readFileSync(new URL(`../support/pages/${name}.html`, import.meta.url), "utf8");
  const { bytes } = await exportWord(documentOf(html, { language }));
  if (!bytes) throw new Error(`${name} was not made`);
  return bytes;
}

let files: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  files = {
    sheet: await exportPage("sheet.fr", "fr"),
    arabic: await exportPage("sheet.ar", "ar"),
    report: await exportPage("report.fr", "fr"),
  };
});

const fileOf = (name: string): Uint8Array => files[name] ?? new Uint8Array();

describe("the lint of Word files", () => {
  it.each(["sheet", "arabic", "report"])("finds nothing in a good file: %s", (name) => {
    expect(lintWord(fileOf(name))).toEqual([]);
  });

  const body = "word/document.xml";
  const defects: readonly (readonly [
    code: string,
    file: string,
    part: string,
    change: (text: string) => string,
  ])[] = [
    [
      "style-unknown",
      "sheet",
      body,
      (text) => text.replace('pStyle w:val="TitleLead"', 'pStyle w:val="Leed"'),
    ],
    [
      "style-unknown",
      "sheet",
      body,
      (text) => text.replace('rStyle w:val="Strong"', 'rStyle w:val="Lead"'),
    ],
    [
      "style-unknown",
      "sheet",
      "word/styles.xml",
      (text) => text.replace('basedOn w:val="Masthead"', 'basedOn w:val="Nothing"'),
    ],
    [
      "style-twice",
      "sheet",
      "word/styles.xml",
      (text) => text.replace('styleId="Lead"', 'styleId="Kicker"'),
    ],
    [
      "numbering-unknown",
      "sheet",
      body,
      (text) => text.replace(/numId w:val="\d+"/, 'numId w:val="999"'),
    ],
    [
      "numbering-undefined",
      "sheet",
      "word/numbering.xml",
      (text) => text.replace(/<w:abstractNumId w:val="\d+"/, '<w:abstractNumId w:val="999"'),
    ],
    [
      "placeholder",
      "sheet",
      body,
      (text) => text.replace(/numId w:val="\d+"/, 'numId w:val="{list-0}"'),
    ],
    [
      "bookmark-name-twice",
      "report",
      body,
      (text) => text.replace(/w:name="[^"]*" w:id="6"/, 'w:name="Sommaire" w:id="6"'),
    ],
    [
      "bookmark-id-twice",
      "report",
      body,
      (text) => text.replace(/(bookmarkStart w:name="[^"]*" w:id=)"3"/, '$1"4"'),
    ],
    ["bookmark-open", "sheet", body, (text) => text.replace('<w:bookmarkEnd w:id="1"/>', "")],
    [
      "bookmark-name",
      "sheet",
      body,
      (text) => text.replace(/bookmarkStart w:name="/, 'bookmarkStart w:name="1 '),
    ],
    ["anchor-missing", "sheet", body, (text) => text.replace(/w:anchor="/, 'w:anchor="x')],
    ["anchor-missing", "report", body, (text) => text.replace("PAGEREF ", "PAGEREF x")],
    [
      "field-unbalanced",
      "report",
      body,
      (text) => text.replace('<w:fldChar w:fldCharType="end"/>', ""),
    ],
    [
      "field-dirty",
      "report",
      body,
      (text) => text.replace('fldCharType="begin"', 'fldCharType="begin" w:dirty="true"'),
    ],
    [
      "field-update",
      "report",
      "word/settings.xml",
      (text) => text.replace("<w:compat>", '<w:updateFields w:val="true"/><w:compat>'),
    ],
    ["contents-page", "report", body, (text) => text.replace(/(PAGEREF .*?<w:t [^>]*>)\d+/, "$1")],
    [
      "note-missing",
      "sheet",
      body,
      (text) => text.replace('footnoteReference w:id="1"', 'footnoteReference w:id="9"'),
    ],
    ["note-unmarked", "sheet", body, (text) => text.replace('<w:footnoteReference w:id="2"/>', "")],
    [
      "note-twice",
      "sheet",
      body,
      (text) => text.replace('footnoteReference w:id="2"', 'footnoteReference w:id="1"'),
    ],
    [
      "relationship-missing",
      "sheet",
      body,
      (text) => text.replace(/r:embed="rId/, 'r:embed="none'),
    ],
    [
      "part-missing",
      "sheet",
      "word/_rels/document.xml.rels",
      (text) => text.replace("styles.xml", "style.xml"),
    ],
    [
      "link-unsafe",
      "sheet",
      "word/_rels/document.xml.rels",
      (text) => text.replace('"https:', '"javascript:'),
    ],
    [
      "grid",
      "sheet",
      body,
      (text) => text.replace('<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="2"/>'),
    ],
    ["grid", "sheet", body, (text) => text.replace(/<w:gridCol w:w="\d+"\/>/, "")],
    [
      "cell-end",
      "sheet",
      body,
      (text) => text.replace(/(<w:tc><w:tcPr>.*?<\/w:tcPr>)<w:p>.*?<\/w:p><\/w:tc>/, "$1</w:tc>"),
    ],
    ["table-head", "sheet", body, (text) => text.replace("<w:tblHeader/>", "")],
    ["table-title", "arabic", body, (text) => text.replace(/<w:tblCaption w:val="[^"]*"\/>/, "")],
    ["tables-joined", "sheet", body, (text) => text.replace("</w:tbl>", "</w:tbl><w:tbl></w:tbl>")],
    ["alternative-missing", "sheet", body, (text) => text.replace(/descr="[^"]*"/, 'descr=""')],
    ["drawing-id-twice", "sheet", body, (text) => text.replace(/(<wp:docPr [^>]*id=)"2"/, '$1"1"')],
    [
      "heading-skipped",
      "sheet",
      body,
      (text) => text.replace('w:val="Heading2"', 'w:val="Heading3"'),
    ],
    [
      "property-missing",
      "sheet",
      "docProps/core.xml",
      (text) => text.replace(/<dc:title>.*?<\/dc:title>/, "<dc:title></dc:title>"),
    ],
    [
      "property-missing",
      "sheet",
      "docProps/core.xml",
      (text) => text.replace(/<dc:language>.*?<\/dc:language>/, ""),
    ],
    [
      "formatting-direct",
      "sheet",
      body,
      (text) => text.replace("<w:rPr>", '<w:rPr><w:sz w:val="40"/>'),
    ],
    ["run-direction", "arabic", body, (text) => text.replace("<w:rtl/>", "")],
    [
      "section-direction",
      "arabic",
      body,
      (text) => text.replace("<w:bidi/><w:docGrid", "<w:docGrid"),
    ],
    ["text-stray", "sheet", body, (text) => text.replace("<w:p>", "<w:p>lost")],
  ];

  it.each(defects)("finds a seeded defect: %s in %s", (code, file, part, change) => {
    const found = lintWord(changePart(fileOf(file), part, change));
    expect(found.map((finding) => finding.code)).toContain(code);
  });
});
