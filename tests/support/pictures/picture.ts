import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { decode, encode } from "fast-png";

/** A page as it looks: a byte for each pixel, row by row; 0 is black, 255 is white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Pixels for each inch of paper: small files, in which each line of text is still to be seen. */
export const resolution = 48;

/** A length in pixels of a picture → millimetres of paper. */
export function toMillimetres(pixels: number): number {
  return (pixels / resolution) * 25.4;
}

/** A PNG file of grey pixels → its picture. */
export async function readPicture(file: string): Promise<Picture> {
  const { width, height, channels, data } = decode(await readFile(file));
  if (channels !== 1 || !(data instanceof Uint8Array)) throw new Error(`${file} is not grey`);
  return { width, height, grey: data };
}

/** Writes a picture as a PNG file, and the folders that it needs. */
export async function writePicture(file: string, picture: Picture): Promise<void> {
  const { width, height, grey } = picture;
  await write(file, encode({ width, height, data: grey, channels: 1, depth: 8 }));
}

/**
 * Writes two pictures one over the other as a PNG file in colour: red is what only the second
 * has, blue-green what only the first has, grey what both have.
 */
export async function writeOverlay(file: string, first: Picture, second: Picture): Promise<void> {
  const width = Math.max(first.width, second.width);
  const height = Math.max(first.height, second.height);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const before = greyAt(first, x, y);
      const after = greyAt(second, x, y);
      data.set([before, after, after], (y * width + x) * 3);
    }
  }
  await write(file, encode({ width, height, data, channels: 3, depth: 8 }));
}

function greyAt({ width, height, grey }: Picture, x: number, y: number): number {
  return x < width && y < height ? (grey[y * width + x] ?? 255) : 255;
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
