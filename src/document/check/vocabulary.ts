import type { Element } from "hast";
import { type Diagnostic, error, type Place } from "../../diagnostics/diagnostic.ts";
import { isLanguage, languages } from "../../language.ts";
import { nearest } from "../../nearest.ts";
import { classesOf, descend, placeOf, property } from "../tree.ts";
import { type Entry, globalAttributes, vocabulary } from "../vocabulary.ts";
import type { Rule } from "./rule.ts";

/** Only listed elements, classes and attributes, so that each format can support every one. */
export const checkVocabulary: Rule = ({ body, template }) =>
  [...descend(body)].flatMap(({ element, ancestors }) => {
    const place = placeOf(element, ancestors, template);
    const entry = vocabulary[element.tagName];
    return entry
      ? [
          ...checkClasses(element, entry, place),
          ...checkAttributes(element, entry, place),
          ...checkLanguage(element, place),
        ]
      : [refuseElement(element, place)];
  });

function refuseElement(element: Element, place: Place): Diagnostic {
  const near = nearest(element.tagName, Object.keys(vocabulary));
  return error("DOCUMENT_ELEMENT_UNKNOWN", place, {
    element: element.tagName,
    ...(near && { nearest: near }),
  });
}

function checkClasses(element: Element, entry: Entry, place: Place): readonly Diagnostic[] {
  if (element.tagName === "svg") return [];
  const allowed = Object.keys(entry.classes ?? {});
  return classesOf(element)
    .filter((name) => !allowed.includes(name))
    .map((found) =>
      error("DOCUMENT_CLASS_UNKNOWN", place, { element: element.tagName, found, allowed }),
    );
}

function checkAttributes(element: Element, entry: Entry, place: Place): readonly Diagnostic[] {
  if (element.tagName === "svg") return [];
  const allowed = [...globalAttributes, ...(entry.attributes ?? [])];
  return Object.keys(element.properties)
    .map(attributeName)
    .filter((name) => !allowed.includes(name))
    .map((found) =>
      error("DOCUMENT_ATTRIBUTE_UNKNOWN", place, { element: element.tagName, found, allowed }),
    );
}

/** hast writes `className`, `colSpan`, `dataLevels`, `ariaLabel`: back to the names of HTML. */
function attributeName(name: string): string {
  if (name === "className") return "class";
  return /^(data|aria)[A-Z]/.test(name)
    ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : name.toLowerCase();
}

function checkLanguage(element: Element, place: Place): readonly Diagnostic[] {
  const found = property(element, "lang");
  return found === undefined || isLanguage(found)
    ? []
    : [error("DOCUMENT_LANGUAGE_UNKNOWN", place, { found, allowed: languages })];
}
