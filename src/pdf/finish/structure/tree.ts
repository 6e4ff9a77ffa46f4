import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";
import type { Mark } from "../content-stream/sequence.ts";
import type { MarkedStream } from "../streams.ts";

/** A structure element (ISO 32000-1, 14.7.2), read from its dictionary or made by a rule. */
export interface StructureElement {
  readonly kind: "element";
  /** Structure type: `P`. */
  readonly type: string;
  readonly kids: readonly Kid[];
  readonly attributes: Attributes;
  /** Text that stands for a drawing. */
  readonly alternative?: string;
  /** What an abbreviation stands for. */
  readonly expansion?: string;
  /** BCP 47 tag, where it differs from what is around. */
  readonly language?: string;
  readonly id?: string;
}

/** Standard attributes (14.8.5) that rules look at; `others` are carried along as they are. */
export interface Attributes {
  readonly scope?: string;
  /** Ids of the head cells of a cell. */
  readonly headers?: readonly string[];
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly numbering?: string;
  /** In points from the page's lower left corner: left, bottom, right, top. */
  readonly bounds?: readonly number[];
  readonly others?: readonly PDFDict[];
}

/** Marked content of a stream. */
export interface ContentKid {
  readonly kind: "content";
  readonly stream: MarkedStream;
  readonly mark: Mark;
}

/** A link annotation. */
export interface AnnotationKid {
  readonly kind: "annotation";
  readonly annotation: PDFRef;
  readonly page: PDFRef;
}

export type Kid = StructureElement | ContentKid | AnnotationKid;

/** A new element with kids, and what else is said of it. */
export function makeElement(
  type: string,
  kids: readonly Kid[],
  more: Partial<Omit<StructureElement, "kind" | "type" | "kids">> = {},
): StructureElement {
  return { kind: "element", type, kids, attributes: {}, ...more };
}

export function isElement<Type extends string>(
  kid: Kid,
  ...types: readonly Type[]
): kid is StructureElement & { readonly type: Type } {
  return kid.kind === "element" && (types as readonly string[]).includes(kid.type);
}

/** All content below a kid, in reading order. */
export function contentOf(kid: Kid): readonly ContentKid[] {
  if (kid.kind === "content") return [kid];
  return kid.kind === "element" ? kid.kids.flatMap(contentOf) : [];
}

/** An element and all elements below it, in reading order. */
export function* elementsOf(element: StructureElement): Generator<StructureElement> {
  yield element;
  for (const kid of element.kids) if (kid.kind === "element") yield* elementsOf(kid);
}
