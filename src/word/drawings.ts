import { createHash } from "node:crypto";
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { property } from "../document/tree.ts";
import type { Rasterise } from "./raster.ts";
import { pixelsOfTwips } from "./units.ts";

/** A drawing as Word needs it: the vectors, and a raster image for programs that cannot draw them. */
export interface Drawing {
  readonly svg: string;
  readonly png: Uint8Array;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
}

/** Renders each drawing of a document once. */
export async function planDrawings(
  elements: readonly Element[],
  rasterise: Rasterise,
): Promise<ReadonlyMap<Element, Drawing>> {
  const drawings = new Map<Element, Drawing>();
  for (const element of elements.filter(({ tagName }) => tagName === "svg")) {
    const svg = writeDrawing(element);
    const size = sizeOf(element);
    const png = await rasterise({ svg, hash: hashOf(svg), width: size.width });
    drawings.set(element, { svg, png, ...size, alternative: property(element, "ariaLabel") ?? "" });
  }
  return drawings;
}

/** A drawing within a width, in twentieths of a point; its proportions are kept. */
export function fitDrawing(
  { width, height }: Pick<Drawing, "width" | "height">,
  room: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, pixelsOfTwips(room) / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function writeDrawing(element: Element): string {
  const properties = { ...element.properties, xmlns: "http://www.w3.org/2000/svg" };
  return toHtml({ ...element, properties }, { space: "svg", closeEmptyElements: true });
}

function hashOf(svg: string): string {
  return createHash("sha256").update(svg).digest("hex");
}

const pixelsByUnit: Readonly<Record<string, number>> = { mm: 96 / 25.4, pt: 96 / 72, px: 1, "": 1 };

function sizeOf(element: Element): { readonly width: number; readonly height: number } {
  const [, , boxWidth = 300, boxHeight = 150] = (property(element, "viewBox") ?? "")
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  const width = lengthOf(property(element, "width"));
  const height = lengthOf(property(element, "height"));
  return {
    width: width ?? (height ? (height * boxWidth) / boxHeight : boxWidth),
    height: height ?? (width ? (width * boxHeight) / boxWidth : boxHeight),
  };
}

function lengthOf(written: string | undefined): number | undefined {
  const [, number, unit] = /^([\d.]+)(mm|pt|px|)$/.exec(written ?? "") ?? [];
  const pixels = pixelsByUnit[unit ?? ""];
  return number === undefined || pixels === undefined ? undefined : Number(number) * pixels;
}
