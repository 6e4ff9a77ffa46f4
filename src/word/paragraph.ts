import { ExternalHyperlink, type FileChild, Paragraph, type XmlComponent } from "docx";
import type { Direction } from "../language.ts";
import { BlockElement, property, xml } from "./element.ts";
import { asChildren } from "./links.ts";

/** What a paragraph is beside its words. */
export interface ParagraphShape {
  readonly style: string;
  readonly direction: Direction;
  readonly keepNext?: boolean;
  readonly numbering?: { readonly reference: string; readonly level: number };
}

/**
 * A paragraph of Word (ECMA-376-1 17.3.1.22). `docx` must make it where it has to find something by
 * itself: a numbering, or the relationship of a link.
 */
export function makeParagraph(
  shape: ParagraphShape,
  children: readonly XmlComponent[] = [],
): FileChild {
  const links = children.some((child) => child instanceof ExternalHyperlink);
  if (shape.numbering || links) return makeClosingParagraph(shape, children);
  const properties = [
    property("w:pStyle", shape.style),
    ...(shape.keepNext ? [property("w:keepNext")] : []),
    ...(shape.direction === "rtl" ? [property("w:bidi")] : []),
  ];
  return new BlockElement("w:p", [xml("w:pPr", undefined, properties), ...children]);
}

/** The same in `docx`'s own class, which a section must end with, as it has the section's properties. */
export function makeClosingParagraph(
  { style, direction, keepNext, numbering }: ParagraphShape,
  children: readonly XmlComponent[] = [],
): Paragraph {
  return new Paragraph({
    style,
    ...(direction === "rtl" && { bidirectional: true }),
    ...(keepNext && { keepNext }),
    ...(numbering && { numbering: { ...numbering, instance: 0 } }),
    children: asChildren(children),
  });
}
