import type { Page } from "../support/pictures/camera.ts";

/** A page whose layout is broken on purpose. */
export interface Defect {
  readonly name: string;
  readonly page: Page;
  /** Alters the HTML page before it is printed. */
  readonly change: (html: string) => string;
}

const style = (css: string) => (html: string) =>
  html.replace("</head>", () => `<style>${css}</style></head>`);

const sheet: Page = { publication: "factsheet/BE", edition: "fr", page: 1 };
const facts: Page = { publication: "factsheet/KW", edition: "fr", page: 1 };
const arabic: Page = { publication: "factsheet/BE", edition: "ar", page: 1 };
const bilingual: Page = { publication: "bilingual/BE", edition: "fr+ar", page: 1 };
const figures: Page = { publication: "report/2019", edition: "fr", page: "lannee-en-chiffres" };
const register: Page = {
  publication: "report/2019",
  edition: "fr",
  page: "annexe-a-registre-des-accords",
};

export const defects: readonly Defect[] = [
  {
    name: "the column of labels is gone",
    page: facts,
    change: style(".facts { display: block }"),
  },
  {
    name: "key figures stand one below the other",
    page: facts,
    change: style(".key-figures { display: block }"),
  },
  {
    name: "a key figure has lost its label",
    page: facts,
    change: (html) => html.replace(/<p class="label"[^>]*>[^<]*<\/p>/, ""),
  },
  {
    name: "key figures are moved by 3 mm",
    page: facts,
    change: style(".key-figures { position: relative; top: 3mm }"),
  },
  {
    name: "text is 6 % larger",
    page: facts,
    change: style("dd { font-size: 106% }"),
  },
  {
    name: "the hairlines above sections are gone",
    page: facts,
    change: style("h2 { border-color: transparent }"),
  },
  {
    name: "sections run into each other",
    page: sheet,
    change: style("h2 { margin-block: -12pt }"),
  },
  {
    name: "key figures are 6 % larger",
    page: sheet,
    change: style(".key-figures .figure { font-size: 25.44pt }"),
  },
  {
    name: "the flag is gone",
    page: sheet,
    change: style(".flag { visibility: hidden }"),
  },
  {
    name: "an Arabic page is not mirrored",
    page: arabic,
    change: style("html { direction: ltr }"),
  },
  {
    name: "key figures of an Arabic page are not mirrored",
    page: arabic,
    change: style(".key-figures { direction: ltr }"),
  },
  {
    name: "the two languages have changed sides",
    page: bilingual,
    change: style(".columns { direction: rtl }"),
  },
  {
    name: "charts are moved by 3 mm",
    page: figures,
    change: style(".chart { position: relative; left: 3mm }"),
  },
  {
    name: "the running head is gone",
    page: figures,
    change: (html) =>
      html.replaceAll(/@top-left \{ content: [^;]*;/g, "@top-left { content: none;"),
  },
  {
    name: "the hairlines of a table are gone",
    page: register,
    change: style("tbody tr { border-color: transparent }"),
  },
  {
    name: "text of a table is 6 % larger",
    page: register,
    change: style(".register { font-size: 106% }"),
  },
];
