import type { Wording } from "./wording.ts";

export interface PdfProblems {
  PDF_EXAMPLE: { readonly found: string };
}

export const pdfWording: Wording<PdfProblems> = {
  PDF_EXAMPLE: {
    en: ({ found }) => ({ message: `found "${found}"`, hint: "…" }),
    fr: ({ found }) => ({ message: `« ${found} » trouvé`, hint: "…" }),
  },
};
