import GithubSlugger from "github-slugger";
import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { headingLevel, isChapter } from "../headings.ts";
import { findAll, property } from "../tree.ts";

/**
 * Gives every heading an id made from its words, the target of contents, outline and bookmarks, and
 * every chapter an id of its own, by which its pages are named.
 */
export function identifyHeadings(body: Root): void {
  const slugger = new GithubSlugger();
  for (const element of findAll(body, (one) => property(one, "id") !== undefined)) {
    slugger.slug(String(element.properties.id));
  }
  for (const element of findAll(body, (one) => headingLevel(one) > 0)) {
    element.properties.id ??= slugger.slug(wordsForId(textOf(element)) || element.tagName);
  }
  for (const element of findAll(body, isChapter)) {
    element.properties.id ??= slugger.slug("chapter");
  }
}

/**
 * The unaccented letters and digits of a heading's first words: a name in a PDF has 127 bytes at
 * most (ISO 32000-1, annex C), and what is not ASCII takes several each. Signs alone are no name.
 */
function wordsForId(text: string): string {
  const plain = text.normalize("NFD").replace(/[^\x20-\x7e]/g, "");
  return /[a-z0-9]/i.test(plain) ? plain.slice(0, 60).trim() : "";
}
