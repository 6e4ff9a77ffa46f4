import type { Element } from "hast";
import { property } from "../../document/tree.ts";
import { pixelsOfTwips } from "../units.ts";
import type { Render, Rendered } from "./raster.ts";

/** A drawing as Word needs it. */
export interface Drawing extends Rendered {
  /** Its number in the document, from 1. */
  readonly number: number;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
}

/** Renders each drawing of a document once. */
export async function planDrawings(
  elements: readonly Element[],
  render: Render,
): Promise<ReadonlyMap<Element, Drawing>> {
  const drawings = new Map<Element, Drawing>();
  for (const element of elements.filter(({ tagName }) => tagName === "svg")) {
    const size = sizeOf(element);
    const rendered = await render(element, size.width);
    const alternative = property(element, "ariaLabel") ?? "";
    drawings.set(element, { ...rendered, ...size, alternative, number: drawings.size + 1 });
  }
  return drawings;
}

/** A drawing within a width, in twentieths of a point, or as wide; its proportions are kept. */
export function fitDrawing(
  { width, height }: Pick<Drawing, "width" | "height">,
  { room, fill = false }: { readonly room: number; readonly fill?: boolean },
): { readonly width: number; readonly height: number } {
  const full = pixelsOfTwips(room) / width;
  const scale = fill ? full : Math.min(1, full);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
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
