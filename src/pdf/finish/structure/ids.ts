import { elementsOf, type StructureElement } from "./tree.ts";

/** Ids of the finished file: of each element that has one, and by the id that the print gave. */
export interface ElementIds {
  readonly own: ReadonlyMap<StructureElement, string>;
  readonly byOld: ReadonlyMap<string, string>;
}

/**
 * Numbers the ids of a tree in reading order. Chromium's own come from a counter of the whole
 * browser process and differ from one run to the next.
 */
export function numberIds(root: StructureElement): ElementIds {
  const own = new Map<StructureElement, string>();
  const byOld = new Map<string, string>();
  for (const element of elementsOf(root)) {
    if (element.id === undefined) continue;
    const id = `e${String(own.size + 1).padStart(6, "0")}`;
    own.set(element, id);
    byOld.set(element.id, id);
  }
  return { own, byOld };
}
