import {
  contentOf,
  elementsOf,
  isElement,
  type Kid,
  makeElement,
  type StructureElement,
} from "./tree.ts";

/** Rows of a table are of its head or its body; a caption comes first (ISO 32000-1, 14.8.4.3.4). */
export function shapeTable(given: StructureElement): StructureElement {
  const table = isRegular(given) ? dropHeaders(given) : given;
  const captions = table.kids.filter((kid) => isElement(kid, "Caption"));
  const rows = table.kids.filter((kid) => isElement(kid, "TR"));
  const groups = table.kids.filter((kid) => !isElement(kid, "Caption", "TR"));
  if (rows.length === 0) return { ...table, kids: [...captions, ...groups] };
  const firstOfBody = rows.findIndex((row) => !isHeadRow(row));
  const headRows = firstOfBody < 0 ? [] : rows.slice(0, firstOfBody);
  const bodyRows = firstOfBody < 0 ? rows : rows.slice(firstOfBody);
  const head = headRows.length > 0 ? [makeElement("THead", headRows)] : [];
  return { ...table, kids: [...captions, ...head, makeElement("TBody", bodyRows), ...groups] };
}

/** Whether the scopes of its head cells say all about a table: no cell spans others (14.8.5.7). */
function isRegular(table: StructureElement): boolean {
  return [...elementsOf(table)].every(({ type, attributes }) => {
    const { rowSpan = 1, columnSpan = 1, scope } = attributes;
    return rowSpan === 1 && columnSpan === 1 && (type !== "TH" || scope !== undefined);
  });
}

/** Without the list of its head cells in each cell, which scopes make needless, and their ids. */
function dropHeaders(element: StructureElement): StructureElement {
  if (element.type === "TD" || element.type === "TH") {
    const { id: _id, ...cell } = element;
    const { headers: _headers, ...attributes } = cell.attributes;
    return { ...cell, attributes };
  }
  const kids = element.kids.map((kid) => (kid.kind === "element" ? dropHeaders(kid) : kid));
  return { ...element, kids };
}

/** A row whose cells are all heads of columns. */
export function isHeadRow(row: Kid): boolean {
  return (
    isElement(row, "TR") &&
    row.kids.length > 0 &&
    row.kids.every((cell) => isElement(cell, "TH") && cell.attributes.scope === "Column")
  );
}

/**
 * The head of a table that goes on is painted on each of its pages: only the first is content, the
 * others are artifacts (14.8.2.2.2). Returns the row without them.
 */
export function keepFirstPage(row: StructureElement): StructureElement {
  const first = Math.min(...contentOf(row).map(({ stream }) => stream.pageIndex));
  const keep = (element: StructureElement): StructureElement => ({
    ...element,
    kids: element.kids.flatMap((kid): readonly Kid[] => {
      if (kid.kind === "element") return [keep(kid)];
      return kid.kind === "content" && kid.stream.pageIndex !== first ? [] : [kid];
    }),
  });
  return keep(row);
}
