import { PDFDict, type PDFDocument, PDFName, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { decodeStream, encodeStream, type MarkedStream } from "../streams.ts";
import { type FontText, readUnicodeMap, writeUnicodeMap } from "./cmap.ts";
import { isNothing } from "./nothing.ts";
import { collectReplacements } from "./replacements.ts";
import { plainText } from "./text.ts";

/** What stands for a piece of a letter: it joins, and is no letter itself. */
const joiner = "\u200d";

/**
 * Mends what each glyph of a file stands for, so that text can be found, copied and read aloud
 * (ISO 14289-1, 7.21.7; ISO 32000-1, 14.8.2.4.2): joining forms and ligatures become the letters
 * they draw, and glyphs that stand for nothing get what is left of the text around them.
 */
export function repairText(
  pdf: PDFDocument,
  streams: readonly MarkedStream[],
  used: ReadonlySet<string>,
): void {
  const fonts = readFonts(pdf);
  const lacking = new Map([...fonts].filter(([, { map }]) => [...map.values()].some(isNothing)));
  const found = lacking.size > 0 ? collectReplacements(streams, lacking) : new Map();
  for (const [ref, { cmap, map }] of fonts) {
    const mended = new Map(
      [...map].map(([code, text]) => [
        code,
        plainText(isNothing(text) ? (found.get(ref)?.get(code) ?? joiner) : text, used),
      ]),
    );
    const { dict } = pdf.context.lookup(cmap, PDFStream);
    pdf.context.assign(cmap, encodeStream(dict, Buffer.from(writeUnicodeMap(mended), "latin1")));
  }
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
