import type { XmlComponent } from "docx";
import type { Direction } from "../../language.ts";
import { BlockElement, property, xml } from "../element.ts";
import type { Block } from "../setting.ts";
import { closeWithParagraph } from "./gap.ts";

/** A cell of a Word table. */
export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns that it covers. */
  readonly span: number;
  readonly merge?: "restart" | "continue";
  /** Space at both sides, in twentieths of a point. */
  readonly inset?: number;
  /** A rule below it, where the table style's does not do. */
  readonly ruled?: XmlComponent;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Whether it is repeated at the top of each page. */
  readonly head: boolean;
}

/** What a table is beside its rows. */
export interface TableShape {
  readonly style: string;
  readonly direction: Direction;
  /** Widths of the columns in twentieths of a point; the table is as wide as all together. */
  readonly columns: readonly number[];
  /** Whether no row goes over two pages. */
  readonly whole?: boolean;
  /** How far it is set in from the start edge, in twentieths of a point. */
  readonly indent?: number;
  /** Title for those who do not see the table (ECMA-376 Transitional, `w:tblCaption`). */
  readonly caption?: string;
}

/**
 * A Word table (ECMA-376-1 17.4.38) of fixed column widths, written whole: `docx` leaves out
 * `w:val` of `w:tblLook` and has no caption. A right-to-left table runs from the right
 * (`w:bidiVisual`, 17.4.1), its cells' start being their right edge.
 */
export function writeTable(rows: readonly Row[], shape: TableShape): Block {
  const grid = shape.columns.map((width) => xml("w:gridCol", { "w:w": width }));
  const children = [
    writeProperties(rows, shape),
    xml("w:tblGrid", {}, grid),
    ...rows.map((row) => writeRow(row, shape)),
  ];
  return { child: new BlockElement("w:tbl", children), form: "table", style: shape.style };
}

function writeProperties(rows: readonly Row[], shape: TableShape): XmlComponent {
  const headed = rows.some(({ head }) => head);
  const width = shape.columns.reduce((sum, column) => sum + column, 0);
  return xml("w:tblPr", {}, [
    property("w:tblStyle", shape.style),
    ...(shape.direction === "rtl" ? [property("w:bidiVisual")] : []),
    xml("w:tblW", { "w:w": width, "w:type": "dxa" }),
    ...(shape.indent ? [xml("w:tblInd", { "w:w": shape.indent, "w:type": "dxa" })] : []),
    xml("w:tblLayout", { "w:type": "fixed" }),
    writeLook(headed),
    ...(shape.caption ? [property("w:tblCaption", shape.caption)] : []),
  ]);
}

/** Only the head row has conditional formatting; LibreOffice reads `w:val` and nothing else. */
function writeLook(headed: boolean): XmlComponent {
  return xml("w:tblLook", {
    "w:val": headed ? "0620" : "0600",
    "w:firstRow": headed ? 1 : 0,
    "w:lastRow": 0,
    "w:firstColumn": 0,
    "w:lastColumn": 0,
    "w:noHBand": 1,
    "w:noVBand": 1,
  });
}

function writeRow({ cells, head }: Row, shape: TableShape): XmlComponent {
  const properties = [
    ...(shape.whole ? [property("w:cantSplit")] : []),
    ...(head ? [property("w:tblHeader")] : []),
  ];
  const starts = cells.map((_, index) =>
    cells.slice(0, index).reduce((sum, { span }) => sum + span, 0),
  );
  return xml("w:tr", {}, [
    ...(properties.length > 0 ? [xml("w:trPr", {}, properties)] : []),
    ...cells.map((cell, index) => writeCell(cell, starts[index] ?? 0, shape)),
  ]);
}

function writeCell(cell: Cell, start: number, { columns }: TableShape): XmlComponent {
  const width = columns.slice(start, start + cell.span).reduce((sum, column) => sum + column, 0);
  const properties = [
    xml("w:tcW", { "w:w": width, "w:type": "dxa" }),
    ...(cell.span > 1 ? [property("w:gridSpan", cell.span)] : []),
    ...(cell.merge ? [property("w:vMerge", cell.merge)] : []),
    ...(cell.ruled ? [xml("w:tcBorders", {}, [cell.ruled])] : []),
    ...(cell.inset ? [writeInset(cell.inset)] : []),
  ];
  const blocks = closeWithParagraph(cell.blocks);
  return xml("w:tc", {}, [xml("w:tcPr", {}, properties), ...blocks.map(({ child }) => child)]);
}

/**
 * The same on both sides: in a right-to-left table, Word takes left for the start edge and
 * LibreOffice for the left one.
 */
function writeInset(inset: number): XmlComponent {
  const side = (name: string) => xml(name, { "w:w": inset, "w:type": "dxa" });
  return xml("w:tcMar", {}, [side("w:left"), side("w:right")]);
}
