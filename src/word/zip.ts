import { strToU8, Zip, ZipDeflate, type ZipInputFile, ZipPassThrough } from "fflate";

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

function addPart(zip: Zip, name: string, part: Part): void {
  if (typeof part === "string") addBytes(zip, name, strToU8(part));
  else if (part instanceof Uint8Array) addBytes(zip, name, part);
  else addDeflated(zip, name, part);
}

function addDeflated(zip: Zip, name: string, { crc, size, bytes }: Deflated): void {
  const file: ZipInputFile = { filename: name, crc, size, compression: 8, mtime: epoch };
  zip.add(file);
  file.ondata?.(null, Uint8Array.from(bytes), true);
}

/** Pictures are packed by themselves. */
function addBytes(zip: Zip, name: string, bytes: Uint8Array): void {
  const file = name.endsWith(".png")
    ? new ZipPassThrough(name)
    : new ZipDeflate(name, { level: 3 });
  file.mtime = epoch;
  zip.add(file);
  file.push(bytes, true);
}

/** Bytes as a zip file holds them, as small as they become. */
export function deflatePart(bytes: Uint8Array): Deflated {
  const chunks: Uint8Array[] = [];
  const file = new ZipDeflate("", { level: 9 });
  file.ondata = (problem, chunk) => {
    if (problem) throw problem;
    chunks.push(chunk);
  };
  file.push(bytes, true);
  return { crc: file.crc, size: file.size, bytes: Buffer.concat(chunks) };
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
