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
import { heightOf, letterWidth, lineHeight, partRows, stackRows, wrapWords } from "./rows.ts";

/** The height of a row is that of its lines of words and the space around them. */
const rowSpace = 5;
const barHeight = 10;
/** The widest share of a chart that names may take, and the room between them and the bars. */
const mostNames = 0.45;
const gap = 18;

interface Bar {
  readonly row: ChartRow;
  readonly lines: readonly string[];
  readonly height: number;
}

/** What all parts of a chart have in common: the room at the edges and the largest value. */
interface Frame extends Drawing {
  readonly names: number;
  readonly values: number;
  readonly most: number;
}

/** Horizontal bars in a tint of the accent, each named at its start and its value said at its end. */
export function drawBars(rows: readonly ChartRow[], drawing: Drawing): readonly ChartPart[] {
  const wanted = longest(rows.map(({ label }) => label)) * letterWidth + gap;
  const frame: Frame = {
    ...drawing,
    names: Math.min(drawing.width * mostNames, wanted),
    values: longest(rows.map(({ shown }) => shown)) * 5 + 8,
    most: Math.max(...rows.map(({ value }) => value ?? 0), 0) || 1,
  };
  const room = (frame.names - gap) / letterWidth + 1;
  const bars = rows.map((row): Bar => {
    const lines = wrapWords(row.label, room);
    return { row, lines, height: lines.length * lineHeight + rowSpace };
  });
  return partRows(bars).map((part) => ({
    rows: part.map(({ row }) => row),
    svg: drawPart(part, frame),
  }));
}

function drawPart(part: readonly Bar[], { width, direction, names, values, most }: Frame): Element {
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
    x: { domain: [0, most], reverse: direction === "rtl", axis: null },
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
