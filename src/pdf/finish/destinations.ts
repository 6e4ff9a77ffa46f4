import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { decodeDestination } from "../print/destinations.ts";

/**
 * Names destinations by strings instead of names (ISO 32000-1, 12.3.2.3): a heading in Arabic,
 * percent-encoded, is longer than the 127 bytes that a name may have (ISO 19005-3, 6.1.13).
 */
export function renameDestinations(pdf: PDFDocument): void {
  const { catalog, context } = pdf;
  const destinations = catalog.lookup(PDFName.of("Dests"));
  if (!(destinations instanceof PDFDict)) return;
  const named = destinations
    .entries()
    .map(([name, target]) => ({ name, key: keyOf(name), target }));
  const keys = new Map(named.map(({ name, key }) => [name, key]));
  for (const page of pdf.getPages()) renameLinks(page.node.Annots(), keys);
  const names = catalog.lookup(PDFName.of("Names"));
  const tree = names instanceof PDFDict ? names : context.obj({});
  const sorted = named.sort((a, b) => Buffer.compare(a.key.asBytes(), b.key.asBytes()));
  tree.set(
    PDFName.of("Dests"),
    context.obj({ Names: sorted.flatMap(({ key, target }) => [key, target]) }),
  );
  catalog.set(PDFName.of("Names"), tree);
  catalog.delete(PDFName.of("Dests"));
}

/** A heading's id in UTF-8, as browsers write it behind `#`. */
function keyOf(name: PDFName): PDFHexString {
  return PDFHexString.of(Buffer.from(decodeDestination(name)).toString("hex").toUpperCase());
}

function renameLinks(
  annotations: PDFArray | undefined,
  keys: ReadonlyMap<PDFName, PDFObject>,
): void {
  for (let index = 0; index < (annotations?.size() ?? 0); index++) {
    const annotation = annotations?.lookup(index);
    const target = annotation instanceof PDFDict ? annotation.get(PDFName.of("Dest")) : undefined;
    const key = target instanceof PDFName ? keys.get(target) : undefined;
    if (annotation instanceof PDFDict && key) annotation.set(PDFName.of("Dest"), key);
  }
}
