import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Picture, resolution } from "./picture.ts";

/** How a page is drawn. */
export interface Drawing {
  /** Pixels that are drawn for each pixel of the picture, across and down; 2 if not said. */
  readonly fineness?: number;
  /** How far the page is moved to the right and down, in pixels of the picture; 0 if not said. */
  readonly shift?: number;
}

/** Grey levels are kept in steps: pictures pack better, and a hairline (14 levels) stays. */
const step = 4;

/**
 * A page of a PDF, from 1 → its picture. It is drawn finer than it is kept and then averaged:
 * what a pixel has is then what is on the paper, and little of how shapes are rastered.
 */
export async function drawPage(
  bytes: Uint8Array,
  number: number,
  { fineness = 2, shift = 0 }: Drawing = {},
): Promise<Picture> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const page = await (await task.promise).getPage(number);
    const offset = shift * fineness;
    const scale = (resolution / 72) * fineness;
    const viewport = page.getViewport({ scale, offsetX: offset, offsetY: offset });
    const width = Math.round(viewport.width / fineness);
    const height = Math.round(viewport.height / fineness);
    const context = createCanvas(width * fineness, height * fineness).getContext("2d");
    // The types of pdf.js know a browser's canvas alone; in Node it draws on this one.
    const canvasContext = context as unknown as CanvasRenderingContext2D;
    await page.render({ canvas: null, canvasContext, viewport }).promise;
    const { data } = context.getImageData(0, 0, width * fineness, height * fineness);
    return { width, height, grey: average(data, width, height, fineness) };
  } finally {
    await task.destroy();
  }
}

/** Pixels of red, green, blue and alpha → the grey of each square of them (ITU-R BT.709). */
function average(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  fineness: number,
): Uint8Array {
  const sums = new Float64Array(width * height);
  const across = width * fineness;
  for (let index = 0; index < data.length / 4; index++) {
    const x = Math.floor((index % across) / fineness);
    const y = Math.floor(index / across / fineness);
    const at = y * width + x;
    sums[at] = (sums[at] ?? 0) + greyOf(data, index * 4);
  }
  const greys = sums.map((sum) => Math.round(sum / fineness ** 2 / step) * step);
  return new Uint8Array(greys.map((grey) => Math.min(255, grey)));
}

function greyOf(data: Uint8ClampedArray, at: number): number {
  return 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
}
