import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
} from "@cantoo/pdf-lib";

/** Takes a structure tree's objects out of a file: the elements, the parent tree, the id tree. */
export function removeTree({ context, catalog }: PDFDocument, elements: readonly PDFRef[]): void {
  const key = PDFName.of("StructTreeRoot");
  const ref = catalog.get(key);
  const root = catalog.lookup(key, PDFDict);
  const trees = ["ParentTree", "IDTree"].flatMap((name) =>
    nodesOf(context, root.get(PDFName.of(name)), new Set(elements)),
  );
  for (const object of [...trees, ...elements]) context.delete(object);
  if (ref instanceof PDFRef) context.delete(ref);
  catalog.delete(key);
}

/** The objects of a name or number tree (ISO 32000-1, 7.9.6), but those in `except`. */
function nodesOf(
  context: PDFContext,
  node: PDFObject | undefined,
  except: ReadonlySet<PDFRef>,
): readonly PDFRef[] {
  const own = node instanceof PDFRef && !except.has(node) ? [node] : [];
  const found = context.lookup(node);
  if (!(found instanceof PDFDict)) return own;
  const arrays = ["Kids", "Nums"].map((name) => context.lookup(found.get(PDFName.of(name))));
  const below = arrays.flatMap((array) => (array instanceof PDFArray ? array.asArray() : []));
  const refs = below.filter((item) => item instanceof PDFRef && !except.has(item));
  return [...own, ...refs.flatMap((item) => nodesOf(context, item, except))];
}
