import type { XmlComponent } from "docx";
import type { Element, RootContent } from "hast";
import { headingLevel } from "../../document/headings.ts";
import { classesOf, hasClass } from "../../document/tree.ts";
import { bookmarkOf } from "../bookmarks.ts";
import { mapInlines } from "../inlines/runs.ts";
import { deepest, styledDepths } from "../numbering.ts";
import { ParagraphElement, type ParagraphShape } from "../paragraph.ts";
import type { Plan } from "../plan.ts";
import { type Block, enter, type Item, type Setting } from "../setting.ts";
import { paragraphStyles } from "../styles/paragraphs.ts";

/** Styles of paragraphs by `p`'s classes. */
export const paragraphClasses: Readonly<Record<string, string>> = {
  lead: "Lead",
  kicker: "Kicker",
  figure: "KeyFigure",
  label: "KeyLabel",
  note: "Note",
  source: "Source",
  strong: "MastheadStrong",
  subtitle: "Subtitle",
  "official-title": "OfficialTitle",
};

/** `p` → a paragraph in its class's style, or in that of what it stands in. */
export function mapParagraph(element: Element, setting: Setting): readonly Block[] {
  const own = classesOf(element).flatMap((name) => paragraphClasses[name] ?? [])[0];
  const style = own ? (variantOf(own, setting) ?? own) : setting.style;
  return [writeParagraph(element, { ...setting, style })];
}

/** Styles of classes in a title block, where they stand in its columns. */
const titleVariants: Readonly<Record<string, string>> = {
  Lead: "TitleLead",
  Kicker: "TitleKicker",
  OfficialTitle: "TitleOfficial",
};

/** Where a class's style differs by what the paragraph stands in. */
function variantOf(own: string, { style, cover }: Setting): string | undefined {
  if (own === "MastheadStrong" && style === "MastheadEnd") return "MastheadStrongEnd";
  if (own === "Note" && cover) return "CoverNote";
  if (own === "Note" && style === "Fact") return "FactNote";
  return style === "Title" ? titleVariants[own] : undefined;
}

/** `h1` to `h4` → headings. The document's own title and the cover's have styles of their own. */
export function mapHeading(element: Element, setting: Setting): readonly Block[] {
  return [writeParagraph(element, { ...setting, style: headingStyle(element, setting) })];
}

/** The style of a heading where it stands; running heads take a chapter's title by it. */
export function headingStyle(element: Element, setting: Setting): string {
  if (hasClass(element, "display")) return "Display";
  if (hasClass(element, "contents")) return "TOCHeading";
  if (element.tagName !== "h1") return `Heading${headingLevel(element)}`;
  if (setting.cover) return "CoverTitle";
  if (setting.chapter === "imprint") return "ImprintTitle";
  return titleStyle(setting) + sizeOf(element);
}

function titleStyle({ style, chapter }: Setting): string {
  if (style !== "Title") return "Heading1";
  return chapter ? "ChapterTitle" : "Title";
}

function sizeOf(element: Element): string {
  if (hasClass(element, "longest")) return "Longest";
  return hasClass(element, "long") ? "Long" : "";
}

/** An element's inline content as one paragraph, with the bookmark of its id. */
export function writeParagraph(element: Element, setting: Setting): Block {
  const inner = enter(element, setting);
  const { start, end } = bookmarkOf(element, setting);
  return paragraphOf([...start, ...mapInlines(element.children, inner), ...end], inner);
}

/** Loose inline nodes as one paragraph. */
export function writeLoose(nodes: readonly RootContent[], setting: Setting): Block {
  return paragraphOf(mapInlines(nodes, setting), setting);
}

/** The styles of paragraphs that stand in the label column. */
const framed = new Set(paragraphStyles.filter(({ frame }) => frame).map(({ id }) => id));

/** A paragraph in the setting's style; in a list, in that of the list. */
export function paragraphOf(
  children: readonly XmlComponent[],
  { style, direction, item, keep, plan, prose }: Setting,
): Block {
  const shape = {
    ...(item && style === listMark ? shapeInList(item, plan, prose) : { style }),
    direction,
    keepNext: keep === "all",
    framed: framed.has(style),
  };
  return {
    child: new ParagraphElement(shape, children),
    form: "paragraph",
    style: shape.style,
  };
}

/** The setting's style inside a list item: the true one depends on the item. */
export const listMark = "List";

function shapeInList(
  { level, first, numbering }: Item,
  { numberings }: Plan,
  prose = false,
): Pick<ParagraphShape, "style" | "numbering"> {
  const family = prose ? "Prose" : "";
  const ending = level === 0 ? "" : String(Math.min(level + 1, styledDepths));
  if (!first) return { style: `${family}ListContinue${ending}` };
  if (numbering === undefined) return { style: `${family}ListPlain${ending}` };
  const kind = typeof numbering === "string" ? "ListBullet" : "ListNumber";
  return {
    style: `${family}${kind}${ending}`,
    numbering: {
      number: numberings.numberOf(numbering, prose ? "wide" : "whole"),
      level: Math.min(level, deepest),
    },
  };
}
