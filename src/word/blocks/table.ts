import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { type GridCell, type GridRow, resolveGrid } from "../../document/grid.ts";
import { tokens } from "../../document/theme/tokens.ts";
import { elementsOf, findAll, hasClass, property } from "../../document/tree.ts";
import { anchorOf } from "../bookmarks.ts";
import { xml } from "../element.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { wide } from "../styles/column.ts";
import { tableGutter } from "../styles/paragraphs/tables.ts";
import { eighthsOf, twipsOf } from "../units.ts";
import { type Cell, type Row, writeTable } from "./grid.ts";
import { keepRow } from "./keep.ts";
import { paragraphOf, writeParagraph } from "./paragraph.ts";

const gutter = twipsOf(tableGutter);

/** A row of the table as Word needs it: every place of the grid has a cell or belongs to one. */
interface Place {
  readonly cell: GridCell;
  readonly merge?: "restart" | "continue";
}

/** `table` → a caption, then a Word table with repeated head rows; spans are resolved into its grid. */
export function mapTable(table: Element, outer: Setting): readonly Block[] {
  const { item: _, ...setting } = enter(table, outer);
  const caption = elementsOf(table).find(({ tagName }) => tagName === "caption");
  const grid = resolveGrid(table).rows;
  const width = Math.max(...grid.map((row) => row.width), 1);
  const columns = widthsOf(table, width, setting.width);
  const places = placeRows(grid);
  const size = hasClass(table, "register") ? "Register" : "Table";
  const heads = grid.filter(({ section }) => section === "thead").length;
  const rows = grid.map((row, index): Row => {
    const head = row.section === "thead";
    const under = head && index === heads - 1 && heads > 1;
    return {
      head,
      cells: (places[index] ?? []).map((place) => ({
        ...mapCell(place, row, {
          size,
          columns,
          setting: { ...setting, ...keepRow(setting, index, grid.length) },
        }),
        ...(under && { ruled: headRule }),
      })),
    };
  });
  const visible = caption && !hasClass(caption, "hidden");
  return [
    ...(visible ? [writeParagraph(caption, { ...setting, style: "Caption" })] : []),
    writeTable(rows, {
      style: "DataTable",
      whole: true,
      direction: setting.direction,
      columns,
      ...(setting.prose && { indent: twipsOf(wide) }),
      ...(caption && { caption: textOf(caption).replace(/\s+/g, " ").trim() }),
    }),
  ];
}

/** The table style rules the first row alone: the last of several head rows has its own rule. */
const headRule = xml("w:bottom", {
  "w:val": "single",
  "w:sz": eighthsOf(tokens.rule.ink),
  "w:space": 0,
  "w:color": tokens.colour.ink,
});

/** For each row the cells that begin in it or reach into it from above, in the order of columns. */
function placeRows(grid: readonly GridRow[]): readonly (readonly Place[])[] {
  const all = grid.flatMap(({ cells }, index) => cells.map((cell) => ({ cell, index })));
  return grid.map((_, row) =>
    all
      .filter(({ cell, index }) => index <= row && row < index + cell.rows)
      .map(({ cell, index }): Place => {
        if (cell.rows === 1) return { cell };
        return { cell, merge: index === row ? "restart" : "continue" };
      })
      .toSorted((a, b) => a.cell.column - b.cell.column),
  );
}

interface Around {
  readonly size: "Table" | "Register";
  readonly columns: readonly number[];
  readonly setting: Setting;
}

function mapCell({ cell, merge }: Place, row: GridRow, { size, columns, setting }: Around): Cell {
  const { cell: element, column, columns: span } = cell;
  const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  const numeric = hasClass(element, "num");
  const last = column + span === columns.length;
  const style = size + roleOf(row, element) + (numeric ? "Number" : "");
  const inner = {
    ...enter(element, setting),
    width: width - gutter,
    style: cellStyle(style),
    prose: false,
  };
  const blocks =
    merge === "continue"
      ? []
      : [...anchorOf(element, setting), ...setting.map(element.children, inner)];
  return {
    blocks: blocks.length > 0 ? blocks : [paragraphOf([], inner)],
    span,
    ...(merge && { merge }),
    ...(numeric && !last && { inset: gutter }),
  };
}

function roleOf({ section }: GridRow, element: Element): "Head" | "Total" | "" {
  if (section === "thead") return "Head";
  return section === "tfoot" || (element.tagName === "th" && section !== "tbody") ? "Total" : "";
}

/** A cell that is neither head nor total nor a number has the plain style of its size. */
function cellStyle(style: string): string {
  return style === "Table" || style === "Register" ? `${style}Text` : style;
}

/** Column widths from `col`'s percentages, or equal ones; together exactly the width to fill. */
function widthsOf(table: Element, count: number, room: number): readonly number[] {
  const given = findAll(table, ({ tagName }) => tagName === "col").map((column) =>
    Number.parseFloat(property(column, "width") ?? ""),
  );
  const shares =
    given.length === count && given.every((share) => share > 0)
      ? given
      : Array.from({ length: count }, () => 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const edges = shares.map((_, index) =>
    Math.round((shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0) / whole) * room),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}
