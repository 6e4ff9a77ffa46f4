import { PDFDict, PDFName, PDFRef } from "@cantoo/pdf-lib";
import type { Operation } from "../content-stream/operators.ts";
import { scan } from "../content-stream/scan.ts";
import { nameOf, readOperands, type Value } from "../content-stream/values.ts";
import type { MarkedStream } from "../streams.ts";
import type { FontText } from "./cmap.ts";
import { isNothing } from "./nothing.ts";

interface Glyph {
  readonly font: PDFRef;
  readonly code: number;
}

/** A passage with its own text (ISO 32000-1, 14.9.4) and the glyphs that draw it. */
interface Passage {
  readonly text: string | undefined;
  readonly glyphs: Glyph[];
}

type Fonts = ReadonlyMap<PDFRef, FontText>;

/**
 * For glyphs that stand for nothing: what is left of the text of a passage once its other glyphs
 * have had their letters. The first passage that tells holds.
 */
export function collectReplacements(
  streams: readonly MarkedStream[],
  fonts: Fonts,
): ReadonlyMap<PDFRef, ReadonlyMap<number, string>> {
  const found = new Map<PDFRef, Map<number, string>>();
  for (const stream of streams) {
    for (const passage of passagesOf(stream, fonts)) {
      const lacking = passage.glyphs.filter((glyph) => isNothing(textOf(glyph, fonts)));
      const last = lacking.at(-1);
      const rest = last && remainder(passage, fonts);
      if (!last || !rest) continue;
      const texts = found.get(last.font) ?? new Map<number, string>();
      if (!texts.has(last.code)) texts.set(last.code, rest);
      found.set(last.font, texts);
    }
  }
  return found;
}

function textOf({ font, code }: Glyph, fonts: Fonts): string {
  return fonts.get(font)?.map.get(code) ?? " ";
}

function remainder({ text, glyphs }: Passage, fonts: Fonts): string {
  const left = [...(text ?? "").normalize("NFKC")];
  for (const glyph of glyphs) {
    for (const letter of textOf(glyph, fonts).normalize("NFKC")) {
      const at = left.indexOf(letter);
      if (at >= 0) left.splice(at, 1);
    }
  }
  return left.join("");
}

/** The passages of a stream that have a text of their own. */
function* passagesOf({ bytes, resources }: MarkedStream, fonts: Fonts): Generator<Passage> {
  const named = fontsOf(resources);
  const open: Passage[] = [];
  let font: PDFRef | undefined;
  const handle = (operation: Operation): Passage | undefined => {
    switch (operation.operator.name) {
      case "Tf":
        font = named.get(nameOf(readOperands(bytes, operation)[0]) ?? "");
        return undefined;
      case "BMC":
      case "BDC":
        open.push({ text: actualText(readOperands(bytes, operation)[1]), glyphs: [] });
        return undefined;
      case "EMC":
        return open.pop();
      case "Tj":
      case "TJ":
        if (font && fonts.has(font)) {
          open.at(-1)?.glyphs.push(...glyphsOf(readOperands(bytes, operation), font));
        }
        return undefined;
    }
    return undefined;
  };
  for (const operation of scan(bytes)) {
    const passage = handle(operation);
    if (passage?.text !== undefined) yield passage;
  }
}

function fontsOf(resources: PDFDict | undefined): ReadonlyMap<string, PDFRef> {
  const fonts = resources?.lookup(PDFName.of("Font"));
  const entries = fonts instanceof PDFDict ? fonts.entries() : [];
  return new Map(
    entries.flatMap(([name, ref]) =>
      ref instanceof PDFRef ? [[name.decodeText(), ref] as const] : [],
    ),
  );
}

function actualText(properties: Value | undefined): string | undefined {
  const text = properties instanceof Map ? properties.get("ActualText") : undefined;
  if (!(text instanceof Uint8Array)) return undefined;
  const bytes = Buffer.from(text);
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? bytes.subarray(2).swap16().toString("utf16le") : bytes.toString("latin1");
}

function glyphsOf(operands: readonly Value[], font: PDFRef): readonly Glyph[] {
  return operands.flat().flatMap((value) => {
    if (!(value instanceof Uint8Array)) return [];
    const bytes = Buffer.from(value);
    return Array.from({ length: Math.floor(bytes.length / 2) }, (_, index) => ({
      font,
      code: bytes.readUInt16BE(2 * index),
    }));
  });
}
