import * as Plot from "@observablehq/plot";
import type { Element } from "hast";
import { listMonths } from "../months.ts";
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
import { lineTop, margin, type Named, nameGap, nameLines, type Period, sides } from "./names.ts";
import { heightOf, partRows, stackRows } from "./rows.ts";
import { readSpans } from "./spans.ts";

const axisHeight = 18;
const barHeight = 3.4;

/**
 * A calendar: one line a row, and one for all rows of one name. One date is a dot, two a bar,
 * three a bar with its extension in a tint. Words stand over the lines of the years on a ground of
 * paper, on the side that has room.
 */
export function drawTimeline(rows: readonly ChartRow[], drawing: Drawing): readonly ChartPart[] {
  const spans = readSpans(rows);
  const period = {
    first: Math.floor(Math.min(...spans.map(({ start }) => start))),
    last: Math.max(...spans.map(({ end, bar }) => (bar ? Math.ceil(end) : Math.floor(end) + 1))),
  };
  const named = spans.map((span) => nameLines(span, { ...drawing, ...period }));
  return partRows(named).map((part) => ({
    rows: part.flatMap((span) => span.rows),
    svg: drawPart(part, { ...drawing, ...period }),
  }));
}

function drawPart(part: readonly Named[], drawing: Drawing & Period): Element {
  const { width, direction, first, last } = drawing;
  const svg = Plot.plot({
    document: drawingDocument(),
    className: "chart",
    width,
    height: heightOf(part) + axisHeight,
    marginTop: 0,
    marginBottom: axisHeight,
    marginLeft: margin,
    marginRight: margin,
    x: { domain: [first, last], reverse: direction === "rtl", axis: null },
    y: { type: "identity", axis: null },
    marks: [...drawAxis(drawing), ...drawSpans(part), ...drawNames(part, drawing)],
  });
  return adoptPlot(svg.outerHTML);
}

/** The years, each named in its middle; a single one has its quarters, and its months' names. */
function drawAxis({ first, last, language }: Drawing & Period): readonly Plot.Markish[] {
  const years = Array.from({ length: last - first }, (_, index) => first + index);
  const alone = years.length === 1;
  const edges = alone ? [0, 0.25, 0.5, 0.75, 1].map((part) => first + part) : [...years, last];
  const names = alone
    ? monthsOf(first, language).map((name, index) => ({ x: first + (index + 0.5) / 12, name }))
    : stepped(years).map((year) => ({ x: year + 0.5, name: String(year) }));
  return [
    Plot.ruleX(edges, { stroke: ink.line, strokeWidth: 0.5 }),
    Plot.text(names, { x: "x", text: "name", frameAnchor: "bottom", dy: 12, fill: ink.soft }),
  ];
}

/** A year's months by their short names; the first says the year. */
function monthsOf(year: number, language: Drawing["language"]): readonly string[] {
  const [first = "", ...others] = listMonths(language, "short");
  return [`${first} ${year}`, ...others];
}

function drawSpans(part: readonly Named[]): readonly Plot.Markish[] {
  const stacked = stackRows(part).map((span) => ({ ...span, y: span.top + span.line }));
  const bars = stacked.flatMap(({ y, bar }) => (bar ? [{ ...bar, y }] : []));
  const extensions = bars.filter(({ extended }) => extended !== undefined);
  const dots = stacked.flatMap(({ y, dots: points }) => points.map((x) => ({ x, y })));
  const thick = {
    y1: ({ y }: { readonly y: number }) => y - barHeight / 2,
    y2: ({ y }: { readonly y: number }) => y + barHeight / 2,
  };
  return [
    Plot.rect(bars, { ...thick, x1: "from", x2: "to", fill: ink.accent }),
    Plot.rect(extensions, { ...thick, x1: "to", x2: "extended", fill: ink.tint }),
    Plot.dot(dots, { x: "x", y: "y", r: 2.6, fill: ink.accent }),
  ];
}

function drawNames(part: readonly Named[], { direction }: Drawing): readonly Plot.Markish[] {
  const sign = direction === "ltr" ? 1 : -1;
  const [begin, close] = [anchor("start", direction), anchor("end", direction)];
  const places = {
    after: { x: "end", dx: nameGap * sign, textAnchor: begin },
    before: { x: "start", dx: -nameGap * sign, textAnchor: close },
    over: { x: "start", textAnchor: begin },
    "over-end": { x: "end", textAnchor: close },
  } as const;
  return sides.map((side) => {
    const lines = stackRows(part)
      .filter((span) => span.side === side)
      .flatMap(({ top, start, end, words, ...span }) =>
        words.map((text, index) => ({
          start,
          end,
          y: top + lineTop({ words, ...span }, index),
          text: isolate(text, direction),
        })),
      );
    return Plot.text(lines, {
      ...places[side],
      y: "y",
      text: "text",
      fill: ink.text,
      stroke: ink.paper,
      strokeWidth: 4,
    });
  });
}

/** Every year where there is room for twelve, else every second, fifth or tenth. */
function stepped(years: readonly number[]): readonly number[] {
  const step = [1, 2, 5, 10].find((size) => years.length / size <= 12) ?? 10;
  return years.filter((year) => year % step === 0);
}
