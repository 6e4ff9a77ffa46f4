import type { Wording } from "./wording.ts";

export interface TemplateProblems {
  TEMPLATE_EXAMPLE: { readonly found: string };
}

export const templatesWording: Wording<TemplateProblems> = {
  TEMPLATE_EXAMPLE: {
    en: ({ found }) => ({ message: `found "${found}"`, hint: "…" }),
    fr: ({ found }) => ({ message: `« ${found} » trouvé`, hint: "…" }),
  },
};
