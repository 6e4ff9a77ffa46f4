import type { Element } from "hast";
import { tokens } from "../../document/theme/tokens.ts";
import { elementsOf } from "../../document/tree.ts";
import { anchorOf } from "../bookmarks.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { twipsOf } from "../units.ts";
import { type Cell, writeTable } from "./grid.ts";

const gutter = twipsOf(tokens.grid.gutter);

/** `div.columns` → its parts side by side in equal columns. */
export function mapColumns(element: Element, setting: Setting): readonly Block[] {
  return [writeSideBySide(element, setting, { table: "ColumnsTable", styles: [setting.style] })];
}

/** `div.key-figures` → a row of large numbers, each over its label. */
export function mapKeyFigures(element: Element, setting: Setting): readonly Block[] {
  return [writeSideBySide(element, setting, { table: "KeyFiguresTable", styles: ["KeyLabel"] })];
}

/** `header.masthead` → the publisher's names at the start and at the end, a rule below but on the cover. */
export function mapMasthead(element: Element, setting: Setting): readonly Block[] {
  const styles = ["Masthead", "MastheadEnd"];
  const table = setting.cover ? "CoverMastheadTable" : "MastheadTable";
  return [writeSideBySide(element, setting, { table, styles })];
}

/** Parts in one row of a table, an empty cell between them; the last style serves all parts after it. */
function writeSideBySide(
  element: Element,
  outer: Setting,
  { table, styles }: { readonly table: string; readonly styles: readonly string[] },
): Block {
  const { item: _, ...setting } = enter(element, outer);
  const parts = elementsOf(element);
  const columns = shareWidth(setting.width, parts.length);
  const cells = parts.flatMap((part, index): readonly Cell[] => {
    const own = enter(part, setting);
    const turned = own.direction !== setting.direction;
    // A part that reads the other way begins at the edge where the others end.
    const style = (turned ? styles[0] : (styles[index] ?? styles.at(-1))) ?? setting.style;
    const inner = { ...own, style, width: columns[index * 2] ?? 0 };
    const blocks = [...anchorOf(part, setting), ...setting.map(part.children, inner)];
    const space = index > 0 ? [{ span: 1, blocks: [] }] : [];
    return [...space, { span: 1, blocks }];
  });
  const { direction } = setting;
  return writeTable([{ head: false, cells }], { style: table, direction, columns });
}

/** Equal columns with gutters between them: 2n − 1 widths, together exactly the width to fill. */
function shareWidth(width: number, count: number): readonly number[] {
  const gutters = gutter * Math.max(0, count - 1);
  const column = Math.floor((width - gutters) / Math.max(1, count));
  const last = width - gutters - column * (count - 1);
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? [last] : [column, gutter],
  ).flat();
}
