import type { Element, RootContent } from "hast";
import { isElement } from "../../document/tree.ts";
import { anchorOf } from "../bookmarks.ts";
import { groupNeighbours } from "../groups.ts";
import { handlerFor } from "../handler.ts";
import type { Block, BlockHandler, Setting } from "../setting.ts";
import {
  mapCover,
  mapPart,
  mapProse,
  mapQuote,
  mapRule,
  mapSection,
  mapStyled,
} from "./containers.ts";
import { mapContents } from "./contents.ts";
import { mapDefinitions, mapFacts } from "./facts.ts";
import { mapFigure } from "./figure.ts";
import { partTables } from "./gap.ts";
import { mapKeyFigures } from "./key-figures.ts";
import { mapList } from "./list.ts";
import { mapHeading, mapParagraph, writeLoose } from "./paragraph.ts";
import { mapColumns, mapMasthead } from "./side-by-side.ts";
import { mapTable } from "./table.ts";

/** Handlers of blocks by element, and by `element.class` where the class decides. */
export const blockHandlers: Readonly<Record<string, BlockHandler>> = {
  p: mapParagraph,
  h1: mapHeading,
  h2: mapHeading,
  h3: mapHeading,
  h4: mapHeading,
  ul: mapList,
  ol: mapList,
  dl: mapDefinitions,
  "dl.facts": mapFacts,
  table: mapTable,
  figure: mapFigure,
  hr: mapRule,
  header: mapPart,
  "header.masthead": mapMasthead,
  "header.cover": mapCover,
  "header.title": mapStyled("Title"),
  footer: mapPart,
  section: mapSection,
  "section.notes": () => [],
  div: mapPart,
  "div.prose": mapProse,
  "div.columns": mapColumns,
  "div.key-figures": mapKeyFigures,
  "nav.contents": mapContents,
  blockquote: mapQuote,
  aside: mapStyled("Callout"),
};

/** Elements that make paragraphs: the bookmark of their id stands inside. */
const paragraphs = new Set(["p", "h1", "h2", "h3", "h4"]);

/** The handler of an element that is a block; undefined for words within a line. */
function handlerOf(element: Element): BlockHandler | undefined {
  return handlerFor(element, blockHandlers);
}

/** Blocks and loose words, in reading order: what stands between two blocks is a paragraph. */
export function mapBlocks(nodes: readonly RootContent[], setting: Setting): readonly Block[] {
  const blocks: Block[] = [];
  for (const [first, ...rest] of groupNeighbours(nodes, isLooseWith)) {
    const begun = blocks.some(({ form }) => form !== "anchor");
    const own = begun ? continued(setting) : setting;
    blocks.push(...(isBlock(first) ? mapElement(first, own) : mapLoose([first, ...rest], own)));
  }
  return partTables(blocks);
}

function isLooseWith(
  [first]: readonly [RootContent, ...RootContent[]],
  node: RootContent,
): boolean {
  return !isBlock(first) && !isBlock(node);
}

function isBlock(node: RootContent): node is Element {
  return isElement(node) && handlerOf(node) !== undefined;
}

function mapElement(element: Element, setting: Setting): readonly Block[] {
  const blocks = handlerOf(element)?.(element, setting) ?? [];
  return paragraphs.has(element.tagName) ? blocks : [...anchorOf(element, setting), ...blocks];
}

function mapLoose(nodes: readonly RootContent[], setting: Setting): readonly Block[] {
  return nodes.some(isVisible) ? [writeLoose(nodes, setting)] : [];
}

function isVisible(node: RootContent): boolean {
  return node.type === "element" || (node.type === "text" && /[^ \t\r\n\f]/.test(node.value));
}

/** In a list item, only the first paragraph has the item's mark. */
function continued(setting: Setting): Setting {
  return setting.item ? { ...setting, item: { ...setting.item, first: false } } : setting;
}
