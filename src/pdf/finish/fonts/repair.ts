import { PDFDict, type PDFDocument, PDFName, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { decodeStream, encodeStream, type MarkedStream } from "../streams.ts";
import { type FontText, readUnicodeMap, writeUnicodeMap } from "./cmap.ts";
import { isNothing } from "./nothing.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { collectReplacements, isRedundant } from "./replacements.ts";
import { plainText } from "./text.ts";

/** What stands for a piece of a letter: it joins, and is no letter itself. */
const joiner = "\u200d";

/**
 * Mends what each glyph of a file stands for, so that text can be found, copied and read aloud
 * (ISO 14289-1, 7.21.7; ISO 32000-1, 14.8.2.4.2): joining forms become the letters they draw, and
 * glyphs that stand for nothing get what is left of the text around them. Returns, for each
 * stream, the passages whose own text then says nothing more: readers that take it for glyphs in
 * the order of painting turn its letters round.
 */
export function repairText(
  pdf: PDFDocument,
  streams: readonly MarkedStream[],
  used: ReadonlySet<string>,
): ReadonlyMap<MarkedStream, readonly Passage[]> {
  const fonts = readFonts(pdf);
  const passages = new Map(streams.map((stream) => [stream, [...passagesOf(stream)]] as const));
  const found = collectReplacements([...passages.values()].flat(), fonts);
  const mended = new Map(
    [...fonts].map(([ref, font]) => [ref, mendFont(font, found.get(ref), used)] as const),
  );
  for (const { cmap, map } of mended.values()) {
    const { dict } = pdf.context.lookup(cmap, PDFStream);
    pdf.context.assign(cmap, encodeStream(dict, Buffer.from(writeUnicodeMap(map), "latin1")));
  }
  return new Map(
    [...passages].map(([stream, list]) => [stream, list.filter((one) => isRedundant(one, mended))]),
  );
}

function mendFont(
  { cmap, map }: FontText,
  found: ReadonlyMap<number, string> | undefined,
  used: ReadonlySet<string>,
): FontText {
  const entries = [...map].map(([code, text]) => {
    const known = isNothing(text) ? (found?.get(code) ?? joiner) : text;
    return [code, plainText(known, used)] as const;
  });
  return { cmap, map: new Map(entries) };
}

/** Fonts of a file that have a ToUnicode CMap, by their objects. */
function readFonts(pdf: PDFDocument): ReadonlyMap<PDFRef, FontText> {
  const fonts = new Map<PDFRef, FontText>();
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    const cmap = object instanceof PDFDict ? object.get(PDFName.of("ToUnicode")) : undefined;
    if (!(cmap instanceof PDFRef)) continue;
    const stream = pdf.context.lookup(cmap, PDFStream);
    fonts.set(ref, {
      cmap,
      map: readUnicodeMap(Buffer.from(decodeStream(stream)).toString("latin1")),
    });
  }
  return fonts;
}
