import { isHeadRow, keepFirstPage } from "./tables.ts";
import type { Kid, StructureElement } from "./tree.ts";

/** Elements whose lines and fills are what they show: drawings, and bullets of lists. */
const drawn: ReadonlySet<string> = new Set(["Figure", "Formula", "Lbl"]);

/**
 * A tree without what is no content: borders and backgrounds, which Chromium marks for the element
 * that has them, and the repeated heads of tables (ISO 32000-1, 14.8.2.2). What is left out here
 * is marked as an artifact.
 */
export function keepContent(element: StructureElement): StructureElement {
  if (drawn.has(element.type)) return element;
  const row = isHeadRow(element) ? keepFirstPage(element) : element;
  return { ...row, kids: row.kids.flatMap(keepKid) };
}

function keepKid(kid: Kid): readonly Kid[] {
  if (kid.kind === "element") return [keepContent(kid)];
  if (kid.kind === "annotation") return [kid];
  return kid.mark.shows || kid.mark.objects.length > 0 ? [kid] : [];
}
