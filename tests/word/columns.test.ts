import { describe, expect, it } from "vitest";
import { body, drawing, paragraphs, styleOf, textOf, wordOf } from "../support/word-files.ts";
import { all, value } from "../support/word-package.ts";

describe("the columns of a Word file", () => {
  it("opens a chapter in the columns of a title block, and its running head finds its style", async () => {
    const word = await wordOf(
      `<header class="running"><p>a</p><p><span class="chapter"></span></p></header><h1>b</h1><section class="chapter"><header class="title"><figure class="flag">${drawing("v")}</figure><p class="kicker">c</p><h1>d</h1><p class="lead">e</p></header></section><section class="chapter imprint"><h1>f</h1></section><section class="chapter"><h1>g</h1></section>`,
    );
    expect(paragraphs(word).slice(1)).toEqual([
      ["TitleKicker", "c"],
      ["ChapterTitle", "d"],
      ["TitleLead", "e"],
      ["ImprintTitle", "f"],
      ["Heading1", "g"],
    ]);
    const framed = all(body(word), "w:p").filter((one) => all(one, "w:framePr").length > 0);
    expect(framed.map(styleOf)).toEqual(["TitleFlag", "TitleKicker"]);
    const heads = word.names.filter((name) => /header\d+\.xml$/.test(name));
    const fields = heads.flatMap((name) =>
      all(word.root(name), "w:instrText").map((field) => field.textContent),
    );
    expect(fields.toSorted()).toEqual([
      'STYLEREF "Chapter Title"',
      'STYLEREF "Imprint Title"',
      "STYLEREF 1",
    ]);
  });

  it("sets running text and its lists in the wide column", async () => {
    const word = await wordOf(
      '<h1>a</h1><div class="prose"><p>b</p><ul><li>c</li></ul><ol><li><p>d</p><p>e</p></li></ol><blockquote><p>f</p></blockquote></div><ul><li>g</li></ul>',
    );
    expect(paragraphs(word)).toEqual([
      ["Heading1", "a"],
      ["Prose", "b"],
      ["ProseListBullet", "c"],
      ["ProseListNumber", "d"],
      ["ProseListContinue", "e"],
      ["ProseQuote", "f"],
      ["ListBullet", "g"],
    ]);
    const column = Math.round((46 * 1440) / 25.4);
    const levels = all(word.root("word/numbering.xml"), "w:abstractNum").map((list) =>
      Number(value(all(list, "w:ind")[0], "w:start") || value(all(list, "w:ind")[0], "w:left")),
    );
    expect(levels.filter((level) => level === 283 + column).length).toBe(3);
    expect(levels).toContain(283);
  });

  it("has list styles that number what is written in them", async () => {
    const word = await wordOf("<h1>a</h1>");
    const styles = all(word.root("word/styles.xml"), "w:style");
    const levels = all(word.root("word/numbering.xml"), "w:lvl");
    for (const id of ["ListBullet", "ListBullet2", "ListNumber", "ProseListNumber3"]) {
      const style = styles.find((one) => value(one, "w:styleId") === id);
      const number = style && value(all(style, "w:numId")[0]);
      const used = all(word.root("word/numbering.xml"), "w:num").find(
        (one) => value(one, "w:numId") === number,
      );
      const level = levels.find((one) => value(all(one, "w:pStyle")[0]) === id);
      const definition = level?.parentElement ?? undefined;
      expect(value(definition, "w:abstractNumId")).toBe(value(all(used, "w:abstractNumId")[0]));
      expect(value(level, "w:ilvl")).toBe(style && value(all(style, "w:ilvl")[0]));
    }
  });

  it.each([
    ["long", "TitleLong"],
    ["longest", "TitleLongest"],
  ])("has a style for a %s title", async (size, style) => {
    const word = await wordOf(`<header class="title"><h1 class="${size}">a</h1></header>`);
    expect(paragraphs(word)).toEqual([[style, "a"]]);
  });

  it("sets key figures in rows of as many as have room, and no number over two lines", async () => {
    const figures = ["3", "2016", "2", "2,5 M€", "3,4 M $US", "12 M MAD", "1,2 M KWD", "2020"];
    const parts = figures.map(
      (figure) => `<div><p class="figure">${figure}</p><p class="label">l</p></div>`,
    );
    const word = await wordOf(`<h1>a</h1><div class="key-figures">${parts.join("")}</div>`);
    const tables = all(body(word), "w:tbl");
    expect(tables.map((table) => value(all(table, "w:tblStyle")[0]))).toEqual([
      "KeyFiguresTable",
      "ColumnsTable",
      "ColumnsTable",
    ]);
    const page = Math.round((174 * 1440) / 25.4);
    for (const table of tables) {
      const columns = all(table, "w:gridCol").map((column) => Number(value(column, "w:w")));
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(page);
      const numbers = all(table, "w:tc").map((cell) => textOf(cell).replace(/l$/, ""));
      for (const [index, number] of numbers.entries()) {
        // Half the type's size is the least that a sign takes on average.
        expect(columns[index] ?? 0).toBeGreaterThanOrEqual(number.length * 12 * 20);
      }
    }
  });
});
