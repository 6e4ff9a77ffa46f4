import * as Plot from "@observablehq/plot";
import type { Element } from "hast";
import {
  adoptPlot,
  anchor,
  type ChartPart,
  type ChartRow,
  type Drawing,
  drawingDocument,
  ink,
  isolate,
} from "./drawing.ts";
import { heightOf, partRows, stackRows } from "./rows.ts";
import { lineHeight, widthOf, wrapWords } from "./words.ts";

/** The height of a row is that of its lines of words and the space around them. */
const rowSpace = 5;
const barHeight = 10;
/** The largest shares of a chart that names and values may take: the rest is the bars'. */
const most = { names: 0.45, values: 0.35 };
/** Between the names and the bars, and between the bars and their values, in points. */
const gap = 14;
const valueGap = 4;

interface Bar {
  readonly row: ChartRow;
  readonly lines: readonly string[];
  readonly height: number;
}

/** What all parts of a chart have in common: the room at the edges and the largest value. */
interface Frame extends Drawing {
  readonly names: number;
  readonly values: number;
  readonly largest: number;
}

/** Horizontal bars in a tint of the accent, each named at its start and its value said at its end. */
export function drawBars(rows: readonly ChartRow[], drawing: Drawing): readonly ChartPart[] {
  const { width, column } = drawing;
  const room =
    column === undefined
      ? Math.min(width * most.names - gap, widest(rows.map(({ label }) => label)))
      : column - gap;
  const frame: Frame = {
    ...drawing,
    names: room + gap,
    values: Math.min(width * most.values, widest(rows.map(({ shown }) => shown)) + 2 * valueGap),
    largest: Math.max(...rows.map(({ value }) => value ?? 0), 0) || 1,
  };
  const bars = rows.map((row): Bar => {
    const lines = wrapWords(row.label, room);
    return { row, lines, height: lines.length * lineHeight + rowSpace };
  });
  return partRows(bars).map((part) => ({
    rows: part.map(({ row }) => row),
    svg: drawPart(part, frame),
  }));
}

function drawPart(
  part: readonly Bar[],
  { width, direction, names, values, largest }: Frame,
): Element {
  const bars = stackRows(part).map(({ row, top, height, lines }) => ({
    value: row.value ?? 0,
    shown: isolate(row.shown, direction),
    middle: top + height / 2,
    lines,
  }));
  const words = bars.flatMap(({ lines, middle }) =>
    lines.map((line, index) => ({
      text: isolate(line, direction),
      y: middle + (index - (lines.length - 1) / 2) * lineHeight,
    })),
  );
  const side = direction === "ltr" ? 1 : -1;
  const start = anchor("start", direction);
  const svg = Plot.plot({
    document: drawingDocument(),
    className: "chart",
    width,
    height: heightOf(part),
    marginTop: 0,
    marginBottom: 0,
    marginLeft: direction === "ltr" ? names : values,
    marginRight: direction === "ltr" ? values : names,
    x: { domain: [0, largest], reverse: direction === "rtl", axis: null },
    y: { type: "identity", axis: null },
    marks: [
      Plot.rect(bars, {
        x1: 0,
        x2: "value",
        y1: ({ middle }) => middle - barHeight / 2,
        y2: ({ middle }) => middle + barHeight / 2,
        fill: ink.tint,
      }),
      Plot.text(words, {
        frameAnchor: start === "start" ? "left" : "right",
        y: "y",
        text: "text",
        textAnchor: start,
        dx: -names * side,
        fill: ink.text,
      }),
      Plot.text(bars, {
        x: "value",
        y: "middle",
        text: "shown",
        textAnchor: start,
        dx: valueGap * side,
        fill: ink.text,
        fontWeight: 600,
      }),
    ],
  });
  return adoptPlot(svg.outerHTML);
}

function widest(words: readonly string[]): number {
  return Math.max(0, ...words.map(widthOf));
}
