import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, type XmlComponent } from "docx";

/** A link to a bookmark (ECMA-376-1 17.16.22). */
export function linkWithin(anchor: string, children: readonly XmlComponent[]): XmlComponent {
  return new InternalHyperlink({ anchor, children: asChildren(children) });
}

/** A link out of the document: `docx` adds its relationship to the part that it stands in. */
export function linkOutward(link: string, children: readonly XmlComponent[]): XmlComponent {
  return new ExternalHyperlink({ link, children: asChildren(children) });
}

/** `docx` writes any element in a paragraph, though its types name its own classes alone. */
export function asChildren(elements: readonly XmlComponent[]): readonly ParagraphChild[] {
  return elements as readonly ParagraphChild[];
}
