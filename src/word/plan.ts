import type { Element } from "hast";
import type { Document } from "../document/document.ts";
import { everyElement } from "../document/tree.ts";
import { type Bookmark, planBookmarks } from "./bookmarks.ts";
import { type Drawing, planDrawings } from "./drawings/plan.ts";
import type { Render } from "./drawings/raster.ts";
import { type Note, planNotes } from "./notes.ts";
import { type Numberings, openNumberings } from "./numbering.ts";
import type { Pages } from "./pages.ts";

/** What must be known of the whole document before one paragraph can be made. */
export interface Plan {
  readonly document: Document;
  /** Bookmarks by the element id that they stand for. */
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  readonly numberings: Numberings;
  /** Footnotes by the id of the list item that holds their text. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Where pages are printed and counted. */
  readonly pages?: Pages;
  /** Raster images by their drawing. */
  readonly drawings: ReadonlyMap<Element, Drawing>;
}

/** Names, numbers and images of a document's elements, in reading order. */
export async function planDocument(document: Document, render: Render): Promise<Plan> {
  const elements = everyElement(document.body);
  const bookmarks = planBookmarks(elements);
  return {
    document,
    bookmarks,
    numberings: openNumberings(document.direction),
    notes: planNotes(document.body, elements, { after: bookmarks.size }),
    drawings: await planDrawings(elements, render),
  };
}
