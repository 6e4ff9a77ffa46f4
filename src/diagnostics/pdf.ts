import type { Wording } from "./wording.ts";

export interface PdfProblems {
  PDF_CONTENTS_UNSETTLED: { readonly publication: string };
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
};
