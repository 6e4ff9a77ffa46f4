import type { PDFRef } from "@cantoo/pdf-lib";

/** What text each glyph code of a font stands for. Codes have two bytes. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** A font's ToUnicode CMap, where it lies. */
export interface FontText {
  readonly cmap: PDFRef;
  readonly map: UnicodeMap;
}

/** Reads a ToUnicode CMap (ISO 32000-1, 9.10.3): its `bfchar` and `bfrange` sections. */
export function readUnicodeMap(cmap: string): UnicodeMap {
  const sections = [...cmap.matchAll(/beginbf(char|range)\b([\s\S]*?)\bendbf\1/g)];
  return new Map(
    sections.flatMap(([, kind, body = ""]) =>
      kind === "char" ? readCharacters(body) : readRanges(body),
    ),
  );
}

type Entry = readonly [code: number, text: string];

function readCharacters(body: string): readonly Entry[] {
  const lines = [...body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F\s]*)>/g)];
  return lines.map(([, code = "", text = ""]) => [Number.parseInt(code, 16), readText(text)]);
}

/** A range has one text for its first code, which counts up, or an array of texts. */
function readRanges(body: string): readonly Entry[] {
  const lines = body.matchAll(
    /<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*(?:<([\da-fA-F\s]*)>|\[([^\]]*)\])/g,
  );
  return [...lines].flatMap(([, first = "", last = "", start, list]) => {
    const from = Number.parseInt(first, 16);
    const texts = [...(list ?? "").matchAll(/<([\da-fA-F\s]*)>/g)].map(([, text = ""]) =>
      readText(text),
    );
    return Array.from(
      { length: Number.parseInt(last, 16) - from + 1 },
      (_, step): Entry => [
        from + step,
        start === undefined ? (texts[step] ?? "") : countUp(readText(start), step),
      ],
    );
  });
}

function countUp(text: string, step: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + step);
}

function readText(digits: string): string {
  const bytes = Buffer.from(digits.replace(/\s/g, ""), "hex");
  return bytes.length % 2 === 0 ? bytes.swap16().toString("utf16le") : "";
}

/** How many entries a section may have (Adobe Technical Note 5411). */
const sectionSize = 100;

/** Writes a ToUnicode CMap. */
export function writeUnicodeMap(map: UnicodeMap): string {
  const entries = [...map].sort(([a], [b]) => a - b);
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += sectionSize) {
    const lines = entries
      .slice(at, at + sectionSize)
      .map(([code, text]) => `${hex(code)} ${hexText(text)}`);
    sections.push(`${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${sections.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function hex(code: number): string {
  return `<${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

function hexText(text: string): string {
  return `<${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}
