import { type PDFContext, type PDFDict, PDFName, type PDFObject, PDFString } from "@cantoo/pdf-lib";
import type { Attributes } from "./tree.ts";

/** Attribute dictionaries of an element (ISO 32000-1, 14.8.5), one for each owner. */
export function writeAttributes(
  context: PDFContext,
  attributes: Attributes,
  ids: ReadonlyMap<string, string>,
): PDFObject | undefined {
  const dicts = [
    ...tableAttributes(context, attributes, ids),
    ...listAttributes(context, attributes),
    ...layoutAttributes(context, attributes),
    ...(attributes.others ?? []),
  ];
  return dicts.length > 1 ? context.obj(dicts) : dicts[0];
}

/** Spans of one row or column are what is assumed without them (14.8.5.7). */
function tableAttributes(
  context: PDFContext,
  { scope, headers, rowSpan, columnSpan }: Attributes,
  ids: ReadonlyMap<string, string>,
): readonly PDFDict[] {
  const heads = (headers ?? []).flatMap((id) => ids.get(id) ?? []).map((id) => PDFString.of(id));
  const entries = {
    ...(scope !== undefined && { Scope: PDFName.of(scope) }),
    ...(heads.length > 0 && { Headers: context.obj(heads) }),
    ...(rowSpan !== undefined && rowSpan > 1 && { RowSpan: rowSpan }),
    ...(columnSpan !== undefined && columnSpan > 1 && { ColSpan: columnSpan }),
  };
  return Object.keys(entries).length > 0 ? [context.obj({ O: "Table", ...entries })] : [];
}

function listAttributes(context: PDFContext, { numbering }: Attributes): readonly PDFDict[] {
  return numbering === undefined ? [] : [context.obj({ O: "List", ListNumbering: numbering })];
}

/** Where a figure stands on its page, for those who reflow it (14.8.5.4.3). */
function layoutAttributes(context: PDFContext, { bounds }: Attributes): readonly PDFDict[] {
  return bounds ? [context.obj({ O: "Layout", BBox: [...bounds], Placement: "Block" })] : [];
}
