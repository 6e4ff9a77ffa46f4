import { isElement, type Kid, makeElement, type StructureElement } from "./tree.ts";

/** A list item is its label and its body (ISO 32000-1, 14.8.4.3.3). */
export function shapeItem(item: StructureElement): StructureElement {
  const labels = item.kids.filter((kid) => isElement(kid, "Lbl"));
  const bodies = item.kids.filter((kid) => isElement(kid, "LBody"));
  const rest = item.kids.filter((kid) => !isElement(kid, "Lbl", "LBody"));
  const body = rest.length > 0 ? [makeElement("LBody", rest)] : [];
  return { ...item, kids: [...labels, ...bodies, ...body] };
}

/** A list without labels says that it has none (14.8.5.5). */
export function shapeList(list: StructureElement): StructureElement {
  const isLabelled = list.kids.some(
    (item) => item.kind === "element" && item.kids.some((kid) => isElement(kid, "Lbl")),
  );
  const numbering = isLabelled ? (list.attributes.numbering ?? "None") : "None";
  const kids = list.kids.map((kid) =>
    isElement(kid, "LI", "L", "Caption") ? kid : makeItem([kid]),
  );
  return { ...list, kids, attributes: { ...list.attributes, numbering } };
}

function makeItem(kids: readonly Kid[]): StructureElement {
  return makeElement("LI", [makeElement("LBody", kids)]);
}

/** Names and values are a list whose labels are the names: each item begins with a name. */
export function shapeFacts(facts: StructureElement): StructureElement {
  const items: Kid[][] = [];
  let last = "";
  for (const kid of facts.kids) {
    const type = kid.kind === "element" ? kid.type : "";
    const begins = type === "Term" && last !== "Term";
    if (begins || items.length === 0) items.push([]);
    items.at(-1)?.push(shapeFact(kid));
    last = type;
  }
  const kids = items.map((item) => makeElement("LI", item));
  return { ...facts, type: "L", kids, attributes: { numbering: "None" } };
}

function shapeFact(kid: Kid): Kid {
  if (isElement(kid, "Term")) return { ...kid, type: "Lbl" };
  if (isElement(kid, "Definition")) return { ...kid, type: "LBody" };
  return makeElement("LBody", [kid]);
}

/** Notes at the end of a document: the body of each item is a note (14.8.4.4.1). */
export function shapeNotes(section: StructureElement): StructureElement {
  return { ...section, type: "Sect", kids: section.kids.map(noteList) };
}

function noteList(kid: Kid): Kid {
  if (!isElement(kid, "L")) return kid;
  return { ...kid, kids: kid.kids.map(noteItem) };
}

/** Every note has an id (ISO 14289-1, 7.9); the writer makes it one of the file's. */
function noteItem(item: Kid): Kid {
  if (item.kind !== "element") return item;
  const kids = item.kids.map((kid) =>
    isElement(kid, "LBody")
      ? { ...kid, kids: [makeElement("Note", kid.kids, { id: "note" })] }
      : kid,
  );
  return { ...item, kids };
}
