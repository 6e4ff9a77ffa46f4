import type { ChartRow } from "./drawing.ts";

/** A line of a calendar, in decimal years: dots, or one bar. */
export interface Span {
  readonly rows: readonly ChartRow[];
  readonly label: string;
  /** Where what is drawn begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly dots: readonly number[];
  readonly bar: Bar | undefined;
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly extended: number | undefined;
}

/** A table's rows as lines of a calendar: single dates of one name share a line. */
export function readSpans(rows: readonly ChartRow[]): readonly Span[] {
  const lines = new Map<string | ChartRow, ChartRow[]>();
  for (const row of rows) {
    const key = row.dates.length === 1 ? row.label : row;
    const line = lines.get(key);
    if (line) line.push(row);
    else lines.set(key, [row]);
  }
  return [...lines.values()].map(readSpan);
}

function readSpan(rows: readonly ChartRow[]): Span {
  const [first] = rows;
  const [from = "", to, extended] = first?.dates ?? [];
  const label = first?.label ?? "";
  if (to === undefined) {
    const dots = rows.map(({ dates }) => yearOf(dates[0] ?? "", "start"));
    return {
      rows,
      label,
      start: Math.min(...dots),
      end: Math.max(...dots),
      dots,
      bar: undefined,
    };
  }
  const bar = {
    from: yearOf(from, "start"),
    to: yearOf(to, "end"),
    extended: extended === undefined ? undefined : yearOf(extended, "end"),
  };
  return { rows, label, start: bar.from, end: bar.extended ?? bar.to, dots: [], bar };
}

/** A date as a decimal year: a period ends with the whole year, month or day that is its last. */
function yearOf(date: string, edge: "start" | "end"): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return edge === "start" ? year : year + 1;
  if (day === undefined) return year + (edge === "start" ? month - 1 : month) / 12;
  return year + (month - 1 + (edge === "start" ? day - 1 : day) / 31) / 12;
}
