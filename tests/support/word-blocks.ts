import { normalise, type TextBlocks } from "./html-blocks.ts";
import { all, openWord, value } from "./word-package.ts";

/** The text blocks of a Word file: its paragraphs. Pages in contents and repeated note numbers have none. */
export function readWordBlocks(bytes: Uint8Array): TextBlocks {
  const word = openWord(bytes);
  const read = (part: string) =>
    all(word.root(part), "w:p")
      .map((paragraph) => normalise(readInner(paragraph, [])))
      .filter((text) => text !== "");
  return { body: read("word/document.xml"), notes: read("word/footnotes.xml") };
}

/** How each element of a paragraph reads; all others read as what is in them. */
const readers: Readonly<Record<string, (element: Element, fields: string[]) => string>> = {
  "w:pPr": () => "",
  "w:br": () => " ",
  "w:tab": () => " ",
  "w:noBreakHyphen": () => "\u2011",
  "w:t": (element, fields) => (fields.some(isSilent) ? "" : (element.textContent ?? "")),
  "w:fldSimple": (element, fields) =>
    isSilent(value(element, "w:instr")) ? "" : readInner(element, fields),
  "w:fldChar": openOrCloseField,
  "w:instrText": nameField,
};

/** `fields` holds the instructions of the fields that are open; it is read in document order. */
function readInner(element: Element, fields: string[]): string {
  return [...element.children]
    .map((inner) => readers[inner.tagName]?.(inner, fields) ?? readInner(inner, fields))
    .join("");
}

function openOrCloseField(element: Element, fields: string[]): string {
  const type = value(element, "w:fldCharType");
  if (type === "begin") fields.push("");
  if (type === "end") fields.pop();
  return "";
}

function nameField(element: Element, fields: string[]): string {
  fields.splice(-1, 1, (element.textContent ?? "").trim());
  return "";
}

function isSilent(instruction: string): boolean {
  return /^(PAGEREF|NOTEREF)\b/.test(instruction.trim());
}
