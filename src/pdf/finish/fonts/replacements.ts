import type { PDFRef } from "@cantoo/pdf-lib";
import type { FontText } from "./cmap.ts";
import { isNothing } from "./nothing.ts";
import type { Glyph, Passage } from "./passages.ts";

type Fonts = ReadonlyMap<PDFRef, Pick<FontText, "map">>;

/**
 * For glyphs that stand for nothing: what is left of the text of a passage once its other glyphs
 * have had their letters. The first passage that tells holds.
 */
export function collectReplacements(
  passages: readonly Passage[],
  fonts: Fonts,
): ReadonlyMap<PDFRef, ReadonlyMap<number, string>> {
  const found = new Map<PDFRef, Map<number, string>>();
  for (const passage of passages) {
    const last = passage.glyphs.filter((glyph) => isNothing(textOf(glyph, fonts))).at(-1);
    const rest = last && remainder(passage, fonts);
    if (!last || !rest) continue;
    const texts = found.get(last.font) ?? new Map<number, string>();
    if (!texts.has(last.code)) texts.set(last.code, rest);
    found.set(last.font, texts);
  }
  return found;
}

/** Whether a passage's glyphs stand for its text by themselves. */
export function isRedundant({ text, glyphs }: Passage, fonts: Fonts): boolean {
  const [glyph, ...others] = glyphs;
  if (!glyph || others.length > 0) return false;
  return textOf(glyph, fonts).normalize("NFKC") === text.normalize("NFKC");
}

/** A font without a ToUnicode CMap says nothing that could be mended: it counts as a space. */
function textOf({ font, code }: Glyph, fonts: Fonts): string {
  return fonts.get(font)?.map.get(code) ?? " ";
}

function remainder({ text, glyphs }: Passage, fonts: Fonts): string {
  const left = [...text.normalize("NFKC")];
  for (const glyph of glyphs) {
    for (const letter of textOf(glyph, fonts).normalize("NFKC")) {
      const at = left.indexOf(letter);
      if (at >= 0) left.splice(at, 1);
    }
  }
  return left.join("");
}
