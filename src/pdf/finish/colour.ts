import { type PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";

const identifier = "sRGB IEC61966-2.1";

/** Says that all colours are sRGB (ISO 19005-3, 6.2.3), with the profile inside. */
export function writeOutputIntent(pdf: PDFDocument): void {
  const { context, catalog } = pdf;
  const profile = context.register(context.flateStream(makeProfile(), { N: 3 }));
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of(identifier),
    Info: PDFString.of(identifier),
    RegistryName: PDFString.of("http://www.color.org"),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of("OutputIntents"), context.obj([context.register(intent)]));
}

/** Colourants of sRGB (IEC 61966-2-1) and its white, adapted to the D50 of profiles (Bradford). */
const white = [0.9642, 1, 0.82491] as const;
const colourants = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

/** An ICC profile of version 2.1 for displays (ICC.1:2001-04). */
export function makeProfile(): Uint8Array {
  const curve = curveTag(transferCurve(1024));
  const tags = [
    ["desc", descriptionTag(identifier)],
    ["cprt", typed("text", Buffer.from("No copyright, use freely\0", "latin1"))],
    ["wtpt", coordinates(white)],
    ...Object.entries(colourants).map(([name, values]) => [name, coordinates(values)] as const),
    ...["rTRC", "gTRC", "bTRC"].map((name) => [name, curve] as const),
  ] as const;
  const start = 128 + 4 + 12 * tags.length;
  const data: Buffer[] = [];
  const places = new Map<Buffer, number>();
  for (const [, tag] of tags) {
    if (places.has(tag)) continue;
    places.set(tag, start + data.reduce((sum, part) => sum + part.length, 0));
    data.push(tag, Buffer.alloc((4 - (tag.length % 4)) % 4));
  }
  const table = tags.map(([name, tag]) =>
    Buffer.concat([
      Buffer.from(name, "latin1"),
      integer(places.get(tag) ?? 0),
      integer(tag.length),
    ]),
  );
  const body = Buffer.concat([integer(tags.length), ...table, ...data]);
  return Buffer.concat([header(128 + body.length), body]);
}

/** The header (6.1): size, version, class, spaces, a fixed date, the signature, the white. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  [2000, 1, 1, 0, 0, 0].forEach((part, index) => {
    bytes.writeUInt16BE(part, 24 + 2 * index);
  });
  bytes.write("acsp", 36, "latin1");
  white.forEach((value, index) => {
    fixed(value).copy(bytes, 68 + 4 * index);
  });
  return bytes;
}

/** The transfer function of sRGB from 0 to 1, in 16 bits. */
function transferCurve(steps: number): readonly number[] {
  return Array.from({ length: steps }, (_, step) => {
    const signal = step / (steps - 1);
    const light = signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
    return Math.round(65535 * light);
  });
}

function curveTag(values: readonly number[]): Buffer {
  const points = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => {
    points.writeUInt16BE(value, 2 * index);
  });
  return typed("curv", Buffer.concat([integer(values.length), points]));
}

/** The name in ASCII; the forms in Unicode and Macintosh script are empty (6.5.17). */
function descriptionTag(name: string): Buffer {
  const ascii = Buffer.from(`${name}\0`, "latin1");
  return typed(
    "desc",
    Buffer.concat([integer(ascii.length), ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)]),
  );
}

function coordinates(values: readonly number[]): Buffer {
  return typed("XYZ ", Buffer.concat(values.map(fixed)));
}

function typed(type: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type, "latin1"), Buffer.alloc(4), data]);
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** s15Fixed16Number (5.3.4). */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}
