import type { Wording } from "./wording.ts";

export interface WordProblems {
  WORD_EXAMPLE: { readonly found: string };
}

export const wordWording: Wording<WordProblems> = {
  WORD_EXAMPLE: {
    en: ({ found }) => ({ message: `found "${found}"`, hint: "…" }),
    fr: ({ found }) => ({ message: `« ${found} » trouvé`, hint: "…" }),
  },
};
