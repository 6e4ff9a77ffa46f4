import { stripVTControlCharacters, styleText } from "node:util";
import type { Diagnostic, Place } from "./diagnostic.ts";
import { tell } from "./told.ts";
import type { WordingLanguage } from "./wording.ts";

/** How diagnostics are printed. */
export interface PrintOptions {
  readonly language: WordingLanguage;
  /** Whether a person looks on: then in colour, and with the line that is meant. */
  readonly terminal: boolean;
  /** The text of a file, for the excerpt. */
  readonly sourceOf: (file: string) => string | undefined;
}

const severities: Record<WordingLanguage, Record<Diagnostic["severity"], string>> = {
  en: { error: "error", warning: "warning" },
  fr: { error: "erreur", warning: "attention" },
};

/**
 * `records/agreements/x.md:7:12 error RECORD_FIELD_INVALID …`, the hint below it, and on a terminal
 * the line with a caret under the column.
 */
export function printDiagnostic(diagnostic: Diagnostic, options: PrintOptions): string {
  const { severity, code, place } = diagnostic;
  const { message, hint } = tell(diagnostic, options.language);
  const paint = (colour: Parameters<typeof styleText>[0], text: string) =>
    options.terminal ? styleText(colour, text, { validateStream: false }) : text;
  const label = severities[options.language][severity];
  const said = paint(severity === "error" ? "red" : "yellow", label);
  const lines = [
    `${makeVisible(printPlace(place))} ${said} ${code} ${makeVisible(message)}`,
    ...(options.terminal ? excerpt(place, options.sourceOf(place.file)) : []),
    ...(hint === undefined ? [] : [paint("dim", `  ${makeVisible(hint)}`)]),
  ];
  return lines.join("\n");
}

/** `file:line:column`, as far as it is known. */
export function printPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** The line of a place with a caret under its column; a long line is cut around it. */
function excerpt({ line, column = 1 }: Place, source: string | undefined): readonly string[] {
  const text = line === undefined ? undefined : source?.split(/\r?\n/)[line - 1];
  if (text === undefined || line === undefined) return [];
  const from = Math.max(0, column - 60);
  const shown = makeVisible(text.slice(from, from + 100));
  const before = makeVisible(text.slice(from, column - 1));
  const gutter = `  ${line} │ `;
  return [gutter + shown, `${" ".repeat(gutter.length + countSigns(before))}^`];
}

/** How many signs a reader sees: marks stand on their letters, and some signs are two code units. */
function countSigns(text: string): number {
  return [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].length;
}

/** What a terminal would obey or hide is shown as its code point. */
export function makeVisible(text: string): string {
  return stripVTControlCharacters(text).replace(
    /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}
