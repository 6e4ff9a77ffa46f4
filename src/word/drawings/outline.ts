import type { Element, ElementContent, Properties } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { isElement } from "../../document/tree.ts";
import type { Faces } from "./faces.ts";
import { type LineLook, outlineLine } from "./line.ts";

/** What text takes from the elements around it (SVG 1.1, 10). */
interface TextSetting extends LineLook {
  readonly anchor: string;
  /** Whether letters have their outline drawn behind them (SVG 2, `paint-order`). */
  readonly halo: boolean;
}

const start: TextSetting = {
  families: [],
  weight: 400,
  size: 16,
  direction: "ltr",
  anchor: "start",
  halo: false,
};

/**
 * A drawing with its words as outlines: it looks the same where our fonts are not installed, and
 * needs none to be rasterised. Its words are in its alternative text.
 */
export function outlineText(drawing: Element, faces: Faces): Element {
  return outlineElement(drawing, start, faces);
}

function outlineElement(element: Element, outer: TextSetting, faces: Faces): Element {
  const setting = inherit(element.properties, outer);
  if (element.tagName === "text") return outlineWords(element, setting, faces);
  const children = element.children.map((child) =>
    isElement(child) ? outlineElement(child, setting, faces) : child,
  );
  return { ...element, children };
}

function inherit(properties: Properties, outer: TextSetting): TextSetting {
  const { fontFamily, fontSize, fontWeight, textAnchor, direction, paintOrder } = properties;
  return {
    families: fontFamily === undefined ? outer.families : readFamilies(String(fontFamily)),
    weight: fontWeight === undefined ? outer.weight : readWeight(String(fontWeight)),
    size: fontSize === undefined ? outer.size : readLength(fontSize, outer.size),
    direction: direction === "rtl" || direction === "ltr" ? direction : outer.direction,
    anchor: textAnchor === undefined ? outer.anchor : String(textAnchor),
    halo: paintOrder === undefined ? outer.halo : /^stroke/.test(String(paintOrder)),
  };
}

function readFamilies(list: string): readonly string[] {
  return list.split(",").map((family) => family.trim().replace(/^['"]|['"]$/g, ""));
}

function readWeight(weight: string): number {
  return weight === "bold" ? 700 : Number(weight) || 400;
}

/** A length in the drawing's units; `em` is relative to the size of the letters. */
function readLength(written: Properties[string], size: number): number {
  const text = String(written ?? 0);
  const number = Number.parseFloat(text) || 0;
  return /em$/.test(text) ? number * size : number;
}

const textProperties = new Set([
  ...["x", "y", "dx", "dy", "textAnchor", "direction"],
  ...["fontFamily", "fontSize", "fontWeight", "fontVariant", "fontStyle"],
]);

/** `text` → a group of outlines, one for each of its lines. */
function outlineWords(element: Element, setting: TextSetting, faces: Faces): Element {
  const kept = Object.entries(element.properties).filter(([name]) => !textProperties.has(name));
  return {
    type: "element",
    tagName: "g",
    properties: Object.fromEntries(kept),
    children: outlineLines(element, setting, faces),
  };
}

interface Position {
  readonly x: number;
  readonly y: number;
}

function outlineLines(element: Element, setting: TextSetting, faces: Faces): ElementContent[] {
  let pen = move({ x: 0, y: 0 }, element.properties, setting.size);
  return element.children.flatMap((child): ElementContent[] => {
    const own = isElement(child) ? inherit(child.properties, setting) : setting;
    if (isElement(child)) pen = move(pen, child.properties, own.size);
    const words = textOf(child).replace(/\s+/g, " ").trim();
    if (words === "") return [];
    const { path, width } = outlineLine(words, own, faces);
    const left = pen.x - width * (shifts[own.anchor] ?? 0);
    const fill = isElement(child) ? child.properties.fill : undefined;
    const transform = `translate(${round(left)},${round(pen.y)})`;
    pen = { ...pen, x: left + width };
    const properties = { d: path, transform, ...(fill !== undefined && { fill }) };
    return own.halo
      ? [writePath(properties), writePath({ ...properties, stroke: "none" })]
      : [writePath(properties)];
  });
}

/** Not every program knows `paint-order`: a halo is a path of its own, drawn first. */
function writePath(properties: Properties): Element {
  return { type: "element", tagName: "path", properties, children: [] };
}

/** What part of a line stands before its anchor; anchors name physical edges. */
const shifts: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

function move(pen: Position, { x, y, dx, dy }: Properties, size: number): Position {
  const at = (own: Properties[string], before: number) =>
    own === undefined ? before : readLength(own, size);
  return {
    x: at(x, pen.x) + readLength(dx, size),
    y: at(y, pen.y) + readLength(dy, size),
  };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
