import type { Finding, Rule } from "./word-lint.ts";
import { all, child, everywhere, value } from "./word-package.ts";

/** Tables: each row fills the grid, each cell ends with a paragraph, merged cells begin somewhere. */
export const checkTables: Rule = (word) =>
  everywhere(word, "w:tbl").flatMap((table) => {
    const columns = all(child(table, "w:tblGrid"), "w:gridCol").length;
    const rows = [...table.children].filter(({ tagName }) => tagName === "w:tr");
    return [
      ...rows.flatMap((row) => checkRow(row, columns)),
      ...checkHead(table, rows),
      ...checkNeighbour(table),
    ];
  });

function cellsOf(row: Element): readonly Element[] {
  return [...row.children].filter(({ tagName }) => tagName === "w:tc");
}

function checkRow(row: Element, columns: number): readonly Finding[] {
  const cells = cellsOf(row);
  const filled = cells.reduce(
    (sum, cell) => sum + Number(value(child(child(cell, "w:tcPr"), "w:gridSpan")) || 1),
    0,
  );
  return [
    ...(filled === columns ? [] : [{ code: "grid", found: `${filled} of ${columns} columns` }]),
    ...cells
      .filter((cell) => cell.lastElementChild?.tagName !== "w:p")
      .map(() => ({ code: "cell-end", found: "a cell that ends with no paragraph" })),
  ];
}

function checkHead(table: Element, rows: readonly Element[]): readonly Finding[] {
  const properties = child(table, "w:tblPr");
  if (value(child(properties, "w:tblStyle")) !== "DataTable") return [];
  const head = child(child(rows[0], "w:trPr"), "w:tblHeader");
  const caption = child(properties, "w:tblCaption");
  return [
    ...(head ? [] : [{ code: "table-head", found: "a table of data without a head row" }]),
    ...(value(caption).trim()
      ? []
      : [{ code: "table-title", found: "a table of data without a title" }]),
  ];
}

function checkNeighbour(table: Element): readonly Finding[] {
  const joined = table.nextElementSibling?.tagName === "w:tbl";
  return joined ? [{ code: "tables-joined", found: "two tables that touch" }] : [];
}
