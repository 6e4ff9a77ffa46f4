import { tokens } from "../../../document/theme/tokens.ts";
import { wide } from "../column.ts";
import type { ParagraphStyle } from "../style.ts";

const { space } = tokens;

/** Long titles are set in smaller steps of the scale: `h1`'s classes `long` and `longest`. */
const titleSizes = [
  { id: "", name: "", step: undefined },
  { id: "Long", name: " Long", step: "chapter" },
  { id: "Longest", name: " Longest", step: "longest" },
] as const;

/** A style for titles and, based on it, those for long ones. */
function inSizes(style: ParagraphStyle): readonly ParagraphStyle[] {
  return titleSizes.map(({ id, name, step }) => ({
    ...(step ? { based: style.id, ...outlineOf(style) } : style),
    id: style.id + id,
    name: name === "" ? style.name : capitalise(style.name) + name,
    ...(step && { type: step }),
  }));
}

/** Word writes its own headings' names small and shows them with a capital. */
function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Word's contents look for the level in a style's own definition. */
function outlineOf({ outline }: ParagraphStyle): Pick<ParagraphStyle, "outline"> {
  return outline === undefined ? {} : { outline };
}

/** The level of text (ECMA-376-1 17.3.1.20), for titles that contents do not list. */
const unlisted = 9;

/** Titles, the title block and headings. */
export const headings: readonly ParagraphStyle[] = [
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
  { id: "TitleLead", name: "Title Lead", based: "Lead", space: [0, 8], indent: wide },
  { id: "TitleOfficial", name: "Title Official", based: "OfficialTitle", indent: wide },
  { id: "TitleKicker", name: "Title Kicker", based: "Kicker", frame: true },
  { id: "TitleFlag", name: "Title Flag", based: "Flag", space: [2, 4], frame: true },
  {
    id: "CoverTitle",
    name: "Cover Title",
    based: "Title",
    space: [200, space.block],
    indent: 0,
    outline: unlisted,
  },
  {
    id: "Display",
    name: "Display",
    next: "Subtitle",
    type: "display",
    colour: "accent",
    space: [270, 0],
    height: "exact",
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
    outline: 0,
  }),
  {
    id: "ImprintTitle",
    name: "Imprint Title",
    based: "Heading1",
    type: "section",
    space: [440, space.paragraph],
    rule: { edge: "top", weight: "ink", colour: "ink", space: 8 },
    outline: unlisted,
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
