import { describe, expect, it } from "vitest";
import { vocabulary } from "../../src/document/vocabulary.ts";
import { exportWord } from "../../src/word/export.ts";
import { supported } from "../../src/word/supported.ts";
import { documentOf } from "../support/documents.ts";
import { readWordBlocks } from "../support/word-blocks.ts";
import { openMemoryCache } from "../support/word-cache.ts";
import {
  body,
  bytesOf,
  drawing,
  paragraphs,
  runs,
  styleOf,
  textOf,
  wordOf,
} from "../support/word-files.ts";
import { all, child, openWord, value } from "../support/word-package.ts";

describe("a Word file", () => {
  it("has a form for every element and class of the vocabulary", () => {
    for (const [element, { classes = {} }] of Object.entries(vocabulary)) {
      expect({ element, classes: supported[element] }).toEqual({
        element,
        classes: expect.arrayContaining(element === "svg" ? [] : Object.keys(classes)),
      });
    }
  });

  it("is refused for what has no form, with its place", async () => {
    const document = documentOf(
      '<h1>A</h1><p class="shout" data-place="templates/x.hbs:3:7">b</p><marquee>c</marquee><p><a href="file:///etc">d</a></p><section class="notes"><ol><li id="n">e</li></ol></section>',
    );
    const { bytes, diagnostics } = await exportWord(document);
    expect(bytes).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "WORD_CLASS_UNSUPPORTED",
      "WORD_ELEMENT_UNSUPPORTED",
      "WORD_LINK_UNSUPPORTED",
      "WORD_NOTE_UNMARKED",
    ]);
    expect(diagnostics[0]?.place).toEqual({ file: "templates/x.hbs", line: 3, column: 7 });
  });

  it("is the same bytes from the same input", async () => {
    const html = `<h1>A</h1><p><a href="https://example.org/">b</a> <a href="https://example.com/">c</a></p><figure class="chart">${drawing("d")}</figure><ol><li>e</li></ol>`;
    expect(Buffer.compare(await bytesOf(html), await bytesOf(html))).toBe(0);
  });

  it("names the styles of paragraphs", async () => {
    const word = await wordOf(
      '<header class="title"><p class="kicker">k</p><h1>t</h1><p class="lead">l</p></header><h2>a</h2><h3>b</h3><h4>c</h4><p>d</p><p class="note">e</p><p class="source">f</p><aside class="callout"><p>g</p></aside><blockquote><p>h</p></blockquote>',
    );
    expect(paragraphs(word)).toEqual([
      ["TitleKicker", "k"],
      ["Title", "t"],
      ["TitleLead", "l"],
      ["Heading2", "a"],
      ["Heading3", "b"],
      ["Heading4", "c"],
      ["BodyText", "d"],
      ["Note", "e"],
      ["Source", "f"],
      ["Callout", "g"],
      ["Quote", "h"],
    ]);
  });

  it("collapses white space across elements as a browser does", async () => {
    const word = await wordOf("<p> a <strong> b </strong> c<br>\n d\u00a0\u00a0e </p>");
    expect(textOf(body(word))).toBe("a b cd\u00a0\u00a0e");
  });

  it("gives each ordered list a numbering of its own", async () => {
    const word = await wordOf(
      '<ol><li>a</li><li><p>b</p><p>c</p><ol type="i"><li>d</li></ol></li></ol><p>{list-0}</p><ol start="4"><li>e</li></ol>',
    );
    const numbered = all(body(word), "w:p").map((paragraph) => [
      textOf(paragraph),
      styleOf(paragraph),
      value(all(paragraph, "w:numId")[0]),
    ]);
    const numbers = numbered.map(([, , number]) => number);
    expect(numbered.map(([text, style]) => [text, style])).toEqual([
      ["a", "ListNumber"],
      ["b", "ListNumber"],
      ["c", "ListContinue"],
      ["d", "ListNumber2"],
      ["{list-0}", "BodyText"],
      ["e", "ListNumber"],
    ]);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).toBe("");
    expect(new Set([numbers[0], numbers[3], numbers[5]]).size).toBe(3);
    const starts = all(word.root("word/numbering.xml"), "w:start").map((start) => value(start));
    expect(starts).toContain("4");
  });

  it("resolves a table's spans into its grid and repeats its head", async () => {
    const word = await wordOf(
      '<table><caption>T</caption><colgroup><col width="50%"><col width="25%"><col width="25%"></colgroup><thead><tr><th>a</th><th colspan="2">b</th></tr></thead><tbody><tr><td rowspan="2">c</td><td>d</td><td class="num">1</td></tr><tr><td>e</td><td class="num">2</td></tr></tbody></table>',
    );
    const [table] = all(body(word), "w:tbl");
    const widths = all(table, "w:gridCol").map((column) => Number(value(column, "w:w")));
    expect(widths[0]).toBe((widths[1] ?? 0) * 2 + ((widths[0] ?? 0) % 2));
    expect(all(table, "w:gridSpan").map((span) => value(span))).toEqual(["2"]);
    expect(all(table, "w:vMerge").map((merge) => value(merge))).toEqual(["restart", "continue"]);
    expect(all(table, "w:tblHeader")).toHaveLength(1);
    expect(value(all(table, "w:tblCaption")[0])).toBe("T");
    expect(value(all(table, "w:tblLook")[0])).toBe("0620");
    expect(all(table, "w:tr").map((row) => all(row, "w:tc").length)).toEqual([2, 3, 3]);
  });

  it("sets facts side by side in the label column", async () => {
    const word = await wordOf(
      '<dl class="facts"><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd><dd>e</dd></dl>',
    );
    const rows = all(body(word), "w:tr").map((row) => all(row, "w:tc").map(textOf));
    expect(rows).toEqual([
      ["a", "b"],
      ["c", "de"],
    ]);
    const [label] = all(body(word), "w:gridCol").map((column) => Number(value(column, "w:w")));
    expect(label).toBe(Math.round((46 * 1440) / 25.4));
  });

  it("turns notes into footnotes; a second mark repeats the number", async () => {
    const html =
      '<p>a<a role="doc-noteref" href="#y">1</a> b<a role="doc-noteref" href="#x">2</a> c<a role="doc-noteref" href="#y">1</a></p><section class="notes"><h2>Notes</h2><ol><li id="x">second</li><li id="y">first</li></ol></section>';
    const bytes = await bytesOf(html);
    expect(readWordBlocks(bytes)).toEqual({ body: ["a b c"], notes: ["first", "second"] });
    const root = body(openWord(bytes));
    expect(all(root, "w:footnoteReference").map((mark) => value(mark, "w:id"))).toEqual(["1", "2"]);
    expect(value(all(root, "w:fldSimple")[0], "w:instr")).toMatch(/^NOTEREF _Note1 /);
  });

  it("gives a drawing in a link no relationship that the file does not have", async () => {
    const html = `<h1 id="t">T</h1><p><a href="#t">${drawing("x")}</a> <a href="https://example.org/a#b">${drawing("y")}</a></p>`;
    const word = await wordOf(html);
    const known = all(word.root("word/_rels/document.xml.rels") as Element, "Relationship").map(
      (one) => one.getAttribute("Id"),
    );
    const used = word.text("word/document.xml").matchAll(/ r:(?:id|embed)="([^"]+)"/g);
    for (const [, id] of used) expect(known).toContain(id);
    expect(await bytesOf(html)).toEqual(await bytesOf(html));
  });

  it("fills contents with entries, links and pages, and asks for no update", async () => {
    const chapters = ["Un", "Deux"].map(
      (title) =>
        `<section class="chapter"><h1>${title}</h1><h2>Partie de ${title}</h2><p>x</p></section>`,
    );
    const word = await wordOf(
      `<nav class="contents" data-levels="2"><h2 class="contents">Sommaire</h2></nav>${chapters.join("")}`,
    );
    const [content] = all(body(word), "w:sdtContent");
    expect(all(content, "w:p").map((entry) => [styleOf(entry), textOf(entry)])).toEqual([
      ["TOC1", "Un2"],
      ["TOC2", "Partie de Un2"],
      ["TOC1", "Deux3"],
      ["TOC2", "Partie de Deux3"],
    ]);
    const names = all(body(word), "w:bookmarkStart").map((mark) => value(mark, "w:name"));
    for (const link of all(content, "w:hyperlink"))
      expect(names).toContain(value(link, "w:anchor"));
    expect(word.text("word/settings.xml")).not.toContain("updateFields");
    expect(word.text("word/document.xml")).not.toContain("w:dirty");
  });

  it("gives each chapter its running head and landscape pages their width", async () => {
    const word = await wordOf(
      '<header class="running"><p>R</p><p><span class="chapter"></span></p></header><section class="chapter"><h1>Un</h1><p>x</p></section><section class="chapter landscape"><h1>Deux</h1><p>y</p></section>',
    );
    const sizes = all(body(word), "w:pgSz").map((size) => value(size, "w:orient"));
    expect(sizes).toEqual(["portrait", "landscape"]);
    const heads = word.names.filter((name) => /^word\/header\d+\.xml$/.test(name)).toSorted();
    expect(heads.map((name) => textOf(word.root(name) as Element))).toEqual(["RUn", "RDeux"]);
    expect(word.text(heads[0] ?? "")).toContain("STYLEREF 1");
  });

  it("splits Arabic lines into runs by direction, with its languages", async () => {
    const word = await wordOf(
      '<p>رقم (2019) ثم <span lang="en" dir="ltr">Memorandum (MoU)</span>.</p>',
      "ar",
    );
    expect(runs(word)).toEqual([
      ["رقم (", true],
      ["2019", false],
      [") ثم ", true],
      ["Memorandum (MoU)", false],
      [".", true],
    ]);
    expect(all(body(word), "w:lang").map((mark) => value(mark))).toEqual(["en-GB"]);
    expect(all(body(word), "w:sectPr").every((section) => child(section, "w:bidi"))).toBe(true);
    expect(word.text("word/styles.xml")).toContain('w:bidi="ar-MA"');
    expect(word.text("docProps/core.xml")).toContain("<dc:language>ar-MA</dc:language>");
  });

  it("keeps an Arabic passage of a French line in one direction, its numbers too", async () => {
    const word = await wordOf('<p>Le <span lang="ar" dir="rtl">وزارة (2019)</span> suit.</p>');
    expect(runs(word)).toEqual([
      ["Le ", false],
      ["وزارة (2019)", true],
      [" suit.", false],
    ]);
  });

  it("draws with vectors and a raster image, with alternative text, each drawing once", async () => {
    const { cache, made } = openMemoryCache();
    const document = documentOf(`<h1>A</h1><figure class="chart">${drawing("Un dessin")}</figure>`);
    const first = await exportWord(document, { cache });
    const second = await exportWord(document, { cache });
    expect(made.filter((name) => /^(svg|png) /.test(name))).toHaveLength(2);
    expect(Buffer.compare(first.bytes ?? Buffer.of(), second.bytes ?? Buffer.of(1))).toBe(0);
    const word = openWord(second.bytes ?? new Uint8Array());
    expect(Buffer.compare(first.bytes ?? new Uint8Array(), second.bytes ?? new Uint8Array())).toBe(
      0,
    );
    expect(value(all(body(word), "wp:docPr")[0], "descr")).toBe("Un dessin");
    expect(
      word.names
        .filter((name) => name.startsWith("word/media/"))
        .map((name) => name.slice(-4))
        .toSorted(),
    ).toEqual([".png", ".svg"]);
    const svg = word.names.find((name) => name.endsWith(".svg")) ?? "";
    expect(word.text(svg)).not.toContain("<text");
    expect(word.text(svg)).toContain("<path");
  });

  it("says what it is: title, author, subject, keywords, records, the edition's date", async () => {
    const word = await wordOf("<h1>A</h1>");
    const core = word.text("docProps/core.xml");
    for (const part of [
      "<dc:title>Belgique</dc:title>",
      "<dc:creator>Royaume du Maroc</dc:creator>",
      "<dc:subject>Coopération bilatérale</dc:subject>",
      "<cp:keywords>coopération, Belgique</cp:keywords>",
      "2020-06-30T00:00:00Z</dcterms:created>",
    ]) {
      expect(core).toContain(part);
    }
    expect(word.text("docProps/custom.xml")).toContain("agreements/ma-be-2016");
  });
});

describe("a heading whose words are not ASCII", () => {
  it("has a bookmark that its entry in the contents points to", async () => {
    const word = await wordOf(
      '<nav class="contents" data-levels="1"><h2 class="contents">المحتويات</h2></nav><section class="chapter"><h1>الملحق أ. سجل</h1><p>س</p></section><section class="chapter"><h1>الملحق ب. صكوك</h1><p>ع</p></section>',
      "ar",
    );
    const names = all(body(word), "w:bookmarkStart").map((mark) => value(mark, "w:name"));
    expect(new Set(names).size).toBe(names.length);
    const links = all(body(word), "w:hyperlink").map((link) => value(link, "w:anchor"));
    expect(links).toHaveLength(2);
    for (const link of links) expect(names).toContain(link);
  });
});
