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

/** Parts in one row of a table; the last style serves all parts after it. */
function writeSideBySide(
  element: Element,
  outer: Setting,
  { table, styles }: { readonly table: string; readonly styles: readonly string[] },
): Block {
  const { item: _, ...setting } = enter(element, outer);
  const parts = elementsOf(element);
  const columns = shareOf(setting.width, Math.max(1, parts.length));
  const cells = parts.map((part, index): Cell => {
    const style = styles[index] ?? styles.at(-1) ?? setting.style;
    const width = (columns[index] ?? 0) - gutter;
    const inner = { ...enter(part, setting), style, width };
    return { span: 1, blocks: [...anchorOf(part, setting), ...setting.map(part.children, inner)] };
  });
  const { direction } = setting;
  return writeTable([{ head: false, cells }], { style: table, direction, columns, gutter });
}

function shareOf(width: number, count: number): readonly number[] {
  const column = Math.floor(width / count);
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? width - column * (count - 1) : column,
  );
}
