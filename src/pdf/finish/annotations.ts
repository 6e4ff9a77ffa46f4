import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
} from "@cantoo/pdf-lib";
import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Document } from "../../document/document.ts";
import { property } from "../../document/tree.ts";
import { elementsOf, type StructureElement } from "./structure/tree.ts";

/**
 * Gives each link annotation the text that is read for it (ISO 14289-1, 7.18.5): that of the link
 * in the document. Links of the tree and of the document follow one another in the same order.
 */
export function nameLinks(pdf: PDFDocument, root: StructureElement, document: Document): void {
  const links = [...elementsOf(root)].map(annotationsOf).filter(({ length }) => length > 0);
  const names = readNames(document);
  if (links.length !== names.length) {
    throw new Error(`the document has ${names.length} links, its print has ${links.length}`);
  }
  links.forEach((annotations, index) => {
    for (const ref of annotations) {
      const annotation = pdf.context.lookup(ref, PDFDict);
      annotation.set(PDFName.of("Contents"), PDFHexString.fromText(names[index] ?? ""));
    }
  });
  for (const page of pdf.getPages()) {
    // The order of the tab key is that of the structure (7.18.3).
    if (page.node.Annots() instanceof PDFArray) page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
  }
}

function annotationsOf(element: StructureElement): readonly PDFRef[] {
  return element.kids.flatMap((kid) => (kid.kind === "annotation" ? [kid.annotation] : []));
}

/** The text of each link, or where it leads to if it has none. */
function readNames({ body }: Document): readonly string[] {
  const names: string[] = [];
  visit(body, { tagName: "a" }, (link: Element) => {
    const text = textOf(link).replace(/\s+/g, " ").trim();
    names.push(text || (property(link, "href") ?? ""));
  });
  return names;
}
