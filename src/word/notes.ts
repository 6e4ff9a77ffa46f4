import type { Element, Root } from "hast";
import { elementsOf, findAll, hasClass, property } from "../document/tree.ts";
import type { Bookmark } from "./bookmarks.ts";

/** A footnote: its number in the order of its first mark in the text, and the item with its text. */
export interface Note {
  readonly number: number;
  readonly item: Element;
  /** The mark that Word's footnote hangs on; further marks refer to it. */
  readonly mark: Element;
  /** Whether another mark refers to the note too, by this bookmark. */
  readonly repeated: boolean;
  readonly bookmark: Bookmark;
}

/** Whether an element is a note's mark in the text. */
export function isNoteMark(element: Element): boolean {
  return element.tagName === "a" && property(element, "role") === "doc-noteref";
}

/** The id that a link to a place in the document points to. */
export function targetOf(link: Element): string {
  return decodeURIComponent((property(link, "href") ?? "").replace(/^#/, ""));
}

/** The items of all notes of a document. */
export function noteItems(body: Root): readonly Element[] {
  return findAll(body, (element) => element.tagName === "section" && hasClass(element, "notes"))
    .flatMap((section) => elementsOf(section).filter(({ tagName }) => tagName === "ol"))
    .flatMap((list) => elementsOf(list));
}

/** Notes that are referred to, numbered in the order of their marks; bookmarks count on from `after`. */
export function planNotes(
  body: Root,
  elements: readonly Element[],
  { after }: { readonly after: number },
): ReadonlyMap<string, Note> {
  const items = new Map(noteItems(body).map((item) => [property(item, "id") ?? "", item]));
  const marks = elements.filter(isNoteMark);
  const known = [...new Set(marks.map(targetOf))].flatMap((id) => {
    const item = items.get(id);
    const [mark, ...further] = marks.filter((one) => targetOf(one) === id);
    return mark && item ? [{ id, mark, item, repeated: further.length > 0 }] : [];
  });
  return new Map(
    known.map(({ id, ...note }, index) => {
      const number = index + 1;
      const bookmark = { name: `_Note${number}`, number: after + number };
      return [id, { number, bookmark, ...note }];
    }),
  );
}
