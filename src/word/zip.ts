import { crc32 } from "node:zlib";
import { deflateSync, strToU8, Zip, type ZipInputFile } from "fflate";

/** A part that is deflated already, as a zip file holds it. */
export interface Deflated {
  readonly crc: number;
  /** Bytes before it was deflated. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

export type Part = string | Uint8Array | Deflated;

/** The least that a clock in a zip file can say. */
const epoch = new Date(1980, 0, 1);

const firstParts = ["[Content_Types].xml", "_rels/.rels"];

/** Parts → the bytes of a zip file, the same each time: sorted, without the clock. */
export function zipParts(parts: Readonly<Record<string, Part>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((problem, chunk) => {
    if (problem) throw problem;
    chunks.push(chunk);
  });
  const rest = Object.keys(parts).filter((name) => !firstParts.includes(name));
  for (const name of [...firstParts, ...rest.toSorted()]) addPart(zip, name, parts[name] ?? "");
  zip.end();
  return Buffer.concat(chunks);
}

function addPart(zip: Zip, filename: string, part: Part): void {
  const bytes = typeof part === "string" ? strToU8(part) : part;
  if (!(bytes instanceof Uint8Array)) addEntry(zip, { ...bytes, filename, compression: 8 });
  else if (filename.endsWith(".png")) {
    // Pictures are packed by themselves.
    const size = bytes.length;
    addEntry(zip, { filename, compression: 0, crc: crc32(bytes), size, bytes });
  } else addEntry(zip, { ...deflatePart(bytes, 3), filename, compression: 8 });
}

interface Entry extends Deflated {
  readonly filename: string;
  /** How the bytes are packed: 8 is deflated, 0 not at all (APPNOTE, 4.4.5). */
  readonly compression: 0 | 8;
}

function addEntry(zip: Zip, { bytes, ...about }: Entry): void {
  const file: ZipInputFile = { ...about, mtime: epoch };
  zip.add(file);
  file.ondata?.(null, new Uint8Array(bytes), true);
}

/** Bytes as a zip file holds them; at level 9 as small as they become. */
export function deflatePart(bytes: Uint8Array, level: 3 | 9 = 9): Deflated {
  return { crc: crc32(bytes), size: bytes.length, bytes: deflateSync(bytes, { level }) };
}

/** Two numbers of four bytes, before the deflated ones. */
const head = 8;

/** A deflated part in one piece, to be kept. */
export function writeDeflated({ crc, size, bytes }: Deflated): Uint8Array {
  const written = new Uint8Array(head + bytes.length);
  const view = new DataView(written.buffer);
  view.setUint32(0, crc);
  view.setUint32(4, size);
  written.set(bytes, head);
  return written;
}

/** What `writeDeflated` wrote. */
export function readDeflated(written: Uint8Array): Deflated {
  const view = new DataView(written.buffer, written.byteOffset, written.byteLength);
  return { crc: view.getUint32(0), size: view.getUint32(4), bytes: written.subarray(head) };
}
