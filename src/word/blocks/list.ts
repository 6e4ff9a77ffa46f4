import type { Element } from "hast";
import { elementsOf, hasClass } from "../../document/tree.ts";
import { anchorOf } from "../bookmarks.ts";
import type { Numbering } from "../numbering.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { listMark } from "./paragraph.ts";

/** `ul` and `ol` → paragraphs numbered by Word; an item's further paragraphs continue it. */
export function mapList(list: Element, outer: Setting): readonly Block[] {
  const setting = enter(list, outer);
  const level = outer.item ? outer.item.level + 1 : 0;
  const item = { numbering: numberingOf(list), level, first: true };
  return elementsOf(list).flatMap((element) => {
    const inner = { ...enter(element, setting), style: listMark, item };
    return [...anchorOf(element, setting), ...setting.map(element.children, inner)];
  });
}

function numberingOf(list: Element): Numbering | undefined {
  if (hasClass(list, "plain")) return undefined;
  return list.tagName === "ol" ? list : "bullets";
}
