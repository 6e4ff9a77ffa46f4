import { inflateSync } from "node:zlib";

/** Bytes of a WOFF header and of one entry of its table directory (W3C WOFF 1.0, 4 and 5). */
const woffHeader = 44;
const woffEntry = 20;
/** The same of an OpenType font (OpenType 1.9, Table Directory). */
const sfntHeader = 12;
const sfntEntry = 16;

interface FontTable {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/** A WOFF 1.0 font → the OpenType font in it: the same tables, uncompressed. */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) =>
    readTable(woff, view, woffHeader + index * woffEntry),
  );
  return writeSfnt(view.getUint32(4), tables);
}

function readTable(woff: Uint8Array, view: DataView, entry: number): FontTable {
  const offset = view.getUint32(entry + 4);
  const packed = view.getUint32(entry + 8);
  const length = view.getUint32(entry + 12);
  const bytes = woff.subarray(offset, offset + packed);
  return {
    tag: view.getUint32(entry),
    checksum: view.getUint32(entry + 16),
    bytes: packed < length ? inflateSync(bytes) : bytes,
  };
}

function writeSfnt(flavour: number, tables: readonly FontTable[]): Uint8Array {
  const directory = sfntHeader + tables.length * sfntEntry;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), directory);
  const sfnt = new Uint8Array(size);
  const view = new DataView(sfnt.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * sfntEntry);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * sfntEntry - 2 ** power * sfntEntry);
  let offset = directory;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = sfntHeader + index * sfntEntry;
    view.setUint32(entry, tag);
    view.setUint32(entry + 4, checksum);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    sfnt.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return sfnt;
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
