import { Resvg } from "@resvg/resvg-js";
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import type { WordCache } from "../cache.ts";
import type { Faces } from "./faces.ts";
import { outlineText } from "./outline.ts";

/** A drawing's two forms: vectors without text, and a PNG for programs that cannot draw them. */
export interface Rendered {
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
}

/** A drawing → its two forms, at a width in CSS pixels. */
export type Render = (drawing: Element, width: number) => Promise<Rendered>;

/** Pixels of the image for one CSS pixel: sharp at 288 dots an inch. */
const density = 3;

/** Renders drawings with the theme's fonts, each drawing once. */
export function renderWith(faces: Faces, cache: WordCache): Render {
  return async (drawing, width) => {
    const source = writeSvg(drawing);
    const svg = await cache.keep(`svg ${source}`, () =>
      new TextEncoder().encode(writeSvg(outlineText(drawing, faces))),
    );
    const png = await cache.keep(`png ${width} ${source}`, () => rasterise(svg, width));
    return { svg, png };
  };
}

function rasterise(svg: Uint8Array, width: number): Uint8Array {
  const fitTo = { mode: "width", value: Math.round(width * density) } as const;
  const font = { loadSystemFonts: false };
  return new Uint8Array(new Resvg(Buffer.from(svg), { font, fitTo }).render().asPng());
}

function writeSvg(drawing: Element): string {
  const bare = withoutLabels(drawing);
  const properties = { ...bare.properties, xmlns: "http://www.w3.org/2000/svg" };
  return toHtml({ ...bare, properties }, { space: "svg", closeEmptyElements: true });
}

/** Labels are the document's, as alternative text; in XML, an attribute must not hold their `<`. */
function withoutLabels(element: Element): Element {
  const properties = Object.fromEntries(
    Object.entries(element.properties).filter(([name]) => !name.startsWith("aria")),
  );
  const children = element.children.map((child) =>
    child.type === "element" ? withoutLabels(child) : child,
  );
  return { ...element, properties, children };
}
