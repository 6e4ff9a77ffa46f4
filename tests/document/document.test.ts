import { toString as textOf } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { makeDocument } from "../../src/document/make.ts";
import { renderPage } from "../../src/document/page.ts";
import { readFontSet } from "../../src/document/theme/fonts.ts";
import { findAll, hasClass } from "../../src/document/tree.ts";
import type { Language } from "../../src/language.ts";

const fonts = readFontSet();

function make(html: string, language: Language = "fr") {
  return makeDocument(
    {
      publication: "test/one",
      language,
      metadata: { title: "T", author: "A", subject: "S", keywords: [], edition: "2020-06-30" },
      records: [],
      html,
      template: { file: "templates/test.hbs" },
    },
    fonts,
  );
}

const codes = (html: string) => make(html).diagnostics.map(({ code }) => code);

describe("what no format could carry is refused", () => {
  const table = (rows: string) =>
    `<h1>T</h1><table><caption>C</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody>${rows}</tbody></table>`;

  test.each([
    ["no text", "<p>only a line</p>", "DOCUMENT_EMPTY"],
    ["a first heading below h1", "<h2>A</h2>", "DOCUMENT_HEADING_FIRST"],
    ["a skipped level", "<h1>A</h1><h3>B</h3>", "DOCUMENT_HEADING_SKIPPED"],
    ["an empty heading", "<h1> </h1>", "DOCUMENT_HEADING_EMPTY"],
    ["an unclosed element", "<h1>A</h1><p>B", "DOCUMENT_ELEMENT_UNCLOSED"],
    [
      "a block inside a paragraph",
      "<h1>A</h1><p>B<ul><li>C</li></ul></p>",
      "DOCUMENT_ELEMENT_UNCLOSED",
    ],
    ["an attribute twice", '<h1 id="a" id="b">A</h1>', "DOCUMENT_HTML_INVALID"],
    ["a ragged row", table("<tr><td>1</td></tr>"), "DOCUMENT_TABLE_RAGGED"],
    ["a span that overshoots", table('<tr><td colspan="3">1</td></tr>'), "DOCUMENT_TABLE_RAGGED"],
    [
      "a table without caption",
      '<h1>T</h1><table><tbody><tr><th scope="row">1</th></tr></tbody></table>',
      "DOCUMENT_TABLE_CAPTION_MISSING",
    ],
    [
      "a drawing without words",
      '<h1>T</h1><svg viewBox="0 0 1 1"></svg>',
      "DOCUMENT_ALTERNATIVE_MISSING",
    ],
    [
      "a flag without words",
      '<h1>T</h1><figure class="flag" data-country="BE"></figure>',
      "DOCUMENT_ALTERNATIVE_MISSING",
    ],
    [
      "a flag of no country",
      '<h1>T</h1><figure class="flag" data-country="../BE" aria-label="x"></figure>',
      "DOCUMENT_FLAG_UNKNOWN",
    ],
    ["a link to nowhere", '<h1>T</h1><p><a href="#x">x</a></p>', "DOCUMENT_LINK_DANGLING"],
    [
      "a link to a file",
      '<h1>T</h1><p><a href="file:///etc/passwd">x</a></p>',
      "DOCUMENT_LINK_REFUSED",
    ],
    ["one id twice", '<h1 id="a">T</h1><p id="a">x</p>', "DOCUMENT_ID_TWICE"],
    [
      "an image",
      '<h1>T</h1><img src="https://example.org/x.png" alt="x">',
      "DOCUMENT_ELEMENT_UNKNOWN",
    ],
    ["a script", "<h1>T</h1><script>1</script>", "DOCUMENT_ELEMENT_UNKNOWN"],
    ["a style", "<h1>T</h1><style>p{}</style>", "DOCUMENT_ELEMENT_UNKNOWN"],
    ["a form", "<h1>T</h1><form><input></form>", "DOCUMENT_ELEMENT_UNKNOWN"],
    ["an event handler", '<h1 onclick="x()">T</h1>', "DOCUMENT_ATTRIBUTE_UNKNOWN"],
    ["an inline style", '<h1 style="color:red">T</h1>', "DOCUMENT_ATTRIBUTE_UNKNOWN"],
    ["a class of no format", '<h1 class="shadow">T</h1>', "DOCUMENT_CLASS_UNKNOWN"],
    ["a language that is not ours", '<h1 lang="de">T</h1>', "DOCUMENT_LANGUAGE_UNKNOWN"],
    ["a letter of no font", "<h1>漢</h1>", "DOCUMENT_CHARACTER_MISSING"],
    [
      "a chart of no kind",
      '<h1>T</h1><figure class="chart" data-chart="pie"></figure>',
      "DOCUMENT_CHART_UNKNOWN",
    ],
    [
      "a chart without data",
      '<h1>T</h1><figure class="chart" data-chart="bars"></figure>',
      "DOCUMENT_CHART_DATA_MISSING",
    ],
  ])("%s", (_, html, code) => {
    expect(codes(html)).toContain(code);
    expect(make(html).document).toBeUndefined();
  });

  test("with the place that the template gives", () => {
    const { diagnostics } = make('<h1>T</h1><blink data-place="templates/x.hbs:7:3">x</blink>');
    expect(diagnostics.map(({ place }) => place)).toContainEqual({
      file: "templates/x.hbs",
      line: 7,
      column: 3,
    });
  });
});

describe("a document is completed", () => {
  test("with contents of the headings after it, nested by level, each a link", () => {
    const { document } = make(
      '<h1>Zéro</h1><nav class="contents"><h2 class="contents">S</h2></nav><section class="chapter"><h1>Un</h1><h2>Un A</h2></section><section class="chapter"><h1>Deux</h1></section>',
    );
    const links = document && findAll(document.body, ({ tagName }) => tagName === "a");
    expect(links?.map((link) => [link.properties.href, textOf(link).trim()])).toEqual([
      ["#un", "Un"],
      ["#un-a", "Un A"],
      ["#deux", "Deux"],
    ]);
  });

  test("with ids of plain letters, unique, whatever the script", () => {
    const { document } = make("<h1>Été</h1><h2>العربية</h2><h2>أ. ب</h2><h2>Été</h2>");
    expect(document?.headings.map(({ id }) => id)).toEqual(["ete", "h2", "h2-1", "ete-1"]);
  });

  test("with running lines taken out of the text", () => {
    const { document } = make(
      '<footer class="running"><p>Fiche</p><p><span class="page"></span> / <span class="pages"></span></p></footer><h1>T</h1>',
    );
    expect(document?.footer).toEqual({
      start: [{ kind: "text", text: "Fiche" }],
      end: [{ kind: "page" }, { kind: "text", text: " / " }, { kind: "pages" }],
    });
    expect(document && findAll(document.body, (one) => hasClass(one, "running"))).toEqual([]);
  });

  test("with French spaces, in French passages alone, and no other sign changed", () => {
    const { document } = make(
      '<h1>Est-ce « vrai » ? Oui ; voir : 1 250 000 €</h1><p lang="en">Is it ? Yes</p>',
    );
    expect(document && textOf(document.body)).toBe(
      "Est-ce «\u202fvrai\u202f»\u202f? Oui\u202f; voir\u00a0: 1\u202f250\u202f000\u00a0€Is it ? Yes",
    );
  });

  test("with days on the line of their month, and a dot on that of the word before it", () => {
    const { document } = make(
      '<h1>Le 30 novembre 2016 · Rabat, n° 4, 2 millions, 12 mars</h1><p lang="ar" dir="rtl">16 ماي 2016 · الرباط</p><p lang="en">4 July 2019</p>',
    );
    expect(document && textOf(document.body)).toBe(
      "Le 30\u00a0novembre 2016\u00a0· Rabat, n°\u00a04, 2\u00a0millions, 12\u00a0mars16\u00a0ماي 2016\u00a0· الرباط4\u00a0July 2019",
    );
  });

  test("with long titles in a smaller size", () => {
    const { document } = make(`<h1>${"Accord de ".repeat(8)}</h1>`);
    const [title] = document ? findAll(document.body, ({ tagName }) => tagName === "h1") : [];
    expect(title && hasClass(title, "long")).toBe(true);
  });

  test("with charts that say in words what their table said", () => {
    const { document } = make(
      '<h1>T</h1><figure class="chart" data-chart="bars"><figcaption>Par domaine</figcaption><table><caption class="hidden">x</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">Famille</th><td><data value="3">3</data></td></tr></tbody></table></figure>',
    );
    const [drawing] = document ? findAll(document.body, ({ tagName }) => tagName === "svg") : [];
    expect(drawing?.properties.ariaLabel).toBe("Par domaine: Famille 3");
    expect(document && findAll(document.body, ({ tagName }) => tagName === "table")).toEqual([]);
  });
});

test("a page holds all that it needs and may load nothing", () => {
  const { document } = make("<h1>Titre عربي</h1>");
  const page = document ? renderPage(document) : "";
  expect(page).toMatch(/content="default-src (?:'|&#x27;)none/);
  expect(page.match(/url\((?!data:font\/woff2)/g)).toBeNull();
  expect(page).not.toContain("data-place");
  expect(page).toContain('font-family: "Amiri"');
});
