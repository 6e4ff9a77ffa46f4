import type { Element } from "hast";
import { tokens } from "../../document/theme/tokens.ts";
import { elementsOf } from "../../document/tree.ts";
import { anchorOf } from "../bookmarks.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { twipsOf } from "../units.ts";
import { type Cell, writeTable } from "./grid.ts";

/** Between two columns, in twips. */
export const gutter = twipsOf(tokens.grid.gutter);

/** `div.columns` → its parts side by side in equal columns. */
export function mapColumns(element: Element, outer: Setting): readonly Block[] {
  const setting = enter(element, outer);
  const parts = elementsOf(element);
  const columns = shareEqually(setting.width, parts.length);
  return [writeParts(parts, setting, { table: "ColumnsTable", styles: [setting.style], columns })];
}

/** `header.masthead` → the publisher's names at the start and at the end, a rule below but on the cover. */
export function mapMasthead(element: Element, outer: Setting): readonly Block[] {
  const setting = enter(element, outer);
  const parts = elementsOf(element);
  const columns =
    parts.length === 2 ? shareUnequally(setting.width) : shareEqually(setting.width, parts.length);
  const styles = ["Masthead", "MastheadEnd"];
  const table = setting.cover ? "CoverMastheadTable" : "MastheadTable";
  return [writeParts(parts, setting, { table, styles, columns })];
}

/** How parts stand side by side: the last style serves all parts after it; widths in twips. */
interface Arrangement {
  readonly table: string;
  readonly styles: readonly string[];
  readonly columns: readonly number[];
}

/** Parts in one row of a table, an empty cell between them. */
export function writeParts(
  parts: readonly Element[],
  { item: _, ...setting }: Setting,
  { table, styles, columns }: Arrangement,
): Block {
  const cells = parts.flatMap((part, index): readonly Cell[] => {
    const own = enter(part, setting);
    const turned = own.direction !== setting.direction;
    // A part that reads the other way begins at the edge where the others end.
    const style = (turned ? styles[0] : (styles[index] ?? styles.at(-1))) ?? setting.style;
    const inner = { ...own, style, width: columns[index] ?? 0, prose: false };
    const blocks = [...anchorOf(part, setting), ...setting.map(part.children, inner)];
    const space = index > 0 ? [{ span: 1, blocks: [] }] : [];
    return [...space, { span: 1, blocks }];
  });
  const { direction } = setting;
  const grid = columns.flatMap((column, index) => (index === 0 ? [column] : [gutter, column]));
  return writeTable([{ head: false, cells }], { style: table, direction, columns: grid });
}

/** Equal columns that fill a width together with the gutters between them. */
export function shareEqually(width: number, count: number): readonly number[] {
  const room = width - gutter * Math.max(0, count - 1);
  const column = Math.floor(room / Math.max(1, count));
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? room - column * (count - 1) : column,
  );
}

/** Two columns of which the first has three fifths. */
function shareUnequally(width: number): readonly number[] {
  const first = Math.round((width - gutter) * 0.6);
  return [first, width - gutter - first];
}
