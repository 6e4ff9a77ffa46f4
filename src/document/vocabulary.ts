/**
 * The one vocabulary: every element and class that a template may use and every format supports.
 * An element or class that is not listed here is refused (DOCUMENT_ELEMENT_UNKNOWN,
 * DOCUMENT_CLASS_UNKNOWN). `for` is printed by `accords views` for template authors.
 */
export interface Entry {
  readonly content: "blocks" | "inlines" | "items" | "rows" | "cells" | "drawing" | "nothing";
  readonly classes?: Readonly<Record<string, string>>;
  readonly attributes?: readonly string[];
  readonly for: string;
}

/** Attributes that every element may have. `id` is the target of links; `lang` and `dir` mark a passage. */
export const globalAttributes: readonly string[] = ["id", "lang", "dir", "class"];

export const vocabulary: Readonly<Record<string, Entry>> = {
  header: {
    content: "blocks",
    classes: {
      masthead: "the publisher's names: two div side by side",
      cover: "the cover, a page of its own",
      title:
        "the title block of a sheet or chapter: an optional flag and kicker, one h1, an optional lead",
      running: "the running head, taken out of the text: span.page, span.pages, span.chapter",
    },
    for: "masthead, cover, title block or running head",
  },
  footer: {
    content: "blocks",
    classes: { running: "the running foot, taken out of the text" },
    for: "running foot",
  },
  section: {
    content: "blocks",
    classes: {
      chapter: "a chapter: begins on a new page, its first h1 is its running head",
      imprint: "a chapter at the foot of its page: who publishes, when, from what",
      landscape: "pages in landscape",
      notes: "notes at the end of a document: an ol whose li have ids",
      together: "kept on one page where it fits",
    },
    attributes: ["role"],
    for: "a part of the document",
  },
  div: {
    content: "blocks",
    classes: {
      columns: "its div children stand side by side with equal widths",
      "key-figures": "its div children each hold one p.figure and one p.label",
      prose: "running text, from a record's Markdown",
    },
    for: "columns and key figures",
  },
  nav: {
    content: "blocks",
    classes: { contents: "the table of contents: its heading; the entries are filled in" },
    attributes: ["data-levels"],
    for: "table of contents; data-levels says how many heading levels are listed",
  },
  aside: {
    content: "blocks",
    classes: { callout: "a remark set apart by a rule" },
    for: "a remark beside the text",
  },
  h1: {
    content: "inlines",
    classes: {
      display: "very large: the year on a cover",
      long: "in a smaller size: added to long titles",
      longest: "in the smallest size: added to the longest",
    },
    for: "the title, or a chapter's",
  },
  h2: {
    content: "inlines",
    classes: { contents: "the heading of the contents" },
    for: "a section's heading",
  },
  h3: { content: "inlines", for: "a heading below h2" },
  h4: { content: "inlines", for: "a heading below h3" },
  p: {
    content: "inlines",
    classes: {
      lead: "the lead, larger and in the serif face",
      kicker: "a small line in the accent colour above a title",
      figure: "the number of a key figure",
      label: "the words below a key figure",
      note: "a remark in small grey type",
      source: "where something comes from, in small grey type",
      strong: "a line of the masthead in bold",
      subtitle: "the line below a cover's title",
      "official-title": "an official title in its own language, beside its translation",
    },
    for: "paragraph",
  },
  blockquote: { content: "blocks", for: "a quotation" },
  hr: { content: "nothing", for: "a hairline" },
  ul: { content: "items", classes: { plain: "without bullets" }, for: "list" },
  ol: {
    content: "items",
    classes: { plain: "without numbers: the entries of contents" },
    attributes: ["start", "type"],
    for: "numbered list",
  },
  li: { content: "blocks", for: "list item" },
  dl: {
    content: "items",
    classes: { facts: "name and value side by side, names in the label column" },
    for: "definition list",
  },
  dt: { content: "inlines", for: "a name" },
  dd: { content: "blocks", for: "its value" },
  table: {
    content: "rows",
    classes: { finance: "amounts", register: "many narrow columns, smaller type" },
    for: "table; caption first, then colgroup, thead, tbody, tfoot",
  },
  caption: {
    content: "inlines",
    classes: { hidden: "for screen readers only: the heading above says it" },
    for: "a table's title",
  },
  colgroup: { content: "items", for: "column widths" },
  col: { content: "nothing", attributes: ["width"], for: "a column; width in percent, as 40%" },
  thead: { content: "rows", for: "head rows, repeated on each page" },
  tbody: { content: "rows", for: "body rows" },
  tfoot: { content: "rows", for: "total rows" },
  tr: { content: "cells", for: "row" },
  th: {
    content: "blocks",
    classes: { num: "numbers, set at the end edge" },
    attributes: ["scope", "colspan", "rowspan"],
    for: "head cell",
  },
  td: {
    content: "blocks",
    classes: { num: "numbers, set at the end edge" },
    attributes: ["colspan", "rowspan"],
    for: "cell",
  },
  figure: {
    content: "blocks",
    classes: { chart: "a chart with its caption", flag: "a country's flag" },
    attributes: ["data-chart", "data-country", "aria-label"],
    for: "a figure; figcaption first or last",
  },
  figcaption: { content: "inlines", for: "a figure's title" },
  svg: {
    content: "drawing",
    attributes: ["role", "aria-label", "viewBox", "width", "height", "xmlns", "direction"],
    for: "a drawing: role=img and aria-label are required; made by helpers, not written by hand",
  },
  a: {
    content: "inlines",
    attributes: ["href", "role"],
    for: "link: https, mailto or #id; role=doc-noteref for a note's mark",
  },
  strong: { content: "inlines", for: "strong" },
  em: { content: "inlines", for: "emphasis" },
  sup: { content: "inlines", for: "raised" },
  sub: { content: "inlines", for: "lowered" },
  cite: { content: "inlines", for: "a work's title" },
  q: {
    content: "inlines",
    for: "a quotation within a line; guillemets by language are written by the template",
  },
  abbr: { content: "inlines", attributes: ["title"], for: "abbreviation" },
  bdi: { content: "inlines", for: "a passage whose direction is its own" },
  time: {
    content: "inlines",
    attributes: ["datetime"],
    for: "a date; datetime has it as 2019-04-09, 2019-04 or 2019, for charts",
  },
  data: {
    content: "inlines",
    attributes: ["value"],
    for: "a number; value has it plain, for charts",
  },
  br: { content: "nothing", for: "line break" },
  span: {
    content: "inlines",
    classes: {
      unknown: "what the source does not say, in grey",
      status: "a status in a small frame",
      "status-active": "a status that holds now, framed in the accent colour",
      page: "in running lines: the page's number",
      pages: "in running lines: the number of pages",
      chapter: "in running lines: the chapter's title",
      "page-number": "in contents: the page of the entry's heading, filled in by each format",
      nowrap: "kept on one line",
      soft: "in grey",
      swatch: "a small square of colour in a label",
    },
    for: "a passage",
  },
};
