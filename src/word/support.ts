import type { Element } from "hast";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { classesOf, descend, placeOf, property } from "../document/tree.ts";
import { isNoteMark, noteItems, targetOf } from "./notes.ts";
import { supported } from "./supported.ts";

/** What of a document has no form in Word, each with its place. */
export function checkSupport(document: Document): readonly Diagnostic[] {
  const otherwise: Place = { file: document.publication };
  const elements = [...descend(document.body)].map(({ element, ancestors }) => ({
    element,
    place: placeOf(element, ancestors, otherwise),
  }));
  const ids = new Set(elements.map(({ element }) => property(element, "id")));
  const marks = new Set(
    elements
      .map(({ element }) => element)
      .filter(isNoteMark)
      .map(targetOf),
  );
  const notes = new Set(noteItems(document.body));
  return elements.flatMap(({ element, place }) => [
    ...checkElement(element, place),
    ...checkLink(element, place, ids),
    ...(notes.has(element) ? checkNote(element, place, marks) : []),
  ]);
}

function checkElement(element: Element, place: Place): readonly Diagnostic[] {
  const classes = supported[element.tagName];
  if (!classes) return [error("WORD_ELEMENT_UNSUPPORTED", place, { element: element.tagName })];
  if (element.tagName === "svg") return [];
  return classesOf(element)
    .filter((name) => !classes.includes(name))
    .map((found) => error("WORD_CLASS_UNSUPPORTED", place, { element: element.tagName, found }));
}

const schemes = new Set(["https:", "mailto:"]);

function checkLink(
  element: Element,
  place: Place,
  ids: ReadonlySet<string | undefined>,
): readonly Diagnostic[] {
  const href = element.tagName === "a" ? property(element, "href") : undefined;
  if (href === undefined) return [];
  const known = href.startsWith("#")
    ? ids.has(targetOf(element))
    : URL.canParse(href) && schemes.has(new URL(href).protocol);
  return known ? [] : [error("WORD_LINK_UNSUPPORTED", place, { found: href })];
}

/** Word prints a note where it is referred to: one without a mark would be lost. */
function checkNote(
  element: Element,
  place: Place,
  marks: ReadonlySet<string>,
): readonly Diagnostic[] {
  const id = property(element, "id") ?? "";
  return marks.has(id) ? [] : [error("WORD_NOTE_UNMARKED", place, { id })];
}
