import type { Wording } from "./wording.ts";

export interface RecordProblems {
  RECORD_EXAMPLE: { readonly found: string };
}

export const recordsWording: Wording<RecordProblems> = {
  RECORD_EXAMPLE: {
    en: ({ found }) => ({ message: `found "${found}"`, hint: "…" }),
    fr: ({ found }) => ({ message: `« ${found} » trouvé`, hint: "…" }),
  },
};
