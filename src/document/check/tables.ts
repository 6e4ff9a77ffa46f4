import type { Element } from "hast";
import { type Diagnostic, error, type Place } from "../../diagnostics/diagnostic.ts";
import { resolveGrid } from "../grid.ts";
import { descend, elementsOf, findAll, isElement, placeOf } from "../tree.ts";
import type { Rule } from "./rule.ts";

/** A caption, head cells, and as many columns in each row (PDF/UA-1, 7.5). */
export const checkTables: Rule = ({ body, template }) =>
  [...descend(body)]
    .filter(({ element }) => element.tagName === "table")
    .flatMap(({ element, ancestors }) =>
      checkTable(element, placeOf(element, ancestors, template)),
    );

function checkTable(table: Element, place: Place): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!isElement(elementsOf(table)[0], "caption")) {
    found.push(error("DOCUMENT_TABLE_CAPTION_MISSING", place, {}));
  }
  if (findAll(table, (cell) => cell.tagName === "th").length === 0) {
    found.push(error("DOCUMENT_TABLE_HEAD_MISSING", place, {}));
  }
  return [...found, ...checkRows(table, place)];
}

function checkRows(table: Element, place: Place): readonly Diagnostic[] {
  const { rows } = resolveGrid(table);
  const wanted = rows[0]?.width ?? 0;
  return rows.flatMap(({ row, width }, index) =>
    width === wanted
      ? []
      : [
          error("DOCUMENT_TABLE_RAGGED", row.data?.place ?? place, {
            row: index + 1,
            found: width,
            wanted,
          }),
        ],
  );
}
