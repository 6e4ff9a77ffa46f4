import { isWhiteSpace } from "./characters.ts";
import { ContentStreamError, endOfOperand, skipSpace } from "./lex.ts";
import { type Name, nameOf, readValue, type Value } from "./values.ts";

/**
 * Where an inline image ends (ISO 32000-1, 8.9.7), given where its BI ends: behind EI. Image data
 * may hold any bytes: their length comes from the image's entries where they are not filtered,
 * else EI is looked for between white space.
 */
export function endOfImage(bytes: Uint8Array, from: number): number {
  const entries = new Map<string, Value>();
  let at = skipSpace(bytes, from);
  while (!isWord(bytes, at, "ID")) {
    if (at >= bytes.length) throw new ContentStreamError("an inline image has no ID", from);
    const key = readValue(bytes, at);
    const valueAt = skipSpace(bytes, endOfOperand(bytes, at));
    const end = endOfOperand(bytes, valueAt);
    entries.set(nameOf(key) ?? "", readValue(bytes, valueAt));
    at = skipSpace(bytes, end);
  }
  const data = at + 3;
  const length = lengthOf(entries);
  const end = length === undefined ? findEnd(bytes, data) : skipSpace(bytes, data + length);
  if (!isWord(bytes, end, "EI")) throw new ContentStreamError("an inline image has no EI", from);
  return end + 2;
}

/** The length in bytes of unfiltered data: rows are padded to whole bytes (8.9.5.2). */
function lengthOf(entries: ReadonlyMap<string, Value>): number | undefined {
  const get = (short: string, long: string) => entries.get(short) ?? entries.get(long);
  const stated = get("L", "Length");
  if (typeof stated === "number") return stated;
  if (get("F", "Filter") !== undefined) return undefined;
  const width = get("W", "Width");
  const height = get("H", "Height");
  const components = get("IM", "ImageMask") === true ? 1 : countComponents(get("CS", "ColorSpace"));
  if (typeof width !== "number" || typeof height !== "number" || !components) return undefined;
  const depth = get("IM", "ImageMask") === true ? 1 : get("BPC", "BitsPerComponent");
  return Math.ceil((width * components * (typeof depth === "number" ? depth : 8)) / 8) * height;
}

const components: Readonly<Record<string, number>> = {
  G: 1,
  DeviceGray: 1,
  RGB: 3,
  DeviceRGB: 3,
  CMYK: 4,
  DeviceCMYK: 4,
};

/** An indexed colour space, an array, has one component; a named one of the page is not known here. */
function countComponents(space: Value | undefined): number | undefined {
  if (Array.isArray(space)) return 1;
  return components[nameOf(space as Name) ?? ""];
}

function findEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length + 1; at++) {
    if (isWhiteSpace(bytes[at - 1]) && isWord(bytes, at, "EI") && isTextAfter(bytes, at + 2))
      return at;
  }
  return bytes.length;
}

/** Whether what follows looks like operators rather than image data. */
function isTextAfter(bytes: Uint8Array, from: number): boolean {
  return bytes
    .subarray(from, from + 12)
    .every((code) => isWhiteSpace(code) || (code >= 0x20 && code < 0x7f));
}

function isWord(bytes: Uint8Array, at: number, word: string): boolean {
  const after = bytes[at + 2];
  return (
    bytes[at] === word.charCodeAt(0) &&
    bytes[at + 1] === word.charCodeAt(1) &&
    (after === undefined || isWhiteSpace(after))
  );
}
