import type { Element } from "hast";
import { tokens } from "../../document/theme/tokens.ts";
import { elementsOf, findAll, hasClass, lineOf } from "../../document/tree.ts";
import { groupNeighbours } from "../groups.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { twipsOf, twipsOfPoints } from "../units.ts";
import { gutter, shareEqually, writeParts } from "./side-by-side.ts";

/** A column is at least so wide, for its label: on a page, and where columns share it. */
const least = { page: twipsOf(24), column: twipsOf(18) };
/** In a wider place than this, in twips, key figures have the page. */
const narrow = twipsOf(120);

/** How wide signs of a key figure are at most, as shares of its size; the first kind that fits. */
const signWidths: readonly (readonly [RegExp, number])[] = [
  [/[mwMW]/, 0.95],
  [/\p{Lu}/u, 0.8],
];
const other = 0.56;

/**
 * `div.key-figures` → large numbers, each over its label, in rows of as many as have room. A rule
 * stands over the first row.
 */
export function mapKeyFigures(element: Element, outer: Setting): readonly Block[] {
  const setting = enter(element, outer);
  const { width } = setting;
  const smallest = width > narrow ? least.page : least.column;
  const wants = new Map(
    elementsOf(element).map((part) => [part, Math.max(smallest, widthOf(part))]),
  );
  const wantOf = (part: Element) => wants.get(part) ?? smallest;
  const rows = groupNeighbours([...wants.keys()], (row, part) => {
    return sumOf([...row, part].map(wantOf)) + gutter * row.length <= width;
  });
  return rows.map((parts, index) =>
    writeParts(parts, setting, {
      table: index === 0 ? "KeyFiguresTable" : "ColumnsTable",
      styles: ["KeyLabel"],
      columns: shareWidth(width, parts.map(wantOf)),
    }),
  );
}

/** The width that a part's number wants, which stays on one line, in twips. */
function widthOf(part: Element): number {
  const figures = findAll(part, (element) => hasClass(element, "figure"));
  const widths = figures.map((figure) =>
    sumOf(
      [...lineOf(figure)].map((sign) => signWidths.find(([kind]) => kind.test(sign))?.[1] ?? other),
    ),
  );
  return twipsOfPoints(Math.max(0, ...widths) * tokens.type.figure.latin[0]);
}

/** To each column what it wants, and of what is left as much as to every other. */
function shareWidth(width: number, wants: readonly number[]): readonly number[] {
  const left = width - gutter * (wants.length - 1) - sumOf(wants);
  if (left < 0) return shareEqually(width, wants.length);
  const share = Math.floor(left / wants.length);
  return wants.map((want, index) =>
    index === wants.length - 1 ? want + left - share * (wants.length - 1) : want + share,
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
