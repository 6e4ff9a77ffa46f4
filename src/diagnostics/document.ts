import type { Wording } from "./wording.ts";

export interface DocumentProblems {
  DOCUMENT_HTML_INVALID: { readonly found: string };
  DOCUMENT_ELEMENT_UNCLOSED: { readonly element: string };
  DOCUMENT_ELEMENT_UNKNOWN: { readonly element: string; readonly nearest?: string };
  DOCUMENT_CLASS_UNKNOWN: {
    readonly element: string;
    readonly found: string;
    readonly allowed: readonly string[];
  };
  DOCUMENT_ATTRIBUTE_UNKNOWN: {
    readonly element: string;
    readonly found: string;
    readonly allowed: readonly string[];
  };
  DOCUMENT_EMPTY: Record<never, never>;
  DOCUMENT_HEADING_FIRST: { readonly found: string };
  DOCUMENT_HEADING_SKIPPED: { readonly from: number; readonly to: number; readonly text: string };
  DOCUMENT_HEADING_EMPTY: { readonly element: string };
  DOCUMENT_ALTERNATIVE_MISSING: { readonly element: string };
  DOCUMENT_LINK_IN_DRAWING: Record<never, never>;
  DOCUMENT_LINK_REFUSED: { readonly found: string };
  DOCUMENT_LINK_DANGLING: { readonly found: string };
  DOCUMENT_ID_TWICE: { readonly found: string };
  DOCUMENT_TABLE_CAPTION_MISSING: Record<never, never>;
  DOCUMENT_TABLE_HEAD_MISSING: Record<never, never>;
  DOCUMENT_TABLE_RAGGED: { readonly row: number; readonly found: number; readonly wanted: number };
  DOCUMENT_LANGUAGE_UNKNOWN: { readonly found: string; readonly allowed: readonly string[] };
  DOCUMENT_CHARACTER_MISSING: { readonly character: string; readonly codePoint: string };
  DOCUMENT_CHART_UNKNOWN: { readonly found: string; readonly allowed: readonly string[] };
  DOCUMENT_CHART_DATA_MISSING: { readonly row: string };
  DOCUMENT_FLAG_UNKNOWN: { readonly found: string };
}

const list = (words: readonly string[]): string => (words.length > 0 ? words.join(", ") : "—");

export const documentWording: Wording<DocumentProblems> = {
  DOCUMENT_HTML_INVALID: {
    en: ({ found }) => ({
      message: `this is not well-formed HTML: ${found}`,
      hint: "close each element in the block that opened it",
    }),
    fr: ({ found }) => ({
      message: `ce HTML est mal formé : ${found}`,
      hint: "fermez chaque élément dans le bloc qui l’a ouvert",
    }),
  },
  DOCUMENT_ELEMENT_UNCLOSED: {
    en: ({ element }) => ({
      message: `<${element}> has no end tag of its own`,
      hint: `write </${element}> where the element ends; a block cannot stand inside <p>`,
    }),
    fr: ({ element }) => ({
      message: `<${element}> n’a pas de balise de fin`,
      hint: `écrivez </${element}> où l’élément finit ; un bloc ne peut pas être dans <p>`,
    }),
  },
  DOCUMENT_ELEMENT_UNKNOWN: {
    en: ({ element, nearest }) => ({
      message: `<${element}> is not in the vocabulary`,
      hint: nearest ? `did you mean <${nearest}>?` : "the README lists the elements",
    }),
    fr: ({ element, nearest }) => ({
      message: `<${element}> n’est pas dans le vocabulaire`,
      hint: nearest ? `vouliez-vous <${nearest}> ?` : "le README liste les éléments",
    }),
  },
  DOCUMENT_CLASS_UNKNOWN: {
    en: ({ element, found, allowed }) => ({
      message: `<${element}> has no class "${found}"`,
      hint: `allowed: ${list(allowed)}`,
    }),
    fr: ({ element, found, allowed }) => ({
      message: `<${element}> n’a pas de classe « ${found} »`,
      hint: `permis : ${list(allowed)}`,
    }),
  },
  DOCUMENT_ATTRIBUTE_UNKNOWN: {
    en: ({ element, found, allowed }) => ({
      message: `<${element}> has no attribute "${found}"`,
      hint: `allowed: ${list(allowed)}`,
    }),
    fr: ({ element, found, allowed }) => ({
      message: `<${element}> n’a pas d’attribut « ${found} »`,
      hint: `permis : ${list(allowed)}`,
    }),
  },
  DOCUMENT_EMPTY: {
    en: () => ({
      message: "the template gave no text",
      hint: "a publication has at least a heading",
    }),
    fr: () => ({
      message: "le modèle n’a donné aucun texte",
      hint: "une publication a au moins un titre",
    }),
  },
  DOCUMENT_HEADING_FIRST: {
    en: ({ found }) => ({
      message: `the first heading is <${found}>`,
      hint: "begin with <h1>",
    }),
    fr: ({ found }) => ({
      message: `le premier titre est <${found}>`,
      hint: "commencez par <h1>",
    }),
  },
  DOCUMENT_HEADING_SKIPPED: {
    en: ({ from, to, text }) => ({
      message: `heading "${text}" goes from level ${from} to level ${to}`,
      hint: `make it <h${from + 1}>`,
    }),
    fr: ({ from, to, text }) => ({
      message: `le titre « ${text} » passe du niveau ${from} au niveau ${to}`,
      hint: `faites-en un <h${from + 1}>`,
    }),
  },
  DOCUMENT_HEADING_EMPTY: {
    en: ({ element }) => ({ message: `<${element}> has no text`, hint: "write it or take it out" }),
    fr: ({ element }) => ({
      message: `<${element}> n’a pas de texte`,
      hint: "écrivez-le ou enlevez-le",
    }),
  },
  DOCUMENT_ALTERNATIVE_MISSING: {
    en: ({ element }) => ({
      message: `<${element}> has no alternative text`,
      hint: 'say in aria-label what it shows; a drawing also has role="img"',
    }),
    fr: ({ element }) => ({
      message: `<${element}> n’a pas de texte de remplacement`,
      hint: 'dites dans aria-label ce qu’il montre ; un dessin a aussi role="img"',
    }),
  },
  DOCUMENT_LINK_IN_DRAWING: {
    en: () => ({ message: "a link stands inside a drawing", hint: "put it in the text" }),
    fr: () => ({ message: "un lien se trouve dans un dessin", hint: "mettez-le dans le texte" }),
  },
  DOCUMENT_LINK_REFUSED: {
    en: ({ found }) => ({
      message: `link to "${found}" is refused`,
      hint: "allowed: https:, mailto: and #heading",
    }),
    fr: ({ found }) => ({
      message: `lien vers « ${found} » refusé`,
      hint: "permis : https:, mailto: et #titre",
    }),
  },
  DOCUMENT_LINK_DANGLING: {
    en: ({ found }) => ({
      message: `link to "${found}", which is not in this document`,
      hint: "give the target that id, or take the link out",
    }),
    fr: ({ found }) => ({
      message: `lien vers « ${found} », absent de ce document`,
      hint: "donnez cet id à la cible, ou enlevez le lien",
    }),
  },
  DOCUMENT_ID_TWICE: {
    en: ({ found }) => ({ message: `id "${found}" stands twice`, hint: "an id names one element" }),
    fr: ({ found }) => ({
      message: `l’id « ${found} » figure deux fois`,
      hint: "un id nomme un seul élément",
    }),
  },
  DOCUMENT_TABLE_CAPTION_MISSING: {
    en: () => ({
      message: "the table has no caption",
      hint: 'begin with <caption>; <caption class="hidden"> where a heading says it',
    }),
    fr: () => ({
      message: "le tableau n’a pas de légende",
      hint: 'commencez par <caption> ; <caption class="hidden"> si un titre la dit déjà',
    }),
  },
  DOCUMENT_TABLE_HEAD_MISSING: {
    en: () => ({
      message: "the table has no head cells",
      hint: 'write <thead> with <th scope="col">',
    }),
    fr: () => ({
      message: "le tableau n’a pas de cellules d’en-tête",
      hint: 'écrivez <thead> avec <th scope="col">',
    }),
  },
  DOCUMENT_TABLE_RAGGED: {
    en: ({ row, found, wanted }) => ({
      message: `row ${row} of the table has ${found} columns, the first row ${wanted}`,
      hint: "add the missing cells or a colspan",
    }),
    fr: ({ row, found, wanted }) => ({
      message: `la ligne ${row} du tableau a ${found} colonnes, la première ${wanted}`,
      hint: "ajoutez les cellules manquantes ou un colspan",
    }),
  },
  DOCUMENT_LANGUAGE_UNKNOWN: {
    en: ({ found, allowed }) => ({
      message: `lang="${found}" is not a language of publications`,
      hint: `allowed: ${list(allowed)}`,
    }),
    fr: ({ found, allowed }) => ({
      message: `lang="${found}" n’est pas une langue de publication`,
      hint: `permis : ${list(allowed)}`,
    }),
  },
  DOCUMENT_CHARACTER_MISSING: {
    en: ({ character, codePoint }) => ({
      message: `no embedded font has "${character}" (${codePoint})`,
      hint: "write it with letters of the Latin or Arabic script",
    }),
    fr: ({ character, codePoint }) => ({
      message: `aucune police embarquée n’a « ${character} » (${codePoint})`,
      hint: "écrivez-le en caractères latins ou arabes",
    }),
  },
  DOCUMENT_CHART_UNKNOWN: {
    en: ({ found, allowed }) => ({
      message: `there is no chart "${found}"`,
      hint: `data-chart may be: ${list(allowed)}`,
    }),
    fr: ({ found, allowed }) => ({
      message: `il n’y a pas de graphique « ${found} »`,
      hint: `data-chart peut être : ${list(allowed)}`,
    }),
  },
  DOCUMENT_CHART_DATA_MISSING: {
    en: ({ row }) => ({
      message: `the chart's row "${row}" has nothing to draw`,
      hint: "bars want <data value>, a timeline <time datetime>, in a cell of each row",
    }),
    fr: ({ row }) => ({
      message: `la ligne « ${row} » du graphique n’a rien à tracer`,
      hint: "des barres veulent <data value>, une chronologie <time datetime>, dans une cellule de chaque ligne",
    }),
  },
  DOCUMENT_FLAG_UNKNOWN: {
    en: ({ found }) => ({
      message: `there is no flag for "${found}"`,
      hint: "write the country's ISO 3166-1 code, such as BE",
    }),
    fr: ({ found }) => ({
      message: `pas de drapeau pour « ${found} »`,
      hint: "écrivez le code ISO 3166-1 du pays, par exemple BE",
    }),
  },
};
