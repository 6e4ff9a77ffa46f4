import type { XmlComponent } from "docx";
import type { Element } from "hast";
import { property } from "../document/tree.ts";
import { BlockElement, xml } from "./element.ts";
import type { Block, Setting } from "./setting.ts";

export interface Bookmark {
  readonly name: string;
  readonly number: number;
}

/** Where a bookmark begins and ends within a paragraph. */
interface Marks {
  readonly start: readonly XmlComponent[];
  readonly end: readonly XmlComponent[];
}

const longest = 40;

/**
 * Element ids → bookmarks. A name begins with a letter or `_`, has only letters, digits and `_`,
 * and at most 40 characters (ECMA-376-1 17.13.6.2; the length is Word's own limit).
 */
export function planBookmarks(elements: readonly Element[]): ReadonlyMap<string, Bookmark> {
  const bookmarks = new Map<string, Bookmark>();
  const taken = new Set<string>();
  for (const element of elements) {
    const id = property(element, "id");
    if (!id || bookmarks.has(id)) continue;
    const number = bookmarks.size + 1;
    const name = freeName(id, number, taken);
    taken.add(name.toLowerCase());
    bookmarks.set(id, { name, number });
  }
  return bookmarks;
}

/** Word compares names without regard to case. */
function freeName(id: string, number: number, taken: ReadonlySet<string>): string {
  const plain = id.replace(/[^\p{L}\p{N}_]/gu, "_").replace(/^(?![\p{L}_])/u, "_");
  if (plain.length <= longest && !taken.has(plain.toLowerCase())) return plain;
  const ending = `_${number}`;
  return `${plain.slice(0, longest - ending.length)}${ending}`;
}

/** The marks at the start and end of what an element's id names; none for an element without one. */
export function bookmarkOf(element: Element, { plan }: Pick<Setting, "plan">): Marks {
  const bookmark = plan.bookmarks.get(property(element, "id") ?? "");
  return bookmark ? marksOf(bookmark) : { start: [], end: [] };
}

/** The two marks of a bookmark within a paragraph. */
export function marksOf({ name, number }: Bookmark): Marks {
  return {
    start: [xml("w:bookmarkStart", { "w:name": name, "w:id": number })],
    end: [xml("w:bookmarkEnd", { "w:id": number })],
  };
}

/** The same beside paragraphs, for elements that are no paragraph themselves (17.13.6.2). */
export function anchorOf(element: Element, { plan }: Pick<Setting, "plan">): readonly Block[] {
  const bookmark = plan.bookmarks.get(property(element, "id") ?? "");
  if (!bookmark) return [];
  const { name, number } = bookmark;
  return [
    mark("w:bookmarkStart", { "w:id": number, "w:name": name }),
    mark("w:bookmarkEnd", { "w:id": number }),
  ];
}

function mark(name: string, attributes: Readonly<Record<string, string | number>>): Block {
  return { form: "anchor", child: new BlockElement(name, [], attributes) };
}
