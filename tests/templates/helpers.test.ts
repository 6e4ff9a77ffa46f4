import { describe, expect, test } from "vitest";
import { type Language, languages } from "../../src/language.ts";
import { Words } from "../../src/publications/values.ts";
import { compileTemplate } from "../../src/templates/compile.ts";
import { head, readSet } from "./support.ts";

const nbsp = "\u00a0";
const narrow = "\u202f";
const rightMark = "\u200f";

function print(template: string, view: unknown, language: Language): string {
  const read = readSet(template);
  if (!read.template) throw new Error(JSON.stringify(read.diagnostics));
  const names = new Map([["CD", { fr: "RDC", ar: "الكونغو الديمقراطية", en: "DRC" }]]);
  const { html, diagnostics } = compileTemplate(read.template, read.set).render(view, {
    edition: language,
    countryName: (code, spoken) => names.get(code)?.[spoken],
  });
  expect(diagnostics).toEqual([]);
  return html;
}

type Row = readonly [template: string, view: unknown, fr: string, ar: string, en: string];

const dates: readonly Row[] = [
  ["{{date d}}", { d: "2019-04-09" }, "9 avril 2019", "9 أبريل 2019", "9 April 2019"],
  ["{{date d}}", { d: "2019-04" }, "avril 2019", "أبريل 2019", "April 2019"],
  ["{{date d}}", { d: "2019" }, "2019", "2019", "2019"],
  [
    "{{date d}}",
    { d: "2019-01-01" },
    "1<sup>er</sup> janvier 2019",
    "1 يناير 2019",
    "1 January 2019",
  ],
  ["{{date d}}", { d: "2019-08-11" }, "11 août 2019", "11 غشت 2019", "11 August 2019"],
  ["{{date d}}", { d: "2019-09-21" }, "21 septembre 2019", "21 شتنبر 2019", "21 September 2019"],
  ['{{date d form="month"}}', { d: "2019-05-16" }, "mai 2019", "ماي 2019", "May 2019"],
  ['{{date d form="year"}}', { d: "2019-05-16" }, "2019", "2019", "2019"],
  ['{{date d form="end"}}', { d: "2020" }, "fin 2020", "نهاية 2020", "end of 2020"],
  [
    '{{date d form="end"}}',
    { d: "2020-12-31" },
    "31 décembre 2020",
    "31 دجنبر 2020",
    "31 December 2020",
  ],
  [
    "{{date d}}",
    { d: null },
    '<span class="unknown">inconnu</span>',
    '<span class="unknown">غير معروف</span>',
    '<span class="unknown">not stated</span>',
  ],
  ["{{dateRange a b}}", { a: "2016", b: "2020" }, "2016–2020", "2016–2020", "2016–2020"],
  ["{{dateRange a b}}", { a: "2016", b: "2016" }, "2016", "2016", "2016"],
  ["{{dateRange a b}}", { a: "2016", b: null }, "dès 2016", "dès 2016", "dès 2016"],
];

const euros = (amount: number) => ({ m: { amount, currency: "EUR", estimated: true } });

const amounts: readonly Row[] = [
  [
    "{{money m}}",
    euros(125_000_000),
    `1${narrow}250${narrow}000${nbsp}€`,
    `${rightMark}1${narrow}250${narrow}000${nbsp}€`,
    "€1,250,000",
  ],
  ["{{money m}}", euros(1250), `12,50${nbsp}€`, `${rightMark}12,50${nbsp}€`, "€12.50"],
  [
    '{{money m form="compact"}}',
    euros(125_000_000),
    `1,25${nbsp}M€`,
    `${rightMark}1,25${nbsp}مليون${nbsp}€`,
    "€1.25m",
  ],
  [
    "{{money m estimated=true}}",
    euros(100),
    `1${nbsp}€ (estimé)`,
    `${rightMark}1${nbsp}€ (estimé)`,
    "€1 (estimate)",
  ],
  [
    "{{money m}}",
    { m: null },
    '<span class="unknown">inconnu</span>',
    '<span class="unknown">غير معروف</span>',
    '<span class="unknown">not stated</span>',
  ],
  ["{{number n}}", { n: 12345.5 }, `12${narrow}345,5`, `12${narrow}345,5`, "12,345.5"],
  ["{{ordinal n}}", { n: 19 }, "19<sup>e</sup>", "التاسع عشر", "19th"],
  ["{{ordinal n feminine=true}}", { n: 19 }, "19<sup>e</sup>", "التاسعة عشرة", "19th"],
  ["{{ordinal n feminine=true}}", { n: 1 }, "1<sup>re</sup>", "الأولى", "1st"],
  ["{{ordinal n}}", { n: 1 }, "1<sup>er</sup>", "الأول", "1st"],
  ["{{ordinal n feminine=true}}", { n: 21 }, "21<sup>e</sup>", "الحادية والعشرون", "21st"],
  ["{{ordinal n}}", { n: 22 }, "22<sup>e</sup>", "الثاني والعشرون", "22nd"],
  ["{{ordinal n}}", { n: 113 }, "113<sup>e</sup>", "113", "113th"],
];

const words: readonly Row[] = [
  ['{{country "BE"}}', {}, "Belgique", "بلجيكا", "Belgium"],
  ["{{country c}}", { c: "CD" }, "RDC", "الكونغو الديمقراطية", "DRC"],
  ["{{language l}}", { l: "ar" }, "arabe", "العربية", "Arabic"],
  ["{{list l}}", { l: ["a", "b", "c"] }, "a, b et c", "a وb وc", "a, b and c"],
  ['{{list l form="or"}}', { l: ["a", "b"] }, "a ou b", "a أو b", "a or b"],
  [
    '{{join l separator=" · "}}',
    { l: ["a", "<b>"] },
    "a · &lt;b&gt;",
    "a · &lt;b&gt;",
    "a · &lt;b&gt;",
  ],
  ["{{slug s}}", { s: "Koweït – État" }, "koweit-etat", "koweit-etat", "koweit-etat"],
  ['{{slug (country c language="fr")}}', { c: "KW" }, "koweit", "koweit", "koweit"],
  ['{{t "agreements" count=n}}', { n: 0 }, "0 accord", "لا اتفاق", "0 agreements"],
  ['{{t "agreements" count=n}}', { n: 1 }, "1 accord", "اتفاق واحد", "1 agreement"],
  ['{{t "agreements" count=n}}', { n: 2 }, "2 accords", "اتفاقان", "2 agreements"],
  ['{{t "agreements" count=n}}', { n: 11 }, "11 accords", "11 اتفاقا", "11 agreements"],
  [
    '{{t "agreements" count=n}}',
    { n: 1e6 },
    `1${narrow}000${narrow}000 d’accords`,
    `1${narrow}000${narrow}000 اتفاق`,
    "1,000,000 agreements",
  ],
  ['{{t "greeting" name=n}}', { n: 2019 }, "Bonjour 2019", "Bonjour 2019", "Bonjour 2019"],
  [
    '{{t "greeting" name=n}}',
    { n: "<b>" },
    "Bonjour &lt;b&gt;",
    "Bonjour &lt;b&gt;",
    "Bonjour &lt;b&gt;",
  ],
  ['{{t "status" s}}', { s: "in-force" }, "en vigueur", "en vigueur", "en vigueur"],
  ['{{#in "ar"}}{{date d}}{{/in}}', { d: "2019-08" }, "غشت 2019", "غشت 2019", "غشت 2019"],
];

describe.each([
  ["dates", dates],
  ["amounts", amounts],
  ["words", words],
] as const)("%s", (_name, rows) => {
  test.each(rows)("%s with %j", (template, view, ...expected) => {
    const printed = languages.map((language) => print(template, view, language));
    const [fr, ar, en] = expected;
    expect(printed).toEqual([fr, ar, en]);
  });
});

test("logic holds as Handlebars' conditions do", () => {
  const conditions: readonly (readonly [string, boolean])[] = [
    ['(eq s "a")', true],
    ['(ne s "a")', false],
    ["(gt n 1)", true],
    ["(lt n 1)", false],
    ["(gte n 2)", true],
    ["(lte d e)", true],
    ["(not empty)", true],
    ["(and s n)", true],
    ["(and s nothing)", false],
    ["(or nothing s)", true],
    ["(or nothing empty)", false],
    ["(isUnknown nothing)", true],
    ["(gt nothing 1)", false],
    ["deep.nothing.at.all", false],
  ];
  const view = { s: "a", n: 2, d: "2019", e: "2020-01", empty: [], nothing: null, deep: {} };
  for (const [condition, holds] of conditions) {
    const printed = print(`{{#if ${condition}}}yes{{else}}no{{/if}}`, view, "fr");
    expect([condition, printed]).toEqual([condition, holds ? "yes" : "no"]);
  }
});

test("words of another language are marked in text and plain in attributes", () => {
  const view = { w: new Words('l’"accord"', "fr", "ar") };
  const marked = '<span lang="fr" dir="ltr">l’&quot;accord&quot;</span>';
  expect(print("{{w}}", view, "ar")).toBe(marked);
  expect(print('{{t "greeting" name=w}}', view, "ar")).toBe(`Bonjour ${marked}`);
  const line = print('<p id="{{w}}">x</p>', view, "ar");
  expect(line).toContain('id="l’&quot;accord&quot;"');
});

test("a pair of languages speaks each in its part", () => {
  const template = `${head()}{{date fr.d}} {{#with ar}}{{#in "ar"}}{{date d}}{{/in}}{{/with}}`;
  const read = readSet(template);
  const compiled = read.template && compileTemplate(read.template, read.set);
  const view = { fr: { d: "2019-08" }, ar: { d: "2019-08" } };
  expect(compiled?.render(view, { edition: ["fr", "ar"] }).html).toBe("août 2019 غشت 2019");
});
