import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/records/markdown.ts";
import { readWith, report, told } from "./fixture.ts";

const file = "records/x.md";
const options = {
  locate: (line: number, column: number) => ({ file, line, column }),
  headings: true,
};

function html(text: string): string {
  const result = renderMarkdown(text, options);
  if (!("html" in result)) throw new Error(result.problems.map(told).join("\n"));
  return result.html.replaceAll(/ data-place="[^"]*"/g, "");
}

function problems(text: string): readonly string[] {
  const result = renderMarkdown(text, options);
  return "html" in result ? [] : result.problems.map(told);
}

describe("what records may hold", () => {
  test.each([
    ["Un *mot* **fort**.", "<p>Un <em>mot</em> <strong>fort</strong>.</p>"],
    ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ["> cité", "<blockquote>\n<p>cité</p>\n</blockquote>"],
    [
      "[site](https://example.org/a?b=1&c=2)",
      '<p><a href="https://example.org/a?b=1&#x26;c=2">site</a></p>',
    ],
    ["[écrire](mailto:a@example.org)", '<p><a href="mailto:a@example.org">écrire</a></p>'],
    ["[plus bas](#notes)", '<p><a href="#notes">plus bas</a></p>'],
    ["a  \nb", "<p>a<br>\nb</p>"],
    ["## Un\n\n### Deux", "<h2>Un</h2>\n<h3>Deux</h3>"],
    ["www.example.org, a@b.org, https://x.org", "<p>www.example.org, a@b.org, https://x.org</p>"],
    ["~~a~~ {{b}} $(c) [^1] [ ] a_b_c", "<p>~~a~~ {{b}} $(c) [^1] [ ] a_b_c</p>"],
    ["1 \\< 2 et AT&T", "<p>1 &#x3C; 2 et AT&#x26;T</p>"],
    ["مرحبا\u200f ‏، 2019", "<p>مرحبا\u200f ‏، 2019</p>"],
  ])("%s", (text, expected) => expect(html(text)).toBe(expected));

  test("tables keep their head, and numbers their edge", () => {
    expect(html("| a | b |\n|---|--:|\n| x | 1 |")).toBe(
      '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col" class="num">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>x</td>\n<td class="num">1</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  test("each block carries its place", () => {
    const result = renderMarkdown("## Un\n\n- a\n\n  b", options);
    expect("html" in result && result.html).toContain(`<h2 data-place="${file}:1:1">`);
    expect("html" in result && result.html).toContain(`<p data-place="${file}:5:3">b</p>`);
  });
});

describe("what records may not hold is told where it stands", () => {
  test.each([
    ["a <b>b", ":1:3 error RECORD_MARKDOWN_HTML"],
    ["a\n\n<script>alert(1)</script>", ":3:1 error RECORD_MARKDOWN_HTML"],
    ["<!-- note -->", ":1:1 error RECORD_MARKDOWN_HTML"],
    ["a ![b](c.png)", ":1:3 error RECORD_MARKDOWN_IMAGE"],
    ["![b][c]\n\n[c]: https://example.org", ":1:1 error RECORD_MARKDOWN_IMAGE"],
    ["`code`", ":1:1 error RECORD_MARKDOWN_ELEMENT"],
    ["a\n\n```\nb\n```", ":3:1 error RECORD_MARKDOWN_ELEMENT"],
    ["    code", ":1:1 error RECORD_MARKDOWN_ELEMENT"],
    ["# Un", ":1:1 error RECORD_MARKDOWN_HEADING"],
    ["### Trois", ":1:1 error RECORD_MARKDOWN_HEADING"],
    ["## Un\n\n#### Quatre", ":3:1 error RECORD_MARKDOWN_HEADING"],
    ["a\n\nb &#x202e; c", ":3:1 error RECORD_CHARACTER_FORBIDDEN"],
    ["> > > > > > > > > a", ":1:1 error RECORD_TOO_DEEP"],
  ])("%s", (text, expected) => expect(problems(text)).toEqual([`${file}${expected}`]));

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#10;script:alert(1)",
    "file:///etc/passwd",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:x",
    "http://example.org",
    "//example.org",
    "/etc/passwd",
    "../../etc/passwd",
    "records/x.md",
    "https:example.org",
    "https:///example.org",
    "https://user:secret@example.org",
    "https://example.org\\@other.org",
    "mailto:a@b.org?bcc=c@d.org",
    "ftp://example.org",
    "blob:https://example.org/1",
    "?a=b",
  ])("a link to %s", (url) => {
    expect(problems(`a [b](<${url}>)`)).toEqual([`${file}:1:3 error RECORD_MARKDOWN_LINK`]);
    expect(problems(`a\n\n[b]: <${url}>`)).toEqual([`${file}:3:1 error RECORD_MARKDOWN_LINK`]);
  });

  test("autolinks follow the same rule", () => {
    expect(problems("a <ftp://example.org>")).toEqual([`${file}:1:3 error RECORD_MARKDOWN_LINK`]);
  });
});

describe("places inside a record", () => {
  test("in the body and in a block of the fields", async () => {
    const { diagnostics } = await readWith({
      "reports/2019.md": report
        .replace("  Un avant-propos.", "  Un avant-propos.\n\n  Avec <b>, puis <i>.")
        .replace("Un paragraphe.", "Un ![logo](logo.png)."),
    });
    expect(diagnostics.map(told)).toEqual([
      "records/reports/2019.md:7:8 error RECORD_MARKDOWN_HTML",
      "records/reports/2019.md:7:18 error RECORD_MARKDOWN_HTML",
      "records/reports/2019.md:14:4 error RECORD_MARKDOWN_IMAGE",
    ]);
  });

  test("on one line, with quotes or without", async () => {
    for (const [text, column] of [
      ["foreword: Un <b>.", 14],
      ['foreword: "Un <b>."', 15],
    ] as const) {
      const { diagnostics } = await readWith({
        "reports/2019.md": report.replace("foreword: |\n  Un avant-propos.", text),
      });
      expect(diagnostics.map(told)).toEqual([
        `records/reports/2019.md:4:${column} error RECORD_MARKDOWN_HTML`,
      ]);
    }
  });

  test("a type without a text below its fields says so", async () => {
    const { diagnostics } = await readWith({
      "organisations/autre.md":
        "---\nlanguage: fr\nname: Autre\nkind: other\ncountries: []\nsources: [{ source: page }]\n---\n\nUn texte.\n",
    });
    expect(diagnostics.map(told)).toEqual([
      "records/organisations/autre.md:9:1 error RECORD_BODY_UNEXPECTED",
    ]);
  });
});
