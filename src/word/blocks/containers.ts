import type { Element } from "hast";
import { hasClass, isElement } from "../../document/tree.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { wide } from "../styles/column.ts";
import { twipsOf } from "../units.ts";
import { paragraphOf } from "./paragraph.ts";

/** A part without a look of its own: its blocks. */
export function mapPart(element: Element, setting: Setting): readonly Block[] {
  return setting.map(element.children, enter(element, setting));
}

/** A part whose plain paragraphs have a style. */
export function mapStyled(style: string) {
  return (element: Element, setting: Setting): readonly Block[] =>
    setting.map(element.children, { ...enter(element, setting), style });
}

/** `div.prose` → running text in the wide column; in a narrower place it fills what there is. */
export function mapProse(element: Element, outer: Setting): readonly Block[] {
  const setting = enter(element, outer);
  if (setting.style !== "BodyText") return setting.map(element.children, setting);
  const inner = { ...setting, style: "Prose", prose: true, width: setting.width - twipsOf(wide) };
  return setting.map(element.children, inner);
}

/** `blockquote` → paragraphs with a rule at their start. */
export function mapQuote(element: Element, setting: Setting): readonly Block[] {
  return mapStyled(setting.prose ? "ProseQuote" : "Quote")(element, setting);
}

/** `section`: kept together, each part stays on the page of the next, but for the last. */
export function mapSection(element: Element, setting: Setting): readonly Block[] {
  if (!hasClass(element, "together")) return mapPart(element, setting);
  const inner = enter(element, setting);
  const last = element.children.findLastIndex((node) => isElement(node));
  return [
    ...setting.map(element.children.slice(0, last), { ...inner, keep: "all" }),
    ...setting.map(element.children.slice(last), { ...inner, keep: setting.keep ?? "but-last" }),
  ];
}

/** The cover, where its pages are not a section of their own. */
export function mapCover(element: Element, setting: Setting): readonly Block[] {
  return setting.map(element.children, { ...enter(element, setting), cover: true });
}

/** `hr` → a hairline. */
export function mapRule(_: Element, setting: Setting): readonly Block[] {
  return [paragraphOf([], { ...setting, style: "Rule" })];
}
