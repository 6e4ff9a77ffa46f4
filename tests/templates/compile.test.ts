import { describe, expect, test } from "vitest";
import { Prose } from "../../src/publications/values.ts";
import { compileTemplate } from "../../src/templates/compile.ts";
import { readSet } from "./support.ts";

function render(template: string, view: unknown, partials: Record<string, string> = {}) {
  const read = readSet(template, partials);
  if (!read.template) throw new Error(JSON.stringify(read.diagnostics));
  return compileTemplate(read.template, read.set).render(view, { edition: "fr" });
}

const told = (template: string, view: unknown, partials: Record<string, string> = {}) =>
  render(template, view, partials).diagnostics.map(
    ({ code, place }) => `${code} ${place.file}:${place.line}:${place.column}`,
  );

describe("what has no text is refused where it is printed", () => {
  test.each([
    ["nothing", "<p>{{x}}</p>", { x: null }, "TEMPLATE_VALUE_MISSING", 6],
    ["a missing field", "<p>{{x}}</p>", {}, "TEMPLATE_VALUE_MISSING", 6],
    ["a field of nothing", "<p>{{x.y.z}}</p>", { x: null }, "TEMPLATE_VALUE_MISSING", 6],
    ["an object", "<p>{{x}}</p>", { x: {} }, "TEMPLATE_VALUE_UNPRINTABLE", 6],
    ["a list", "<p>{{x}}</p>", { x: ["a"] }, "TEMPLATE_VALUE_UNPRINTABLE", 6],
    ["a yes or no", "<p>{{x}}</p>", { x: true }, "TEMPLATE_VALUE_UNPRINTABLE", 6],
    ["no number", "<p>{{x}}</p>", { x: Number.NaN }, "TEMPLATE_VALUE_UNPRINTABLE", 6],
    ["a class's own property", "<p>{{x.constructor}}</p>", { x: {} }, "TEMPLATE_VALUE_MISSING", 6],
    [
      "prose in an attribute",
      '<p id="{{x}}"></p>',
      { x: new Prose("<p>a</p>", "fr", "fr") },
      "TEMPLATE_VALUE_UNPRINTABLE",
      10,
    ],
    [
      "a message's value",
      '<p>{{t "greeting" name=x}}</p>',
      { x: null },
      "TEMPLATE_VALUE_MISSING",
      6,
    ],
  ])("%s", (_name, template, view, code, column) => {
    expect(told(template, view)).toEqual([`${code} templates/case.hbs:6:${column}`]);
  });

  test("all of them in one run", () => {
    expect(told("<p>{{a}}</p>\n<p>{{b}}</p>{{> p}}", {}, { p: "\n  {{c}}" })).toEqual([
      "TEMPLATE_VALUE_MISSING templates/case.hbs:6:6",
      "TEMPLATE_VALUE_MISSING templates/case.hbs:7:6",
      "TEMPLATE_VALUE_MISSING templates/partials/p.hbs:2:5",
    ]);
  });
});

describe("each start tag has its place", () => {
  test("in templates, branches and partials", () => {
    const { html } = render(
      "<ul>\n  {{#each list}}<li>{{this}}</li>{{/each}}\n</ul>{{> part}}",
      { list: ["a"] },
      { part: "<br>" },
    );
    expect(html.match(/<[a-z]+ data-place="[^"]*"/g)).toEqual([
      '<ul data-place="templates/case.hbs:6:1"',
      '<li data-place="templates/case.hbs:7:17"',
      '<br data-place="templates/partials/part.hbs:1:1"',
    ]);
  });

  test("but not in comments, attributes and text that only looks like one", () => {
    const { html } = render('<!-- <p> --><p id="<b>">1 < 2 <3 <i\n>x</i></p>', {});
    expect(html.match(/data-place/g)).toHaveLength(2);
    expect(html).toContain('<i data-place="templates/case.hbs:6:34"\n>');
  });
});

describe("Handlebars' forms print as they do in Handlebars", () => {
  test.each([
    ["{{#list}}{{this}}{{@index}}{{/list}}{{#none}}x{{^}}y{{/none}}{{#o}}{{a}}{{/o}}", "p0q1yA"],
    ["{{^none}}x{{/none}}{{#yes}}{{o.a}}{{/yes}}", "xA"],
    [
      '{{[a b]}} {{"a b"}} {{list.[1]}} {{this.list.[1]}} {{list.length}} {{this.o/a}}',
      "space space q q 2 A",
    ],
    ["a {{~o.a~}} b {{! x }}{{!-- }} --}}c", "aAb c"],
    ["{{{{raw}}}}{{x}} <i></i>{{{{/raw}}}}", '{{x}} <i data-place="templates/case.hbs:6:18"></i>'],
    ["\\{{x}} \\\\{{o.a}}", "{{x}} \\A"],
    ["{{#each list as |v i|}}{{v}}{{i}}{{../o.a}}{{/each}}", "p0Aq1A"],
    ["{{#with o as |x|}}{{x.a}}{{a}}{{/with}}{{#with none}}{{else}}z{{/with}}", "AAz"],
    ["{{#if none}}a{{else if yes}}b{{else}}c{{/if}}{{#unless none}}d{{/unless}}", "bd"],
    ["{{lookup o key}} {{or none o.a}}", "A A"],
    ["{{date date}}{{date}}", "20192019"],
    ['{{> (lookup this "key")}}{{> b/c o x="y"}}', "pAAy"],
    ['{{#*inline "l"}}[{{this}}]{{/inline}}{{#each list}}{{> l}}{{/each}}', "[p][q]"],
    ["{{#> box o}}({{a}}){{/box}}{{#> none}}otherwise{{/none}}", "&lt;(A)&gt;otherwise"],
    ['{{#> layout}}{{#*inline "main"}}M{{/inline}}{{/layout}}{{> layout}}', "<M><D>"],
  ])("%s", (template, expected) => {
    const view = {
      list: ["p", "q"],
      none: null,
      yes: true,
      o: { a: "A" },
      "a b": "space",
      key: "a",
      date: "2019",
    };
    const partials = {
      a: "p{{o.a}}",
      "b/c": "{{a}}{{x}}",
      box: "&lt;{{> @partial-block}}&gt;",
      layout: "<{{#> main}}D{{/main}}>",
    };
    const own = template.includes("layout")
      ? { layout: "&#60;{{#> main}}D{{/main}}&#62;" }
      : partials;
    const { html, diagnostics } = render(template, view, own);
    expect(diagnostics).toEqual([]);
    expect(html.replaceAll("&#60;", "<").replaceAll("&#62;", ">")).toBe(expected);
  });
});

describe("lines of front matter", () => {
  const lines = (title: string, file: string, view: unknown) => {
    const read = readSet(
      `---\neach: country\ntitle: '${title}'\nfile: '${file}'\nkeywords: 'a, {{name}}'\n---\n`,
    );
    if (!read.template) throw new Error(JSON.stringify(read.diagnostics));
    return compileTemplate(read.template, read.set).renderLines(view, { edition: "fr" });
  };

  test("are plain text", () => {
    const printed = lines("L’{{name}} & co", "{{slug name}}-{{code}}", { name: "<É>", code: "BE" });
    expect(printed).toMatchObject({
      title: "L’<É> & co",
      file: "e-BE",
      keywords: ["a", "<É>"],
      diagnostics: [],
    });
  });

  test.each(["../x", "a/b", ".hidden", "-", "", "ملف"])("%j is no file name", (name) => {
    const { diagnostics } = lines("t", "{{name}}", { name });
    expect(diagnostics.map(({ code, place }) => [code, place.line, place.column])).toEqual([
      ["TEMPLATE_FILE_NAME_INVALID", 4, 8],
    ]);
  });
});

test("text of a view never becomes markup or a mustache", () => {
  const evil = '<script>alert(1)</script>{{x}}"';
  const { html } = render('<p id="{{evil}}">{{evil}}</p>', { evil });
  expect(html).not.toContain("<script");
  expect(html.match(/"/g)).toHaveLength(4);
});
