import { PDFDict, PDFName, PDFRef } from "@cantoo/pdf-lib";
import type { Operation } from "../content-stream/operators.ts";
import { scan } from "../content-stream/scan.ts";
import type { Extent } from "../content-stream/sequence.ts";
import { nameOf, readOperands, type Value } from "../content-stream/values.ts";
import type { MarkedStream } from "../streams.ts";

/** A glyph of a font. */
export interface Glyph {
  readonly font: PDFRef;
  readonly code: number;
}

/** A passage with a text of its own (ISO 32000-1, 14.9.4) and the glyphs that draw it. */
export interface Passage {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  /** The operations that open and close it. */
  readonly begin: Extent;
  readonly end: Extent;
}

/** The passages of a stream that have a text of their own. */
export function* passagesOf(stream: MarkedStream): Generator<Passage> {
  const { bytes } = stream;
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("/ActualText")) return;
  const reader = new PassageReader(stream);
  for (const operation of scan(bytes)) {
    const passage = reader.read(operation);
    if (passage) yield passage;
  }
}

interface Open {
  readonly text: string | undefined;
  readonly glyphs: Glyph[];
  readonly begin: Operation;
}

class PassageReader {
  readonly #bytes: Uint8Array;
  readonly #fonts: ReadonlyMap<string, PDFRef>;
  readonly #open: Open[] = [];
  #font: PDFRef | undefined;

  constructor({ bytes, resources }: MarkedStream) {
    this.#bytes = bytes;
    this.#fonts = fontsOf(resources);
  }

  /** Takes an operation; returns the passage that it ends, if it has a text. */
  read(operation: Operation): Passage | undefined {
    const { name, kind } = operation.operator;
    if (name === "Tf") this.#font = this.#fonts.get(nameOf(this.#operands(operation)[0]) ?? "");
    else if (kind === "begin-mark") this.#begin(operation);
    else if (kind === "show") this.#show(operation);
    else if (kind === "end-mark") return this.#end(operation);
    return undefined;
  }

  #begin(begin: Operation): void {
    this.#open.push({ text: actualText(this.#operands(begin)[1]), glyphs: [], begin });
  }

  #show(operation: Operation): void {
    const open = this.#open.at(-1);
    if (open?.text !== undefined && this.#font)
      open.glyphs.push(...glyphsOf(this.#operands(operation), this.#font));
  }

  #end({ from, to }: Operation): Passage | undefined {
    const open = this.#open.pop();
    if (open?.text === undefined) return undefined;
    const { text, glyphs, begin } = open;
    return { text, glyphs, begin: { from: begin.from, to: begin.to }, end: { from, to } };
  }

  #operands(operation: Operation): readonly Value[] {
    return readOperands(this.#bytes, operation);
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
