/** A built-in style that no text of ours has: Word offers it to who goes on writing. */
interface SpareStyle {
  readonly type: "paragraph" | "character";
  readonly id: string;
  readonly name: string;
  /** The properties that follow the name, in the order of ECMA-376-1 A.1, CT_Style. */
  readonly rest: string;
}

const quick = "<w:qFormat/>";
const normal = '<w:basedOn w:val="Normal"/>';
const letters = '<w:basedOn w:val="DefaultParagraphFont"/>';
const next = '<w:next w:val="Normal"/>';
const small = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>';
const hidden = priority(99, "<w:semiHidden/>");

function priority(value: number, between = ""): string {
  return `<w:uiPriority w:val="${value}"/>${between}<w:unhideWhenUsed/>`;
}

function link(id: string): string {
  return `<w:link w:val="${id}"/>`;
}

function colour(value: string): string {
  return `<w:rPr><w:color w:val="${value}"/></w:rPr>`;
}

const headings: readonly SpareStyle[] = ["2E74B5", "1F4D78"].map((value, index) => ({
  type: "paragraph",
  id: `Heading${index + 5}`,
  name: `Heading ${index + 5}`,
  rest: normal + next + quick + colour(value),
}));

/** The entries of contents that are deeper than ours. */
const contents: readonly SpareStyle[] = [5, 6, 7, 8, 9].map((level) => {
  const indent = `<w:pPr><w:spacing w:after="100"/><w:ind w:left="${(level - 1) * 200}"/></w:pPr>`;
  const rest = normal + next + priority(39, "<w:semiHidden/>") + indent;
  return { type: "paragraph", id: `TOC${level}`, name: `toc ${level}`, rest };
});

const single = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>';

const notes: readonly SpareStyle[] = [
  {
    type: "character",
    id: "FootnoteTextChar",
    name: "Footnote Text Char",
    rest: letters + link("FootnoteText") + hidden + small,
  },
  {
    type: "character",
    id: "EndnoteReference",
    name: "endnote reference",
    rest: `${letters}${hidden}<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`,
  },
  {
    type: "paragraph",
    id: "EndnoteText",
    name: "endnote text",
    rest: normal + link("EndnoteTextChar") + hidden + single + small,
  },
  {
    type: "character",
    id: "EndnoteTextChar",
    name: "Endnote Text Char",
    rest: letters + link("EndnoteText") + hidden + small,
  },
];

const spareStyles: readonly SpareStyle[] = [
  ...headings,
  { type: "paragraph", id: "ListParagraph", name: "List Paragraph", rest: normal + quick },
  {
    type: "paragraph",
    id: "Bibliography",
    name: "Bibliography",
    rest: normal + next + priority(37),
  },
  ...contents,
  ...notes,
  { type: "character", id: "LineNumber", name: "line number", rest: letters + hidden },
];

/** Word's own styles beside those of the theme (`w:style`, ECMA-376-1 17.7.4.17). */
export const builtInStyles: string = spareStyles
  .map(({ type, id, name, rest }) => {
    return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
  })
  .join("");
