import type { Element, Root } from "hast";
import type { Heading, RunningPart } from "./document.ts";
import { findAll, hasClass, lineOf, property } from "./tree.ts";

/** The level of a heading element, 1 to 4; 0 for any other element. */
export function headingLevel(element: Element): number {
  const level = /^h([1-4])$/.exec(element.tagName)?.[1];
  return level === undefined ? 0 : Number(level);
}

/** Whether an element's pages have its own title as their running title: a chapter or the contents. */
export function isChapter(element: Element): boolean {
  return (
    hasClass(element, "chapter") || (element.tagName === "nav" && hasClass(element, "contents"))
  );
}

/** The letters that each end of a running line has room for. */
const runningRoom = 80;

/** Words for a running line: where they are too long they end in an ellipsis after a whole word. */
export function shortenRunning(words: string, room = runningRoom): string {
  const letters = [...words];
  if (letters.length <= room) return words;
  const cut = letters.slice(0, Math.max(0, room - 1)).join("");
  const end = cut.trimEnd().lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** The parts of one end of a running line, whose words have its room together. */
export function shortenParts(parts: readonly RunningPart[]): readonly RunningPart[] {
  let room = runningRoom;
  return parts.map((part) => {
    if (part.kind !== "text") return part;
    const text = shortenRunning(part.text, room);
    room = Math.max(0, room - [...text].length);
    return { ...part, text };
  });
}

/** The headings of a completed body, in reading order. */
export function collectHeadings(body: Root): readonly Heading[] {
  return findAll(body, (element) => headingLevel(element) > 0).map((element) => ({
    id: property(element, "id") ?? "",
    level: headingLevel(element) as Heading["level"],
    text: lineOf(element),
  }));
}
