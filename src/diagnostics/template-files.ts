import type { Wording } from "./wording.ts";

interface Field {
  readonly field: string;
  readonly found: string;
  readonly allowed: readonly string[];
  readonly nearest?: string;
}

/** Problems of template and message files by themselves. */
export interface TemplateFileProblems {
  TEMPLATE_FILE_OUTSIDE: { readonly found: string };
  TEMPLATE_YAML_INVALID: { readonly found: string };
  TEMPLATE_FRONT_MATTER_MISSING: Record<never, never>;
  TEMPLATE_FIELD_UNKNOWN: Omit<Field, "field">;
  TEMPLATE_FIELD_MISSING: { readonly field: string };
  TEMPLATE_FIELD_INVALID: Field;
  TEMPLATE_SYNTAX_INVALID: { readonly found: string };
  TEMPLATE_MUSTACHE_UNCLOSED: Record<never, never>;
  TEMPLATE_BRACE_STRAY: Record<never, never>;
  TEMPLATE_TOO_LARGE: { readonly most: number };
  TEMPLATE_TOO_DEEP: { readonly most: number };
  TEMPLATE_BLOCK_UNCLOSED: { readonly name: string };
  TEMPLATE_BLOCK_UNOPENED: { readonly name: string };
  TEMPLATE_BLOCK_MISMATCHED: {
    readonly found: string;
    readonly wanted: string;
    readonly line: number;
  };
  TEMPLATE_ELEMENT_UNCLOSED: { readonly element: string };
  TEMPLATE_ELEMENT_UNOPENED: { readonly element: string };
  TEMPLATE_TAG_UNCLOSED: Record<never, never>;
  TEMPLATE_BRANCHES_DIFFER: Record<never, never>;
  TEMPLATE_ATTRIBUTE_UNQUOTED: Record<never, never>;
  TEMPLATE_TAG_MUSTACHE: Record<never, never>;
  TEMPLATE_OUTPUT_RAW: { readonly found: string };
  TEMPLATE_FILE_NAME_INVALID: { readonly found: string };
  MESSAGE_INVALID: { readonly key: string; readonly found: string };
  MESSAGE_MISSING: { readonly key: string; readonly language: string };
  MESSAGE_PLACEHOLDERS_DIFFER: {
    readonly key: string;
    readonly found: readonly string[];
    readonly wanted: readonly string[];
  };
  MESSAGE_PLURAL_DIFFERS: { readonly key: string };
  MESSAGE_FORMS_DIFFER: {
    readonly key: string;
    readonly missing: readonly string[];
    readonly superfluous: readonly string[];
  };
  MESSAGE_UNUSED: { readonly key: string };
}

const list = (words: readonly string[]) => (words.length > 0 ? words.join(", ") : "—");

const fieldHint = ({ nearest, allowed }: Omit<Field, "field" | "found">) => ({
  en: nearest ? `did you mean "${nearest}"?` : `allowed: ${list(allowed)}`,
  fr: nearest ? `vouliez-vous « ${nearest} » ?` : `permis : ${list(allowed)}`,
});

export const templateFileWording: Wording<TemplateFileProblems> = {
  TEMPLATE_FILE_OUTSIDE: {
    en: ({ found }) => ({
      message: `"${found}" is a link that leads out of the project`,
      hint: "put the file itself in its place",
    }),
    fr: ({ found }) => ({
      message: `« ${found} » est un lien qui mène hors du projet`,
      hint: "mettez le fichier lui-même à sa place",
    }),
  },
  TEMPLATE_YAML_INVALID: {
    en: ({ found }) => ({ message: `this YAML cannot be read: ${found}` }),
    fr: ({ found }) => ({ message: `ce YAML est illisible : ${found}` }),
  },
  TEMPLATE_FRONT_MATTER_MISSING: {
    en: () => ({
      message: "the template has no front matter",
      hint: "begin with ---, each:, title:, file:, ---",
    }),
    fr: () => ({
      message: "le modèle n’a pas d’en-tête",
      hint: "commencez par ---, each:, title:, file:, ---",
    }),
  },
  TEMPLATE_FIELD_UNKNOWN: {
    en: (facts) => ({ message: `"${facts.found}" is no field here`, hint: fieldHint(facts).en }),
    fr: (facts) => ({
      message: `« ${facts.found} » n’est pas un champ ici`,
      hint: fieldHint(facts).fr,
    }),
  },
  TEMPLATE_FIELD_MISSING: {
    en: ({ field }) => ({
      message: `"${field}" is missing`,
      hint: `add ${field}: to the front matter`,
    }),
    fr: ({ field }) => ({ message: `« ${field} » manque`, hint: `ajoutez ${field}: à l’en-tête` }),
  },
  TEMPLATE_FIELD_INVALID: {
    en: (facts) => ({
      message: `${facts.field}: "${facts.found}" is not allowed`,
      hint: fieldHint(facts).en,
    }),
    fr: (facts) => ({
      message: `${facts.field} : « ${facts.found} » n’est pas permis`,
      hint: fieldHint(facts).fr,
    }),
  },
  TEMPLATE_SYNTAX_INVALID: {
    en: ({ found }) => ({ message: `this is not Handlebars: ${found}` }),
    fr: ({ found }) => ({ message: `ce n’est pas du Handlebars : ${found}` }),
  },
  TEMPLATE_MUSTACHE_UNCLOSED: {
    en: () => ({
      message: "this {{ has no }}",
      hint: "write }}, or \\{{ for the braces themselves",
    }),
    fr: () => ({ message: "ce {{ n’a pas de }}", hint: "écrivez }}, ou \\{{ pour les accolades" }),
  },
  TEMPLATE_TOO_LARGE: {
    en: ({ most }) => ({
      message: `the file has more than ${most} characters`,
      hint: "part it into partials",
    }),
    fr: ({ most }) => ({
      message: `le fichier a plus de ${most} caractères`,
      hint: "répartissez-le en modèles partiels",
    }),
  },
  TEMPLATE_TOO_DEEP: {
    en: ({ most }) => ({ message: `more than ${most} blocks or elements stand inside each other` }),
    fr: ({ most }) => ({ message: `plus de ${most} blocs ou éléments sont imbriqués` }),
  },
  TEMPLATE_BRACE_STRAY: {
    en: () => ({
      message: "this brace would be printed as it is",
      hint: "a mustache has two braces on each side: {{name}}",
    }),
    fr: () => ({
      message: "cette accolade serait imprimée telle quelle",
      hint: "une expression a deux accolades de chaque côté : {{name}}",
    }),
  },
  TEMPLATE_BLOCK_UNCLOSED: {
    en: ({ name }) => ({ message: `block "${name}" is not closed`, hint: `write {{/${name}}}` }),
    fr: ({ name }) => ({
      message: `le bloc « ${name} » n’est pas fermé`,
      hint: `écrivez {{/${name}}}`,
    }),
  },
  TEMPLATE_BLOCK_UNOPENED: {
    en: ({ name }) => ({ message: `{{/${name}}} closes no block`, hint: "take it out" }),
    fr: ({ name }) => ({ message: `{{/${name}}} ne ferme aucun bloc`, hint: "enlevez-le" }),
  },
  TEMPLATE_BLOCK_MISMATCHED: {
    en: ({ found, wanted, line }) => ({
      message: `{{/${found}}} closes block "${wanted}" of line ${line}`,
      hint: `write {{/${wanted}}}`,
    }),
    fr: ({ found, wanted, line }) => ({
      message: `{{/${found}}} ferme le bloc « ${wanted} » de la ligne ${line}`,
      hint: `écrivez {{/${wanted}}}`,
    }),
  },
  TEMPLATE_ELEMENT_UNCLOSED: {
    en: ({ element }) => ({
      message: `<${element}> is not closed in the block that opened it`,
      hint: `write </${element}> in the same block`,
    }),
    fr: ({ element }) => ({
      message: `<${element}> n’est pas fermé dans le bloc qui l’a ouvert`,
      hint: `écrivez </${element}> dans le même bloc`,
    }),
  },
  TEMPLATE_ELEMENT_UNOPENED: {
    en: ({ element }) => ({
      message: `</${element}> closes nothing that this block opened`,
      hint: "open and close an element in the same block",
    }),
    fr: ({ element }) => ({
      message: `</${element}> ne ferme rien de ce que ce bloc a ouvert`,
      hint: "ouvrez et fermez un élément dans le même bloc",
    }),
  },
  TEMPLATE_TAG_UNCLOSED: {
    en: () => ({
      message: "this tag or comment has no end",
      hint: "close the quotation mark, then >",
    }),
    fr: () => ({
      message: "cette balise ou ce commentaire n’a pas de fin",
      hint: "fermez le guillemet, puis >",
    }),
  },
  TEMPLATE_BRANCHES_DIFFER: {
    en: () => ({
      message: "this block ends inside another part of a tag than it began in",
      hint: "write whole attributes or whole elements in each branch",
    }),
    fr: () => ({
      message: "ce bloc finit dans une autre partie d’une balise qu’il n’a commencé",
      hint: "écrivez des attributs entiers ou des éléments entiers dans chaque branche",
    }),
  },
  TEMPLATE_ATTRIBUTE_UNQUOTED: {
    en: () => ({ message: "this attribute has no quotation marks", hint: 'write name="{{…}}"' }),
    fr: () => ({ message: "cet attribut n’a pas de guillemets", hint: 'écrivez name="{{…}}"' }),
  },
  TEMPLATE_TAG_MUSTACHE: {
    en: () => ({
      message: "a value cannot be printed inside a tag, outside an attribute's quotation marks",
      hint: 'write name="{{…}}", or choose between whole elements with {{#if}}',
    }),
    fr: () => ({
      message: "une valeur ne s’imprime pas dans une balise hors des guillemets d’un attribut",
      hint: 'écrivez name="{{…}}", ou choisissez entre des éléments entiers avec {{#if}}',
    }),
  },
  TEMPLATE_OUTPUT_RAW: {
    en: ({ found }) => ({
      message: `"${found}" would be printed as HTML unchecked`,
      hint: `write {{${found}}}`,
    }),
    fr: ({ found }) => ({
      message: `« ${found} » serait imprimé comme HTML sans contrôle`,
      hint: `écrivez {{${found}}}`,
    }),
  },
  TEMPLATE_FILE_NAME_INVALID: {
    en: ({ found }) => ({
      message: `file: gives "${found}", which is no file name`,
      hint: "use letters a-z, digits, hyphens; {{slug name}} makes them of a text",
    }),
    fr: ({ found }) => ({
      message: `file: donne « ${found} », qui n’est pas un nom de fichier`,
      hint: "utilisez lettres a-z, chiffres, traits d’union ; {{slug name}} les fait d’un texte",
    }),
  },
  MESSAGE_INVALID: {
    en: ({ key, found }) => ({
      message: `message "${key}" is ${found === "" ? "empty" : `"${found}"`}, not a text`,
      hint: "write a text in quotation marks, or its plural forms",
    }),
    fr: ({ key, found }) => ({
      message: `le message « ${key} » est ${found === "" ? "vide" : `« ${found} »`}, pas un texte`,
      hint: "écrivez un texte entre guillemets, ou ses formes du pluriel",
    }),
  },
  MESSAGE_MISSING: {
    en: ({ key, language }) => ({ message: `message "${key}" is missing in ${language}` }),
    fr: ({ key, language }) => ({ message: `le message « ${key} » manque en ${language}` }),
  },
  MESSAGE_PLACEHOLDERS_DIFFER: {
    en: ({ key, found, wanted }) => ({
      message: `message "${key}" takes ${list(found)}; other languages take ${list(wanted)}`,
    }),
    fr: ({ key, found, wanted }) => ({
      message: `le message « ${key} » prend ${list(found)} ; d’autres langues prennent ${list(wanted)}`,
    }),
  },
  MESSAGE_PLURAL_DIFFERS: {
    en: ({ key }) => ({
      message: `message "${key}" has plural forms in some languages only`,
      hint: "give it plural forms in each language, or in none",
    }),
    fr: ({ key }) => ({
      message: `le message « ${key} » n’a des formes du pluriel que dans certaines langues`,
      hint: "donnez-lui des formes du pluriel dans chaque langue, ou dans aucune",
    }),
  },
  MESSAGE_FORMS_DIFFER: {
    en: ({ key, missing, superfluous }) => ({
      message: `plural forms of "${key}": missing ${list(missing)}; not of this language ${list(superfluous)}`,
    }),
    fr: ({ key, missing, superfluous }) => ({
      message: `formes du pluriel de « ${key} » : manquent ${list(missing)} ; étrangères à la langue ${list(superfluous)}`,
    }),
  },
  MESSAGE_UNUSED: {
    en: ({ key }) => ({ message: `no template uses message "${key}"`, hint: "take it out" }),
    fr: ({ key }) => ({
      message: `aucun modèle n’utilise le message « ${key} »`,
      hint: "enlevez-le",
    }),
  },
};
