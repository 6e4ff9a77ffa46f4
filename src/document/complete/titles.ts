import type { Root } from "hast";
import { classesOf, findAll, hasClass, lineOf } from "../tree.ts";

/** From how many letters on a title is set in which smaller size, the longest first. */
const sizes = [
  { from: 150, size: "longest" },
  { from: 30, size: "long" },
] as const;

/** Gives long titles the class of a smaller size, so that none fills a page. */
export function sizeTitles(body: Root): void {
  for (const title of findAll(body, ({ tagName }) => tagName === "h1")) {
    if (hasClass(title, "display") || sizes.some(({ size }) => hasClass(title, size))) continue;
    const letters = [...lineOf(title)].length;
    const found = sizes.find(({ from }) => letters >= from);
    if (found) title.properties.className = [...classesOf(title), found.size];
  }
}
