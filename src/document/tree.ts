import type { Element, ElementContent, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Place } from "../diagnostics/diagnostic.ts";

declare module "hast" {
  interface ElementData {
    /** Where in a template or record the element was written. */
    place?: Place;
  }
}

/** A node that has children: the whole body or an element. */
export type Parent = Root | Element;

export function isElement(
  node: RootContent | ElementContent | undefined,
  ...tags: readonly string[]
): node is Element {
  return node?.type === "element" && (tags.length === 0 || tags.includes(node.tagName));
}

/** The classes of an element, in the order written. */
export function classesOf(element: Element): readonly string[] {
  const classes = element.properties.className;
  return Array.isArray(classes) ? classes.map(String) : [];
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

/** The element children of a node. */
export function elementsOf(parent: Parent): readonly Element[] {
  const children: readonly RootContent[] = parent.children;
  return children.filter((node): node is Element => node.type === "element");
}

/** Every element below a node, in reading order, each with the elements that it stands in. */
export function* descend(
  parent: Parent,
  ancestors: readonly Element[] = [],
): Generator<{ readonly element: Element; readonly ancestors: readonly Element[] }> {
  for (const element of elementsOf(parent)) {
    yield { element, ancestors };
    if (element.tagName !== "svg") yield* descend(element, [...ancestors, element]);
  }
}

/** The elements below a node for which a question holds, in reading order. */
export function findAll(parent: Parent, asked: (element: Element) => boolean): readonly Element[] {
  return everyElement(parent).filter(asked);
}

/** Every element below a node, in reading order; what is inside a drawing is left out. */
export function everyElement(parent: Parent): readonly Element[] {
  const found: Element[] = [];
  collect(parent, found);
  return found;
}

/** Into one list: a generator in each element would hand every element up through all above it. */
function collect(parent: Parent, found: Element[]): void {
  for (const node of parent.children) {
    if (node.type !== "element") continue;
    found.push(node);
    if (node.tagName !== "svg") collect(node, found);
  }
}

/** Whether a question holds for an element below a node. */
export function holds(parent: Parent, asked: (element: Element) => boolean): boolean {
  return parent.children.some(
    (node) =>
      node.type === "element" && (asked(node) || (node.tagName !== "svg" && holds(node, asked))),
  );
}

/** The place of an element, or that of the nearest element around it that has one. */
export function placeOf(element: Element, ancestors: readonly Element[], otherwise: Place): Place {
  const placed = [element, ...ancestors.toReversed()].find((one) => one.data?.place);
  return placed?.data?.place ?? otherwise;
}

/** A string property of an element, by its hast name. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return value === null || value === undefined || value === false ? undefined : String(value);
}

/** The text of an element on one line. Spaces that have a width of their own keep it. */
export function lineOf(element: Element): string {
  return textOf(element)
    .replace(/[ \t\n\r\f]+/g, " ")
    .trim();
}
