import { type TypeStep, tokens } from "../../document/theme/tokens.ts";

export type Colour = keyof typeof tokens.colour;

/** A rule beside a paragraph; its space is in points. */
export interface Rule {
  /** `each`: below every paragraph, where neighbours of one style would share a rule. */
  readonly edge: "top" | "bottom" | "each" | "start";
  readonly weight: keyof typeof tokens.rule;
  readonly colour: Colour;
  readonly space: number;
}

/** A paragraph style in the terms of the design tokens; what is not said comes from the style it is based on. */
export interface ParagraphStyle {
  readonly id: string;
  /** The name that Word shows; for built-in styles Word's own English name (ECMA-376-1 17.7.4.9). */
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  readonly type?: TypeStep;
  readonly bold?: boolean;
  readonly colour?: Colour;
  /** Lines are exactly as high as the type says, where a face would make them higher. */
  readonly height?: "exact";
  /** Points above and below. */
  readonly space?: readonly [above: number, below: number];
  readonly rule?: Rule;
  /** Millimetres from the start edge. */
  readonly indent?: number;
  /** Set in as a list's text at a depth from 0, beside its indent. */
  readonly listDepth?: number;
  /** Its paragraphs stand in the label column, beside the text that follows. */
  readonly frame?: true;
  /** Millimetres from the end edge. */
  readonly indentEnd?: number;
  readonly align?: "end";
  readonly keepNext?: boolean;
  readonly outline?: number;
  /** A tab stop at the end edge of pages in portrait or in landscape. */
  readonly tab?: "portrait" | "landscape";
  /** The line is exactly this high, in points: for paragraphs that only part two tables. */
  readonly exact?: number;
}

/** Space between a table's columns, in millimetres: words keep it at their end. */
export const tableGutter = 3;

const { space, grid } = tokens;
const none = [0, 0] as const;
/** Where the wide column begins, in millimetres from the start edge. */
const wide = grid.label + grid.gutter;

const text: readonly ParagraphStyle[] = [
  { id: "BodyText", name: "Body Text", space: [0, space.paragraph] },
  { id: "Lead", name: "Lead", type: "lead", space: [0, space.block] },
  { id: "Prose", name: "Prose", type: "prose", space: [0, space.paragraph], indent: wide },
  {
    id: "Kicker",
    name: "Kicker",
    type: "kicker",
    colour: "accent",
    space: [space.paragraph, 2],
    keepNext: true,
  },
  {
    id: "Note",
    name: "Note",
    type: "label",
    colour: "soft",
    space: [space.paragraph, space.paragraph],
  },
  {
    id: "Source",
    name: "Source",
    type: "label",
    colour: "soft",
    space: [space.paragraph, space.paragraph],
  },
  { id: "OfficialTitle", name: "Official Title", based: "BodyText", colour: "soft" },
  {
    id: "Quote",
    name: "Quote",
    based: "BodyText",
    rule: { edge: "start", weight: "accent", colour: "tint", space: 8 },
    indent: 3.5,
  },
  {
    id: "ProseQuote",
    name: "Prose Quote",
    based: "Prose",
    rule: { edge: "start", weight: "accent", colour: "tint", space: 8 },
    indent: wide + 3.5,
  },
  {
    id: "Callout",
    name: "Callout",
    based: "BodyText",
    rule: { edge: "start", weight: "accent", colour: "accent", space: 8 },
    indent: 3.5,
  },
  {
    id: "Rule",
    name: "Rule",
    rule: { edge: "bottom", weight: "hair", colour: "line", space: 1 },
    space: [0, space.block],
    exact: 4,
  },
];

/** Long titles are set in smaller steps of the scale: `h1`'s classes `long` and `longest`. */
const titleSizes = [
  { id: "", name: "", step: undefined },
  { id: "Long", name: " Long", step: "chapter" },
  { id: "Longest", name: " Longest", step: "longest" },
] as const;

/** A style for titles and, based on it, those for long ones. */
function inSizes(style: ParagraphStyle): readonly ParagraphStyle[] {
  return titleSizes.map(({ id, name, step }) => ({
    ...(step ? { based: style.id } : style),
    id: style.id + id,
    name: style.name + name,
    ...(step && { type: step }),
  }));
}

const headings: readonly ParagraphStyle[] = [
  ...inSizes({
    id: "Title",
    name: "Title",
    next: "TitleLead",
    type: "title",
    space: [8, space.paragraph],
    indent: wide,
    outline: 0,
    keepNext: true,
  }),
  { id: "TitleLead", name: "Title Lead", based: "Lead", indent: wide },
  { id: "TitleOfficial", name: "Title Official", based: "OfficialTitle", indent: wide },
  { id: "TitleKicker", name: "Title Kicker", based: "Kicker", frame: true },
  { id: "TitleFlag", name: "Title Flag", based: "Flag", space: [2, 4], frame: true },
  {
    id: "CoverTitle",
    name: "Cover Title",
    based: "Title",
    space: [200, space.block],
    indent: 0,
  },
  {
    id: "Display",
    name: "Display",
    next: "Subtitle",
    type: "display",
    colour: "accent",
    space: [270, 0],
    height: "exact",
    outline: 0,
    keepNext: true,
  },
  { id: "Subtitle", name: "Subtitle", type: "chapter", space: [8, 70] },
  {
    id: "CoverNote",
    name: "Cover Note",
    based: "Note",
    rule: { edge: "top", weight: "ink", colour: "ink", space: 6 },
  },
  ...inSizes({
    id: "Heading1",
    name: "heading 1",
    next: "BodyText",
    type: "chapter",
    space: [0, space.section],
    outline: 0,
    keepNext: true,
  }),
  ...inSizes({
    id: "ChapterTitle",
    name: "Chapter Title",
    based: "Heading1",
    next: "TitleLead",
    space: [0, space.paragraph],
    indent: wide,
  }),
  {
    id: "ImprintTitle",
    name: "Imprint Title",
    based: "Heading1",
    type: "section",
    space: [440, space.paragraph],
    rule: { edge: "top", weight: "ink", colour: "ink", space: 8 },
  },
  {
    id: "Heading2",
    name: "heading 2",
    next: "BodyText",
    type: "section",
    space: [space.section, 6],
    rule: { edge: "top", weight: "hair", colour: "line", space: 8 },
    outline: 1,
    keepNext: true,
  },
  {
    id: "Heading3",
    name: "heading 3",
    next: "BodyText",
    type: "subsection",
    space: [space.block, 4],
    outline: 2,
    keepNext: true,
  },
  {
    id: "Heading4",
    name: "heading 4",
    next: "BodyText",
    type: "minor",
    space: [space.block, 2],
    outline: 3,
    keepNext: true,
  },
];

const figures: readonly ParagraphStyle[] = [
  {
    id: "Caption",
    name: "caption",
    type: "subsection",
    space: [space.block, 6],
    keepNext: true,
  },
  { id: "CaptionBelow", name: "Caption Below", based: "Caption" },
  { id: "Figure", name: "Figure", space: [space.paragraph, space.paragraph], keepNext: true },
  { id: "Flag", name: "Flag", based: "Figure", space: [space.section, space.paragraph] },
  {
    id: "KeyFigure",
    name: "Key Figure",
    next: "KeyLabel",
    type: "figure",
    colour: "accent",
    space: none,
    keepNext: true,
  },
  { id: "KeyLabel", name: "Key Label", type: "label", colour: "soft", space: none },
];

const facts: readonly ParagraphStyle[] = [
  {
    id: "FactLabel",
    name: "Fact Label",
    type: "label",
    colour: "soft",
    space: [2, space.row],
    indentEnd: tokens.grid.gutter,
  },
  { id: "Fact", name: "Fact", space: [0, space.row] },
  { id: "Term", name: "Term", type: "minor", space: [space.paragraph, 0], keepNext: true },
  { id: "Definition", name: "Definition", based: "BodyText" },
];

/** Lists are as deep as Word's built-in styles for them; in running text they stand in its column. */
const lists: readonly ParagraphStyle[] = [
  { prefix: "", based: "BodyText", indent: 0 },
  { prefix: "Prose ", based: "Prose", indent: wide },
].flatMap(({ prefix, based, indent }) =>
  [0, 1, 2].flatMap((depth) => {
    const ending = depth === 0 ? "" : ` ${depth + 1}`;
    const below: readonly [number, number] = [0, tokens.space.item];
    return ["List Bullet", "List Number", "List Continue", "List Plain"].map((kind) => ({
      id: (prefix + kind + ending).replaceAll(" ", ""),
      name: prefix + kind + ending,
      based,
      space: below,
      ...(kind === "List Continue" && { indent, listDepth: depth }),
      ...(kind === "List Plain" && depth > 0 && { indent, listDepth: depth - 1 }),
    }));
  }),
);

/** The styles of a table's cells, in each of its two sizes. */
const tables: readonly ParagraphStyle[] = (["table", "register"] as const).flatMap((type) => {
  const id = type === "table" ? "Table" : "Register";
  const base = `${id}Text`;
  return [
    { id: base, name: `${id} Text`, type, space: [space.row, space.row], indentEnd: tableGutter },
    { id: `${id}Number`, name: `${id} Number`, based: base, align: "end", indentEnd: 0 },
    {
      id: `${id}Head`,
      name: `${id} Head`,
      based: base,
      type: type === "table" ? "label" : "register",
      colour: "soft",
      keepNext: true,
    },
    {
      id: `${id}HeadNumber`,
      name: `${id} Head Number`,
      based: `${id}Head`,
      align: "end",
      indentEnd: 0,
    },
    { id: `${id}Total`, name: `${id} Total`, based: base, bold: true },
    {
      id: `${id}TotalNumber`,
      name: `${id} Total Number`,
      based: `${id}Total`,
      align: "end",
      indentEnd: 0,
    },
  ] as const;
});

const apparatus: readonly ParagraphStyle[] = [
  { id: "Masthead", name: "Masthead", type: "label", colour: "soft", space: none },
  { id: "MastheadStrong", name: "Masthead Strong", based: "Masthead", bold: true, colour: "ink" },
  { id: "MastheadEnd", name: "Masthead End", based: "Masthead", align: "end" },
  { id: "MastheadStrongEnd", name: "Masthead Strong End", based: "MastheadStrong", align: "end" },
  { id: "Header", name: "header", type: "running", colour: "soft", space: none, tab: "portrait" },
  { id: "HeaderWide", name: "Header Wide", based: "Header", tab: "landscape" },
  { id: "Footer", name: "footer", type: "running", colour: "soft", space: none, tab: "portrait" },
  { id: "FooterWide", name: "Footer Wide", based: "Footer", tab: "landscape" },
  { id: "FootnoteText", name: "footnote text", type: "label", space: [0, 2] },
  { id: "TableGap", name: "Table Gap", space: none, exact: space.block },
  {
    id: "TOCHeading",
    name: "TOC Heading",
    next: "BodyText",
    type: "chapter",
    space: [0, space.section],
    keepNext: true,
  },
  {
    id: "TOC1",
    name: "toc 1",
    type: "subsection",
    space: [5, 5],
    rule: { edge: "each", weight: "hair", colour: "line", space: 5 },
    tab: "portrait",
  },
  { id: "TOC2", name: "toc 2", colour: "soft", space: [2, 2], indent: 4, tab: "portrait" },
  { id: "TOC3", name: "toc 3", colour: "soft", space: [1, 1], indent: 8, tab: "portrait" },
  { id: "TOC4", name: "toc 4", colour: "soft", space: [1, 1], indent: 12, tab: "portrait" },
];

/** Every paragraph style of a document, in the order of the style sheet. */
export const paragraphStyles: readonly ParagraphStyle[] = [
  ...text,
  ...headings,
  ...figures,
  ...facts,
  ...lists,
  ...tables,
  ...apparatus,
];
