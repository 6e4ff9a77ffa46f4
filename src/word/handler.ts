import type { Element } from "hast";
import { classesOf } from "../document/tree.ts";

/** What a table has for an element: under `element.class` where a class decides, else under its name. */
export function handlerFor<Handler>(
  element: Element,
  table: Readonly<Record<string, Handler>>,
): Handler | undefined {
  const { tagName } = element;
  const named = classesOf(element).find((name) => table[`${tagName}.${name}`] !== undefined);
  return table[named === undefined ? tagName : `${tagName}.${named}`];
}
