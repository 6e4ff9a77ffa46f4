import { PDFName } from "@cantoo/pdf-lib";

/** Keys of structure dictionaries: made once, as there are tens of thousands of entries. */
export const key = {
  A: PDFName.of("A"),
  Alt: PDFName.of("Alt"),
  ColSpan: PDFName.of("ColSpan"),
  E: PDFName.of("E"),
  Headers: PDFName.of("Headers"),
  ID: PDFName.of("ID"),
  K: PDFName.of("K"),
  Lang: PDFName.of("Lang"),
  ListNumbering: PDFName.of("ListNumbering"),
  MCID: PDFName.of("MCID"),
  Obj: PDFName.of("Obj"),
  P: PDFName.of("P"),
  Pg: PDFName.of("Pg"),
  RowSpan: PDFName.of("RowSpan"),
  S: PDFName.of("S"),
  Scope: PDFName.of("Scope"),
  Stm: PDFName.of("Stm"),
  Type: PDFName.of("Type"),
} as const;

/** Keys whose values are of one element alone. */
export type Key = keyof typeof key;
