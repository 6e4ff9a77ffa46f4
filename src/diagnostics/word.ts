import type { Wording } from "./wording.ts";

export interface WordProblems {
  WORD_ELEMENT_UNSUPPORTED: { readonly element: string };
  WORD_CLASS_UNSUPPORTED: { readonly element: string; readonly found: string };
  WORD_LINK_UNSUPPORTED: { readonly found: string };
  WORD_NOTE_UNMARKED: { readonly id: string };
}

export const wordWording: Wording<WordProblems> = {
  WORD_ELEMENT_UNSUPPORTED: {
    en: ({ element }) => ({
      message: `<${element}> has no form in Word`,
      hint: "use an element of the vocabulary that the README lists",
    }),
    fr: ({ element }) => ({
      message: `<${element}> n’a pas de forme dans Word`,
      hint: "utilisez un élément du vocabulaire que le README liste",
    }),
  },
  WORD_CLASS_UNSUPPORTED: {
    en: ({ element, found }) => ({
      message: `<${element}> with class "${found}" has no form in Word`,
      hint: "use a class of the vocabulary that the README lists",
    }),
    fr: ({ element, found }) => ({
      message: `<${element}> de classe « ${found} » n’a pas de forme dans Word`,
      hint: "utilisez une classe du vocabulaire que le README liste",
    }),
  },
  WORD_LINK_UNSUPPORTED: {
    en: ({ found }) => ({
      message: `Word cannot hold a link to "${found}"`,
      hint: "allowed: https:, mailto: and #id of this document",
    }),
    fr: ({ found }) => ({
      message: `Word ne peut pas tenir un lien vers « ${found} »`,
      hint: "permis : https:, mailto: et #id de ce document",
    }),
  },
  WORD_NOTE_UNMARKED: {
    en: ({ id }) => ({
      message: `note "${id}" has no mark in the text: Word prints a note where it is marked`,
      hint: `write <a role="doc-noteref" href="#${id}"> where it belongs, or take the note out`,
    }),
    fr: ({ id }) => ({
      message: `la note « ${id} » n’a pas d’appel dans le texte : Word imprime une note à son appel`,
      hint: `écrivez <a role="doc-noteref" href="#${id}"> à sa place, ou enlevez la note`,
    }),
  },
};
