import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { parseHTML } from "linkedom";
import type { Direction, Language } from "../../language.ts";
import { tokens } from "../theme/tokens.ts";
import { elementsOf, findAll } from "../tree.ts";

/** A row of a chart's table: its name, what its cells say, and what is drawn of it. */
export interface ChartRow {
  readonly label: string;
  readonly said: string;
  readonly value: number | undefined;
  readonly shown: string;
  /** ISO 8601 dates of differing precision: `2016-05-16`, `2016-05`, `2016`. */
  readonly dates: readonly string[];
}

/** A drawing of some of a chart's rows: a chart that is higher than a page has several. */
export interface ChartPart {
  readonly rows: readonly ChartRow[];
  readonly svg: Element;
}

/** How wide a chart is, in points, its language, and which way it reads. */
export interface Drawing {
  readonly width: number;
  /** How wide the label column with its gutter is, where the chart has the page's grid. */
  readonly column?: number;
  readonly language: Language;
  readonly direction: Direction;
}

export const ink = {
  accent: `#${tokens.colour.accent}`,
  tint: `#${tokens.colour.tint}`,
  line: `#${tokens.colour.line}`,
  soft: `#${tokens.colour.soft}`,
  text: `#${tokens.colour.ink}`,
  paper: `#${tokens.colour.paper}`,
};

/** A document for Plot to draw in, without a browser. */
export function drawingDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}

/**
 * A plot's SVG as a tree. The style sheet that Plot adds is left out and the face is set by
 * attributes, so that a rasteriser without CSS sets the same letters.
 */
export function adoptPlot(svg: string): Element {
  const root = elementsOf(fromHtml(svg, { fragment: true, space: "svg" }))[0];
  if (!root) throw new Error("Plot drew nothing");
  root.children = root.children.filter(
    (node) => node.type === "element" && node.tagName !== "style",
  );
  for (const part of [root, ...findAll(root, () => true)]) {
    delete part.properties.className;
    delete part.properties.ariaLabel;
    delete part.properties.ariaDescription;
  }
  const { sans } = tokens.font;
  root.properties.fontFamily = `'${sans.latin}', '${sans.arabic}'`;
  root.properties.direction = "ltr";
  root.properties.fontSize = String(tokens.type.label.latin[0]);
  return root;
}

/**
 * Words as a drawing writes them: the drawing itself is always left to right, so that anchors are
 * physical for every renderer, and words that read from the right are isolated (UAX 9).
 */
export function isolate(words: string, direction: Direction): string {
  return direction === "rtl" ? `\u2067${words}\u2069` : words;
}

/** The physical edge at which a line of words begins or ends. */
export function anchor(edge: "start" | "end", direction: Direction): "start" | "end" {
  return (edge === "start") === (direction === "ltr") ? "start" : "end";
}
