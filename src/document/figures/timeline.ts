import * as Plot from "@observablehq/plot";
import type { Element } from "hast";
import type { Direction } from "../../language.ts";
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
const axisHeight = 18;
const barHeight = 3.4;
const margin = 6;
const gap = 7;
/** How far a bar makes way for words above it. */
const overlap = 4.5;

interface Span {
  readonly label: string;
  readonly index: number;
  readonly start: number;
  readonly end: number | undefined;
  readonly extended: number | undefined;
}

/**
 * A calendar: one line a row. One date is a dot, two a bar, three a bar with its extension in a
 * tint. Words stand over the lines of the years on a ground of paper, on the side that has room.
 */
export function drawTimeline(rows: readonly ChartRow[], { width, direction }: Drawing): Element {
  const spans = rows.map(readSpan);
  const first = Math.floor(Math.min(...spans.map(({ start }) => start)));
  const last = Math.ceil(Math.max(...spans.map((span) => endOf(span) + 0.001)));
  const years = Array.from({ length: last - first }, (_, index) => first + index);
  const placed = placeNames(spans, { first, last, width, direction });
  const height = rows.length * rowHeight + axisHeight;
  const svg = Plot.plot({
    document: drawingDocument(),
    className: "chart",
    width,
    height,
    marginTop: 2,
    marginBottom: axisHeight,
    marginLeft: margin,
    marginRight: margin,
    x: { domain: [first, last], reverse: direction === "rtl", axis: null },
    y: { domain: spans.map(({ index }) => index), axis: null, type: "band", padding: 0 },
    marks: [
      Plot.ruleX([...years, last], { stroke: ink.line, strokeWidth: 0.5 }),
      Plot.text(stepped(years), {
        x: (year: number) => year + 0.5,
        frameAnchor: "bottom",
        dy: 12,
        text: (year: number) => String(year),
        fill: ink.soft,
      }),
      ...drawSpans(placed),
      ...drawNames(placed, direction),
    ],
  });
  return adoptPlot(svg.outerHTML);
}

function drawSpans(spans: readonly Placed[]): readonly Plot.Markish[] {
  const points = spans.filter(({ end }) => end === undefined);
  const bars = [false, true].flatMap((lowered) => {
    const periods = spans.filter(({ end, side }) => end && (side === "over") === lowered);
    const inset = (rowHeight - barHeight) / 2;
    const bar = {
      y: "index",
      insetTop: inset + (lowered ? overlap : 0),
      insetBottom: inset - (lowered ? overlap : 0),
    } as const;
    return [
      Plot.barX(periods, { ...bar, x1: "start", x2: "end", fill: ink.accent }),
      Plot.barX(
        periods.filter(({ extended }) => extended !== undefined),
        { ...bar, x1: "end", x2: "extended", fill: ink.tint },
      ),
    ];
  });
  return [...bars, Plot.dot(points, { x: "start", y: "index", r: 2.6, fill: ink.accent })];
}

interface Placed extends Span {
  readonly side: "before" | "after" | "over";
}

/**
 * The words of a row on the side that has room for them; a bar beside which neither side has any
 * carries them above itself; where they are still too long, they are cut.
 */
function placeNames(
  spans: readonly Span[],
  { first, last, width, direction }: Drawing & { readonly first: number; readonly last: number },
): readonly Placed[] {
  const scale = (width - 2 * margin) / (last - first);
  return spans.map((span) => {
    const before = (span.start - first) * scale - gap;
    const after = (last - endOf(span)) * scale - gap;
    const over = span.end === undefined ? 0 : (last - span.start) * scale;
    const wanted = [...span.label].length * letterWidth;
    const rooms = { after, before, over } as const;
    const sides = ["after", "before", "over"] as const;
    const side =
      sides.find((one) => wanted <= rooms[one]) ??
      sides.toSorted((a, b) => rooms[b] - rooms[a])[0] ??
      "after";
    const label = isolate(shorten(span.label, Math.floor(rooms[side] / letterWidth)), direction);
    return { ...span, side, label };
  });
}

function drawNames(placed: readonly Placed[], direction: Direction): readonly Plot.Markish[] {
  const sign = direction === "ltr" ? 1 : -1;
  const common = {
    y: "index",
    text: "label",
    fill: ink.text,
    stroke: ink.paper,
    strokeWidth: 4,
  } as const;
  const on = (side: Placed["side"]) => placed.filter((one) => one.side === side);
  const [start, end] = [anchor("start", direction), anchor("end", direction)];
  return [
    Plot.text(on("after"), { ...common, x: endOf, dx: gap * sign, textAnchor: start }),
    Plot.text(on("before"), { ...common, x: "start", dx: -gap * sign, textAnchor: end }),
    Plot.text(on("over"), { ...common, x: "start", dy: -2.5, textAnchor: start }),
  ];
}

function endOf({ start, end, extended }: Span): number {
  return extended ?? end ?? start;
}

function readSpan({ label, dates }: ChartRow, index: number): Span {
  const [start, end, extended] = dates;
  return {
    label,
    index,
    start: yearOf(start ?? "", "start"),
    end: end === undefined ? undefined : yearOf(end, "end"),
    extended: extended === undefined ? undefined : yearOf(extended, "end"),
  };
}

/** A date as a decimal year: a year or month alone begins or ends a period with its whole length. */
function yearOf(date: string, edge: "start" | "end"): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return edge === "start" ? year : year + 1;
  if (day === undefined) return year + (edge === "start" ? month - 1 : month) / 12;
  return year + (month - 1 + (day - 1) / 31) / 12;
}

/** Every year where there is room for twelve, else every second, fifth or tenth. */
function stepped(years: readonly number[]): readonly number[] {
  const step = [1, 2, 5, 10].find((size) => years.length / size <= 12) ?? 10;
  return years.filter((year) => year % step === 0);
}
