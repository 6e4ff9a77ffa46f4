import type { Language } from "../../src/language.ts";
import { exportWord } from "../../src/word/export.ts";
import { documentOf } from "./documents.ts";
import { all, child, openWord, value, type WordPackage } from "./word-package.ts";

/** A drawing with Latin digits and Arabic letters. */
export const drawing = (label: string) =>
  `<svg role="img" aria-label="${label}" viewBox="0 0 100 20" width="100" height="20"><rect width="50" height="20" fill="#0b5a41"/><text x="60" y="12" font-family="'IBM Plex Sans', 'IBM Plex Sans Arabic'" font-size="8">2019 ماي</text></svg>`;

export async function bytesOf(html: string, language: Language = "fr"): Promise<Uint8Array> {
  const { bytes, diagnostics } = await exportWord(documentOf(html, { language }));
  if (!bytes || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return bytes;
}

export async function wordOf(html: string, language: Language = "fr"): Promise<WordPackage> {
  return openWord(await bytesOf(html, language));
}

export const body = (word: WordPackage): Element => {
  const root = word.root("word/document.xml");
  if (!root) throw new Error("the file has no document");
  return root;
};

export const styleOf = (paragraph: Element) => value(child(child(paragraph, "w:pPr"), "w:pStyle"));

export const textOf = (element: Element) =>
  all(element, "w:t")
    .map(({ textContent }) => textContent)
    .join("");

/** Style and text of each paragraph that has text. */
export const paragraphs = (word: WordPackage) =>
  all(body(word), "w:p")
    .map((paragraph) => [styleOf(paragraph), textOf(paragraph)])
    .filter(([, text]) => text !== "");

/** Text of each run, with whether it runs from the right. */
export const runs = (word: WordPackage) =>
  all(body(word), "w:r").map((run) => [
    textOf(run).replace(/[\u200e\u200f]/g, ""),
    child(child(run, "w:rPr"), "w:rtl") !== undefined,
  ]);
