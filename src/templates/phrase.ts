import { escapeHtml, Words } from "../publications/values.ts";

/** What a helper gives to be printed: plain text for attributes and names, HTML for the page. */
export class Phrase {
  readonly text: string;
  readonly html: string;

  constructor(text: string, html: string = escapeHtml(text)) {
    this.text = text;
    this.html = html;
  }

  toHTML(): string {
    return this.html;
  }

  toString(): string {
    return this.text;
  }
}

/** A printable value as a phrase; none for what has no form in a line: nothing, lists, objects. */
export function phraseOf(value: unknown): Phrase | undefined {
  if (value instanceof Phrase) return value;
  if (value instanceof Words) return new Phrase(value.text, value.toHTML());
  if (typeof value === "string") return new Phrase(value);
  if (typeof value === "number" && Number.isFinite(value)) return new Phrase(String(value));
  return undefined;
}

/** Phrases one after another. */
export function joinPhrases(phrases: readonly Phrase[]): Phrase {
  return new Phrase(
    phrases.map((phrase) => phrase.text).join(""),
    phrases.map((phrase) => phrase.html).join(""),
  );
}
