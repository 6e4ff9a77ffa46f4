import type { Root, RootContent } from "hast";
import { error, type Place } from "../../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Characters that are set by no glyph: white space, joiners and direction marks. */
const invisible = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** Every character is in one of the embedded fonts: a reader's machine never chooses another. */
export const checkCharacters: Rule = ({ body, template, fonts }) => {
  const found = new Map<string, Place>();
  for (const { character, place } of characters(body, template)) {
    if (!found.has(character) && !invisible.test(character) && !fonts.has(character)) {
      found.set(character, place);
    }
  }
  return [...found].map(([character, place]) =>
    error("DOCUMENT_CHARACTER_MISSING", place, {
      character,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    }),
  );
};

function* characters(
  node: Root | RootContent,
  place: Place,
): Generator<{ readonly character: string; readonly place: Place }> {
  if (node.type === "text") {
    for (const character of node.value) yield { character, place };
  } else if (node.type === "element" || node.type === "root") {
    const own = node.type === "element" ? (node.data?.place ?? place) : place;
    for (const child of node.children) yield* characters(child, own);
  }
}
