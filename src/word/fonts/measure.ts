import { create, type Font } from "fontkit";

/** Bytes of the head and of an entry of a font's table directory (OpenType 1.9, Table Directory). */
const head = 12;
const entry = 16;

/**
 * A font for `docx` to measure a text with: it adds the widths of letters standing alone, and
 * Arabic letters join, which makes a line a quarter to a third narrower. Each has the width that
 * letters have in this text on average.
 */
export function narrowToJoined(data: Uint8Array, text: string): Uint8Array {
  const words = text.match(/[\p{Script=Arabic}]+/gu) ?? [];
  if (words.length === 0) return data;
  const font = create(Buffer.from(data)) as Font;
  const share = joinedShare(font, words.slice(0, sample));
  const letters = font.characterSet.filter((code) => /\p{Script=Arabic}/u.test(toSign(code)));
  const narrowed = Uint8Array.from(data);
  const view = new DataView(narrowed.buffer);
  const widths = offsetOf(view, "hmtx");
  const counted = view.getUint16(offsetOf(view, "hhea") + 34);
  const glyphs = new Set(letters.map((code) => font.glyphForCodePoint(code).id));
  for (const glyph of glyphs) {
    if (glyph >= counted) continue;
    const at = widths + glyph * 4;
    view.setUint16(at, Math.round(view.getUint16(at) * share));
  }
  return narrowed;
}

/** Words enough to know a text's average by. */
const sample = 400;

/** How wide words are as shaped, as a share of their letters' widths alone. */
function joinedShare(font: Font, words: readonly string[]): number {
  const joined = words.reduce((sum, word) => sum + font.layout(word).advanceWidth, 0);
  const alone = [...words.join("")].reduce(
    (sum, sign) => sum + font.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth,
    0,
  );
  return alone > 0 ? joined / alone : 1;
}

function toSign(code: number): string {
  return String.fromCodePoint(code);
}

/** Where a table of a font begins. */
function offsetOf(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  const at = Array.from({ length: count }, (_, index) => head + index * entry).find((start) =>
    [...tag].every((sign, index) => view.getUint8(start + index) === sign.charCodeAt(0)),
  );
  if (at === undefined) throw new Error(`the font has no table ${tag}`);
  return view.getUint32(at + 8);
}
