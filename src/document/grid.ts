import type { Element } from "hast";
import { elementsOf, findAll, isElement, property } from "./tree.ts";

export interface GridRow {
  readonly row: Element;
  readonly section: "thead" | "tbody" | "tfoot";
  /** Columns that the row covers, with those that spans from above reach into. */
  readonly width: number;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly cell: Element;
  /** First column of the cell, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** A table's rows with each cell at its column: the algorithm of WHATWG HTML 4.9.12.1. */
export function resolveGrid(table: Element): { readonly rows: readonly GridRow[] } {
  const taken: boolean[][] = [];
  const rows = findAll(table, (element) => element.tagName === "tr").map((row, index) => {
    const cells = placeCells(row, index, taken);
    return { row, section: sectionOf(table, row), width: taken[index]?.length ?? 0, cells };
  });
  return { rows };
}

function placeCells(row: Element, index: number, taken: boolean[][]): readonly GridCell[] {
  let column = 0;
  return elementsOf(row)
    .filter((cell) => isElement(cell, "th", "td"))
    .map((cell) => {
      while (taken[index]?.[column]) column++;
      const placed = { cell, column, columns: span(cell, "colSpan"), rows: span(cell, "rowSpan") };
      occupy(taken, index, placed);
      column += placed.columns;
      return placed;
    });
}

function occupy(taken: boolean[][], index: number, placed: GridCell): void {
  for (let row = index; row < index + placed.rows; row++) {
    const line = taken[row] ?? [];
    for (let at = placed.column; at < placed.column + placed.columns; at++) line[at] = true;
    taken[row] = line;
  }
}

function span(cell: Element, name: "colSpan" | "rowSpan"): number {
  return Math.max(1, Number(property(cell, name) ?? 1) || 1);
}

function sectionOf(table: Element, row: Element): GridRow["section"] {
  const section = elementsOf(table).find((part) => elementsOf(part).includes(row));
  return section && isElement(section, "thead", "tfoot")
    ? (section.tagName as "thead" | "tfoot")
    : "tbody";
}
