import { type FileChild, type ISectionOptions, PageOrientation, SectionType } from "docx";
import type { Element, Root, RootContent } from "hast";
import { headingLevel, shortenRunning } from "../document/headings.ts";
import { tokens } from "../document/theme/tokens.ts";
import { descend, findAll, hasClass, holds, isElement, lineOf } from "../document/tree.ts";
import { closeWithParagraph, partTables } from "./blocks/gap.ts";
import { headingStyle } from "./blocks/paragraph.ts";
import { anchorOf } from "./bookmarks.ts";
import { groupNeighbours } from "./groups.ts";
import { ClosingParagraph, ParagraphElement } from "./paragraph.ts";
import { type Chapter, emptyRunningLines, writeRunningLines } from "./running.ts";
import { type Block, enter, type Setting } from "./setting.ts";
import { twipsOf } from "./units.ts";

/** Pages of one kind: in Word, a section (ECMA-376-1 17.6). */
interface Stretch {
  readonly kind: "cover" | "portrait" | "landscape";
  /** The chapter, for the running head. */
  readonly chapter: Chapter | undefined;
  /** Begins new pages even after pages of its own kind. */
  readonly begins: boolean;
  /** Nothing else follows on its pages. */
  readonly closes: boolean;
  readonly setting: Setting;
  readonly nodes: readonly RootContent[];
  readonly anchors: readonly Block[];
}

/** The body as Word sections: the cover, each chapter, and pages in landscape have their own. */
export function writeSections(body: Root, setting: Setting): readonly ISectionOptions[] {
  const around = { kind: "portrait", chapter: undefined, setting } as const;
  const groups = joinStretches(splitStretches(body, around));
  return groups.map((group, index) => writeSection(group, index));
}

type Around = Pick<Stretch, "kind" | "chapter" | "setting">;

function splitStretches(parent: Root | Element, around: Around): readonly Stretch[] {
  return parent.children.flatMap((node): readonly Stretch[] => {
    if (!isElement(node) || !isSplit(node)) {
      return [{ ...around, begins: false, closes: false, nodes: [node], anchors: [] }];
    }
    if (node.tagName === "nav") {
      const chapter = titleOfContents(node);
      return [{ ...around, chapter, begins: true, closes: true, nodes: [node], anchors: [] }];
    }
    const inner = aroundOf(node, around);
    const anchors = anchorOf(node, around.setting);
    const [first, ...rest] = splitStretches(node, inner);
    return first
      ? [{ ...first, anchors: [...anchors, ...first.anchors], begins: true }, ...rest]
      : [];
  });
}

/** Whether an element begins new pages or holds one that does. */
function isSplit(element: Element): boolean {
  return beginsPages(element) || holds(element, beginsPages);
}

function beginsPages(element: Element): boolean {
  return (
    element.tagName === "nav" ||
    (element.tagName === "header" && hasClass(element, "cover")) ||
    (element.tagName === "section" &&
      (hasClass(element, "chapter") || hasClass(element, "landscape")))
  );
}

function aroundOf(element: Element, around: Around): Around {
  const setting = enter(element, around.setting);
  if (hasClass(element, "cover")) {
    return { ...around, kind: "cover", setting: { ...setting, cover: true } };
  }
  const landscape = hasClass(element, "landscape") ? ({ kind: "landscape" } as const) : {};
  if (!hasClass(element, "chapter")) return { ...around, setting, ...landscape };
  const chapter = hasClass(element, "imprint") ? "imprint" : "plain";
  const inside = { ...setting, chapter } as const;
  return { ...around, ...landscape, setting: inside, chapter: chapterOf(element, inside) };
}

/** The heading of contents has a style that Word names by its own language: heads have its words. */
function titleOfContents(nav: Element): Chapter | undefined {
  const heading = findAll(nav, (element) => headingLevel(element) > 0)[0];
  return heading && { title: shortenRunning(lineOf(heading)), style: undefined };
}

function chapterOf(element: Element, setting: Setting): Chapter | undefined {
  const found = [...descend(element)].find(({ element: { tagName } }) => tagName === "h1");
  if (!found) return undefined;
  const { element: heading, ancestors } = found;
  const inTitle = ancestors.some((one) => one.tagName === "header" && hasClass(one, "title"));
  const style = headingStyle(heading, inTitle ? { ...setting, style: "Title" } : setting);
  const whole = lineOf(heading);
  const title = shortenRunning(whole);
  return { title, style: title === whole ? style : undefined };
}

/** Neighbours of one kind and chapter share their pages. White space between elements makes none. */
function joinStretches(
  stretches: readonly Stretch[],
): readonly (readonly [Stretch, ...Stretch[]])[] {
  return groupNeighbours(
    stretches.filter(isFilled),
    ([first], { begins, kind, chapter }) =>
      !begins && !first.closes && first.kind === kind && first.chapter === chapter,
  );
}

function isFilled({ nodes, begins }: Stretch): boolean {
  return (
    begins ||
    nodes.some((node) => isElement(node) || (node.type === "text" && node.value.trim() !== ""))
  );
}

const { page } = tokens;
const margins = page.margin;

function writeSection(group: readonly [Stretch, ...Stretch[]], index: number): ISectionOptions {
  const [first] = group;
  const landscape = first.kind === "landscape";
  const width = (landscape ? page.height : page.width) - margins.inner - margins.outer;
  const blocks = joinSettings(group).flatMap(({ nodes, anchors, setting }) => [
    ...anchors,
    ...setting.map(nodes, { ...setting, width: twipsOf(width) }),
  ]);
  const lines =
    first.kind === "cover"
      ? emptyRunningLines()
      : writeRunningLines(first.setting, { chapter: first.chapter, landscape });
  return {
    ...lines,
    properties: {
      ...(index > 0 && { type: SectionType.NEXT_PAGE }),
      page: {
        size: {
          width: twipsOf(page.width),
          height: twipsOf(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOf(margins.top),
          bottom: twipsOf(margins.bottom),
          left: twipsOf(margins.inner),
          right: twipsOf(margins.outer),
          header: twipsOf(page.running),
          footer: twipsOf(page.running),
          gutter: 0,
        },
      },
    },
    children: writeChildren(closeWithParagraph(partTables(blocks))),
  };
}

function writeChildren(blocks: readonly Block[]): readonly FileChild[] {
  return blocks.map(({ child }, index) =>
    child instanceof ParagraphElement && index === blocks.length - 1
      ? new ClosingParagraph(child)
      : child,
  );
}

/** Stretches of one element's children are mapped at once, so that loose words stay one paragraph. */
function joinSettings(group: readonly Stretch[]): readonly Stretch[] {
  return groupNeighbours(group, ([first], { setting }) => first.setting === setting).map(
    ([first, ...rest]) => ({ ...first, nodes: [first, ...rest].flatMap(({ nodes }) => nodes) }),
  );
}
