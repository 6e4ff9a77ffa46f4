import { shapeFacts, shapeItem, shapeList, shapeNotes } from "./lists.ts";
import { shapeTable } from "./tables.ts";
import { elementsOf, isElement, type Kid, makeElement, type StructureElement } from "./tree.ts";
import { isGrouping, isInline, isKnown } from "./types.ts";

/** An element whose kids have been shaped → what stands in its place. */
type Rule = (element: StructureElement) => readonly Kid[];

/** By the type of an element, as Chromium or a mark names it. All others stay as they are. */
const rules: Readonly<Record<string, Rule>> = {
  NonStruct: ({ kids }) => kids,
  Illustration: (element) => [{ ...element, type: "Div" }],
  Title: (element) => [{ ...element, type: "P" }],
  Abbreviation: (element) => [{ ...element, type: "Span" }],
  Passage: (element) => [{ ...element, type: "Span" }],
  NoteReference: (element) => [makeElement("Reference", [{ ...element, type: "Link" }])],
  TOCI: (element) => [{ ...element, kids: element.kids.map(refer) }],
  Facts: (element) => [shapeFacts(element)],
  Notes: (element) => [shapeNotes(element)],
  LI: (element) => [shapeItem(element)],
  L: (element) => [shapeList(element)],
  Table: (element) => [shapeTable(element)],
};

/** Types that are kept without content: an empty cell still is a cell. */
const keptEmpty: ReadonlySet<string> = new Set(["TD", "TH"]);

/**
 * The structure tree of a print → that of the finished file: standard types alone (ISO 32000-1,
 * 14.8.4), lists and tables of the form that ISO 14289-1, 7.5 and 7.6 want, nothing empty.
 */
export function shapeTree(root: StructureElement): StructureElement {
  const [shaped] = shape({ ...root, type: "Document" });
  const tree = shaped?.kind === "element" ? shaped : root;
  for (const { type } of elementsOf(tree)) {
    // A type that no rule knows would reach readers without a meaning.
    if (!isKnown(type)) throw new Error(`structure type ${type} is not known`);
  }
  return tree;
}

function shape(kid: Kid): readonly Kid[] {
  if (kid.kind !== "element") return [kid];
  const kids = kid.kids.flatMap(shape);
  const isEmpty = kids.length === 0 && !keptEmpty.has(kid.type);
  if (isEmpty) return [];
  const rule = rules[kid.type];
  const shaped = rule ? rule({ ...kid, kids }) : [{ ...kid, kids }];
  return shaped.map((one) => (one.kind === "element" ? wrapLines(one) : one));
}

/** Text directly in a grouping element is a paragraph. */
function wrapLines(element: StructureElement): StructureElement {
  if (!isGrouping(element.type) || !element.kids.some(isLine)) return element;
  const kids: Kid[] = [];
  let line: Kid[] = [];
  const endLine = () => {
    if (line.length > 0) kids.push(makeElement("P", line));
    line = [];
  };
  for (const kid of element.kids) {
    if (isLine(kid)) {
      line.push(kid);
    } else {
      endLine();
      kids.push(kid);
    }
  }
  endLine();
  return { ...element, kids };
}

function isLine(kid: Kid): boolean {
  return kid.kind !== "element" || isInline(kid.type);
}

/** A link in contents refers to its heading (14.8.4.4.2). */
function refer(kid: Kid): Kid {
  return isElement(kid, "Link") ? makeElement("Reference", [kid]) : kid;
}
