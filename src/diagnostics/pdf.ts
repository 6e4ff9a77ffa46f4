import type { Wording } from "./wording.ts";

export interface PdfProblems {
  PDF_CONTENTS_UNSETTLED: { readonly publication: string };
  PDF_UNREADABLE: Record<never, never>;
  PDF_RECORDS_ABSENT: Record<never, never>;
}

export const pdfWording: Wording<PdfProblems> = {
  PDF_CONTENTS_UNSETTLED: {
    en: ({ publication }) => ({
      message: `the page numbers in the contents of "${publication}" move the pages they number`,
      hint: "put a page break after the contents",
    }),
    fr: ({ publication }) => ({
      message: `les numéros de page du sommaire de « ${publication} » déplacent les pages qu’ils numérotent`,
      hint: "mettez un saut de page après le sommaire",
    }),
  },
  PDF_UNREADABLE: {
    en: () => ({ message: "this is not a PDF that can be read" }),
    fr: () => ({ message: "ce n’est pas un PDF lisible" }),
  },
  PDF_RECORDS_ABSENT: {
    en: () => ({
      message: "no records travel in this PDF",
      hint: "only PDFs that accords made carry their records",
    }),
    fr: () => ({
      message: "ce PDF ne transporte pas de fiches",
      hint: "seuls les PDF faits par accords transportent leurs fiches",
    }),
  },
};
