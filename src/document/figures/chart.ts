import type { Element, Root } from "hast";
import { type Diagnostic, error, type Place } from "../../diagnostics/diagnostic.ts";
import { directionOf, type Language } from "../../language.ts";
import { tokens } from "../theme/tokens.ts";
import { descend, findAll, hasClass, isElement, lineOf, placeOf, property } from "../tree.ts";
import { drawBars } from "./bars.ts";
import type { ChartPart, ChartRow, Drawing } from "./drawing.ts";
import { drawTimeline } from "./timeline.ts";

interface Chart {
  readonly draw: (rows: readonly ChartRow[], drawing: Drawing) => readonly ChartPart[];
  readonly drawable: (row: ChartRow) => boolean;
}

const charts: Readonly<Record<string, Chart>> = {
  bars: { draw: drawBars, drawable: ({ value }) => value !== undefined },
  timeline: { draw: drawTimeline, drawable: ({ dates }) => dates.length > 0 },
};

const { page, grid } = tokens;
/** Points of a millimetre. */
const point = 72 / 25.4;
const pageWidth = page.width - page.margin.inner - page.margin.outer;

/** A chart that fills the text block has its grid; one in a column of two has half of it. */
const whole = { width: pageWidth * point, column: (grid.label + grid.gutter) * point };
const narrow = { width: ((pageWidth - grid.columns) / 2) * point };

/**
 * Draws the charts: in `<figure class="chart" data-chart="bars">` the table gives its place to a
 * drawing whose alternative text says the same as the table did. A template author needs a table.
 */
export function drawCharts(body: Root, language: Language, template: Place): readonly Diagnostic[] {
  return [...descend(body)]
    .filter(({ element }) => isElement(element, "figure") && hasClass(element, "chart"))
    .flatMap(({ element, ancestors }) => {
      const place = placeOf(element, ancestors, template);
      const found = property(element, "dataChart") ?? "";
      const chart = charts[found];
      if (!chart) {
        return [error("DOCUMENT_CHART_UNKNOWN", place, { found, allowed: Object.keys(charts) })];
      }
      const inColumn = ancestors.some((around) => hasClass(around, "columns"));
      return drawChart(element, chart, place, {
        ...(inColumn ? narrow : whole),
        language,
        direction: directionOf(language),
      });
    });
}

function drawChart(
  figure: Element,
  chart: Chart,
  place: Place,
  drawing: Drawing,
): readonly Diagnostic[] {
  const table = findAll(figure, (part) => part.tagName === "table")[0];
  const rows = table ? readRows(table) : [];
  const missing = rows.filter((row) => !chart.drawable(row));
  if (rows.length === 0 || missing.length > 0) {
    return (rows.length === 0 ? [""] : missing.map(({ label }) => label)).map((row) =>
      error("DOCUMENT_CHART_DATA_MISSING", place, { row }),
    );
  }
  const title = findAll(figure, (part) => part.tagName === "figcaption")[0];
  const parts = chart.draw(rows, drawing).map((part) => describePart(part, title));
  figure.properties = {
    className: ["chart"],
    ...(figure.properties.id && { id: figure.properties.id }),
  };
  figure.children = title ? [title, ...parts] : parts;
  return [];
}

/** A part's drawing with what its rows say as its alternative text. */
function describePart({ rows, svg }: ChartPart, title: Element | undefined): Element {
  const said = rows.map(({ label, said: cells }) => `${label} ${cells}`.trim()).join("; ");
  svg.properties.ariaLabel = title ? `${lineOf(title)}: ${said}` : said;
  svg.properties.role = "img";
  return svg;
}

function readRows(table: Element): readonly ChartRow[] {
  const head = findAll(table, (part) => part.tagName === "thead").flatMap((part) =>
    findAll(part, () => true),
  );
  return findAll(table, (part) => part.tagName === "tr" && !head.includes(part)).map((row) => {
    const [first, ...others] = findAll(row, (part) => isElement(part, "th", "td"));
    const value = findAll(row, (part) => part.tagName === "data")[0];
    const dates = findAll(row, (part) => part.tagName === "time");
    return {
      label: first ? lineOf(first) : "",
      said: others.map(lineOf).join(" "),
      value: value && Number(property(value, "value")),
      shown: value ? lineOf(value) : "",
      dates: dates.map((date) => property(date, "dateTime") ?? property(date, "datetime") ?? ""),
    };
  });
}
