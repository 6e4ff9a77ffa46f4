import type { Wording } from "./wording.ts";

export interface DocumentProblems {
  DOCUMENT_EXAMPLE: { readonly found: string };
}

export const documentWording: Wording<DocumentProblems> = {
  DOCUMENT_EXAMPLE: {
    en: ({ found }) => ({ message: `found "${found}"`, hint: "…" }),
    fr: ({ found }) => ({ message: `« ${found} » trouvé`, hint: "…" }),
  },
};
