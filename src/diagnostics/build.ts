import type { Wording } from "./wording.ts";

export interface BuildProblems {
  BUILD_EXAMPLE: { readonly found: string };
}

export const buildWording: Wording<BuildProblems> = {
  BUILD_EXAMPLE: {
    en: ({ found }) => ({ message: `found "${found}"`, hint: "…" }),
    fr: ({ found }) => ({ message: `« ${found} » trouvé`, hint: "…" }),
  },
};
