import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";

/**
 * Characters that have no place in a text that is printed: control characters but tab and line
 * ends, the bidirectional embeddings, overrides and isolates (UAX 9; the template marks directions),
 * line and paragraph separators, tag characters, a byte order mark within the text, and Unicode's
 * noncharacters. The marks U+200E, U+200F and U+061C are allowed: Arabic needs them.
 */
const forbidden =
  /(?![\t\r\n])\p{Cc}|\r(?!\n)|[\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

/** The first forbidden character of a text and its offset. */
export function findForbidden(text: string): { at: number; codePoint: string } | undefined {
  const match = forbidden.exec(text);
  if (!match) return undefined;
  return { at: match.index, codePoint: nameOf(match[0]) };
}

/** The text of a file: UTF-8, with or without a byte order mark, lines ended by LF or CRLF. */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string } | { readonly problem: Diagnostic } {
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return { problem: error("RECORD_ENCODING_INVALID", lossyPlace(bytes, file), {}) };
  }
  const found = findForbidden(text);
  if (!found) return { text };
  const place = placeAt(text, found.at, file);
  return {
    problem: error("RECORD_CHARACTER_FORBIDDEN", place, { codePoint: found.codePoint }),
  };
}

/** The line and column, from 1, of an offset in a text. */
export function placeAt(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { file, line: before.split("\n").length, column: offset - start + 1 };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lossyPlace(bytes: Uint8Array, file: string): Place {
  const text = new TextDecoder("utf-8").decode(bytes);
  const at = text.indexOf("\ufffd");
  return at < 0 ? { file } : placeAt(text, at, file);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
