import * as Plot from "@observablehq/plot";
import type { Element } from "hast";
import {
  adoptPlot,
  anchor,
  type ChartRow,
  type Drawing,
  drawingDocument,
  ink,
  isolate,
  letterWidth,
  shorten,
} from "./drawing.ts";

const rowHeight = 15;
const barInset = 2.5;

/** Horizontal bars in a tint of the accent, each named at its start and its value said at its end. */
export function drawBars(rows: readonly ChartRow[], { width, direction }: Drawing): Element {
  const names = Math.min(width * 0.45, longest(rows.map(({ label }) => label)) * letterWidth + 18);
  const values = longest(rows.map(({ shown }) => shown)) * 5 + 8;
  const margins =
    direction === "ltr" ? { left: names, right: values } : { left: values, right: names };
  const most = Math.max(...rows.map(({ value }) => value ?? 0), 0) || 1;
  const bars = rows.map((row, index) => ({ ...row, index, value: row.value ?? 0 }));
  const side = direction === "ltr" ? 1 : -1;
  const svg = Plot.plot({
    document: drawingDocument(),
    className: "chart",
    width,
    height: rows.length * rowHeight,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: margins.left,
    marginRight: margins.right,
    x: { domain: [0, most], reverse: direction === "rtl", axis: null },
    y: { domain: bars.map(({ index }) => index), axis: null, type: "band", padding: 0 },
    marks: [
      Plot.barX(bars, {
        x1: 0,
        x2: "value",
        y: "index",
        fill: ink.tint,
        insetTop: barInset,
        insetBottom: barInset,
      }),
      Plot.text(bars, {
        frameAnchor: anchor("start", direction) === "start" ? "left" : "right",
        y: "index",
        text: ({ label }: ChartRow) =>
          isolate(shorten(label, (names - 14) / letterWidth), direction),
        textAnchor: anchor("start", direction),
        dx: -names * side,
        fill: ink.text,
      }),
      Plot.text(bars, {
        x: "value",
        y: "index",
        text: ({ shown }: ChartRow) => isolate(shown, direction),
        textAnchor: anchor("start", direction),
        dx: 4 * side,
        fill: ink.text,
        fontWeight: 600,
      }),
    ],
  });
  return adoptPlot(svg.outerHTML);
}

function longest(words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => [...word].length));
}
