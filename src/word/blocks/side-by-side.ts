import type { Element } from "hast";
import { tokens } from "../../document/theme/tokens.ts";
import { elementsOf, findAll, hasClass, lineOf } from "../../document/tree.ts";
import { anchorOf } from "../bookmarks.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { twipsOf, twipsOfPoints } from "../units.ts";
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
  const columns = shareWidth(setting.width, parts.map(widthOfFigure));
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

const figureSize = tokens.type.figure.latin[0];
/** How wide a letter of a key figure is at most, on average, as a share of its size. */
const figureLetter = 0.52;

/** The width that a part's key figure wants, which stays on one line; none where it has none. */
function widthOfFigure(part: Element): number {
  const figures = findAll(part, (element) => hasClass(element, "figure"));
  const letters = Math.max(0, ...figures.map((figure) => [...lineOf(figure)].length));
  return twipsOfPoints(letters * figureLetter * figureSize);
}

/**
 * Columns with gutters between them: 2n − 1 widths, together exactly the width to fill. They are
 * equal, but for those that want more as long as all wants have room.
 */
function shareWidth(width: number, wants: readonly number[]): readonly number[] {
  const room = width - gutter * Math.max(0, wants.length - 1);
  const columns = shareRoom(room, wants);
  return columns.flatMap((column, index) => (index === 0 ? [column] : [gutter, column]));
}

function shareRoom(room: number, wants: readonly number[]): readonly number[] {
  const equal = Math.floor(room / Math.max(1, wants.length));
  const wide = wants.filter((want) => want > equal);
  const left = room - wide.reduce((sum, want) => sum + want, 0);
  const other = Math.floor(left / Math.max(1, wants.length - wide.length));
  const fits = wide.length < wants.length && wants.every((want) => want > equal || want <= other);
  const columns = wants.map((want) => (fits ? (want > equal ? want : other) : equal));
  const rest = room - columns.reduce((sum, column) => sum + column, 0);
  return columns.map((column, index) => (index === columns.length - 1 ? column + rest : column));
}
