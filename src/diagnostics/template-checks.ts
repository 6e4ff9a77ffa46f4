import type { Wording } from "./wording.ts";

interface Guess {
  readonly nearest?: string;
}

/** Problems of templates against their views, helpers and messages, and in printing. */
export interface TemplateCheckProblems {
  TEMPLATE_PATH_UNKNOWN: Guess & { readonly path: string; readonly on: string };
  TEMPLATE_PATH_ABOVE_ROOT: { readonly path: string };
  TEMPLATE_PATH_SOMETIMES: { readonly path: string; readonly missing: readonly string[] };
  TEMPLATE_VALUE_OPTIONAL: { readonly path: string };
  TEMPLATE_VALUE_MISSING: { readonly path: string };
  TEMPLATE_VALUE_UNPRINTABLE: {
    readonly path: string;
    readonly kind: string;
    readonly helper?: string;
  };
  TEMPLATE_VALUE_KIND: {
    readonly path: string;
    readonly found: string;
    readonly wanted: string;
  };
  TEMPLATE_HELPER_UNKNOWN: Guess & { readonly name: string };
  TEMPLATE_HELPER_MISPLACED: { readonly name: string; readonly block: boolean };
  TEMPLATE_ARGUMENT_COUNT: {
    readonly helper: string;
    readonly found: number;
    readonly least: number;
    readonly most: number | undefined;
  };
  TEMPLATE_ARGUMENT_KIND: {
    readonly helper: string;
    readonly parameter: string;
    readonly found: string;
    readonly allowed: readonly string[];
  };
  TEMPLATE_OPTION_UNKNOWN: Guess & {
    readonly helper: string;
    readonly option: string;
    readonly allowed: readonly string[];
  };
  TEMPLATE_OPTION_INVALID: Guess & {
    readonly helper: string;
    readonly option: string;
    readonly found: string;
    readonly allowed: readonly string[];
  };
  TEMPLATE_OPTION_UNUSED: { readonly partial: string; readonly option: string };
  TEMPLATE_BLOCK_PARAMETERS: {
    readonly helper: string;
    readonly found: number;
    readonly most: number;
  };
  TEMPLATE_PARTIAL_UNKNOWN: Guess & { readonly name: string };
  TEMPLATE_PARTIAL_DYNAMIC: Record<never, never>;
  TEMPLATE_PARTIAL_BLOCK_MISSING: Record<never, never>;
  TEMPLATE_PARTIAL_BLOCK_LOST: { readonly name: string };
  TEMPLATE_DECORATOR_UNKNOWN: { readonly name: string };
  TEMPLATE_MESSAGE_UNKNOWN: Guess & {
    readonly key: string;
    readonly languages: readonly string[];
  };
  TEMPLATE_MESSAGE_DYNAMIC: { readonly found: string };
  TEMPLATE_MESSAGE_VALUE_MISSING: { readonly key: string; readonly missing: readonly string[] };
  TEMPLATE_MESSAGE_VALUE_UNKNOWN: Guess & { readonly key: string; readonly found: string };
  TEMPLATE_RENDER_FAILED: { readonly found: string };
}

const list = (words: readonly string[]) => (words.length > 0 ? words.join(", ") : "—");

const english = ({ nearest }: Guess) => (nearest ? { hint: `did you mean "${nearest}"?` } : {});
const french = ({ nearest }: Guess) => (nearest ? { hint: `vouliez-vous « ${nearest} » ?` } : {});

const range = (least: number, most: number | undefined, more: string) =>
  most === undefined ? `${least} ${more}` : least === most ? `${least}` : `${least}–${most}`;

export const templateCheckWording: Wording<TemplateCheckProblems> = {
  TEMPLATE_PATH_UNKNOWN: {
    en: (facts) => ({ message: `"${facts.path}" is not on ${facts.on}`, ...english(facts) }),
    fr: (facts) => ({ message: `« ${facts.path} » n’est pas sur ${facts.on}`, ...french(facts) }),
  },
  TEMPLATE_PATH_ABOVE_ROOT: {
    en: ({ path }) => ({
      message: `"${path}" leads above the outermost view`,
      hint: "take out ../",
    }),
    fr: ({ path }) => ({ message: `« ${path} » mène au-delà de la vue`, hint: "enlevez ../" }),
  },
  TEMPLATE_PATH_SOMETIMES: {
    en: ({ path, missing }) => ({
      message: `"${path}" is not on each of the kinds that may stand here: not on ${list(missing)}`,
      hint: `ask first: {{#if ${path}}}`,
    }),
    fr: ({ path, missing }) => ({
      message: `« ${path} » n’est pas sur chaque sorte possible ici : pas sur ${list(missing)}`,
      hint: `demandez d’abord : {{#if ${path}}}`,
    }),
  },
  TEMPLATE_VALUE_OPTIONAL: {
    en: ({ path }) => ({
      message: `"${path}" may be unknown`,
      hint: `ask first: {{#if ${path}}}…{{else}}…{{/if}}`,
    }),
    fr: ({ path }) => ({
      message: `« ${path} » peut être inconnu`,
      hint: `demandez d’abord : {{#if ${path}}}…{{else}}…{{/if}}`,
    }),
  },
  TEMPLATE_VALUE_MISSING: {
    en: ({ path }) => ({ message: `"${path}" has no value`, hint: `ask first: {{#if ${path}}}` }),
    fr: ({ path }) => ({
      message: `« ${path} » n’a pas de valeur`,
      hint: `demandez d’abord : {{#if ${path}}}`,
    }),
  },
  TEMPLATE_VALUE_UNPRINTABLE: {
    en: ({ path, kind, helper }) => ({
      message: `"${path}" is a ${kind} and cannot be printed as it is`,
      ...(helper ? { hint: `write {{${helper} ${path}}}` } : {}),
    }),
    fr: ({ path, kind, helper }) => ({
      message: `« ${path} » (${kind}) ne s’imprime pas tel quel`,
      ...(helper ? { hint: `écrivez {{${helper} ${path}}}` } : {}),
    }),
  },
  TEMPLATE_VALUE_KIND: {
    en: ({ path, found, wanted }) => ({ message: `"${path}" is a ${found}, not a ${wanted}` }),
    fr: ({ path, found, wanted }) => ({ message: `« ${path} » : ${found} au lieu de ${wanted}` }),
  },
  TEMPLATE_HELPER_UNKNOWN: {
    en: (facts) => ({ message: `there is no helper "${facts.name}"`, ...english(facts) }),
    fr: (facts) => ({ message: `il n’y a pas de fonction « ${facts.name} »`, ...french(facts) }),
  },
  TEMPLATE_HELPER_MISPLACED: {
    en: ({ name, block }) => ({
      message: block ? `"${name}" is a block` : `"${name}" is not a block`,
      hint: block ? `write {{#${name} …}}…{{/${name}}}` : `write {{${name} …}}`,
    }),
    fr: ({ name, block }) => ({
      message: block ? `« ${name} » est un bloc` : `« ${name} » n’est pas un bloc`,
      hint: block ? `écrivez {{#${name} …}}…{{/${name}}}` : `écrivez {{${name} …}}`,
    }),
  },
  TEMPLATE_ARGUMENT_COUNT: {
    en: ({ helper, found, least, most }) => ({
      message: `"${helper}" has ${found} arguments; it takes ${range(least, most, "or more")}`,
    }),
    fr: ({ helper, found, least, most }) => ({
      message: `« ${helper} » a ${found} arguments ; il en prend ${range(least, most, "ou plus")}`,
    }),
  },
  TEMPLATE_ARGUMENT_KIND: {
    en: ({ helper, parameter, found, allowed }) => ({
      message: `${parameter} of "${helper}" is a ${found}; allowed: ${list(allowed)}`,
    }),
    fr: ({ helper, parameter, found, allowed }) => ({
      message: `${parameter} de « ${helper} » : ${found} ; permis : ${list(allowed)}`,
    }),
  },
  TEMPLATE_OPTION_UNKNOWN: {
    en: (facts) => ({
      message: `"${facts.helper}" has no option "${facts.option}"; it has ${list(facts.allowed)}`,
      ...english(facts),
    }),
    fr: (facts) => ({
      message: `« ${facts.helper} » n’a pas d’option « ${facts.option} » ; il a ${list(facts.allowed)}`,
      ...french(facts),
    }),
  },
  TEMPLATE_OPTION_INVALID: {
    en: (facts) => ({
      message: `${facts.option} of "${facts.helper}" is ${facts.found}; allowed: ${list(facts.allowed)}`,
      ...english(facts),
    }),
    fr: (facts) => ({
      message: `${facts.option} de « ${facts.helper} » : ${facts.found} ; permis : ${list(facts.allowed)}`,
      ...french(facts),
    }),
  },
  TEMPLATE_OPTION_UNUSED: {
    en: ({ partial, option }) => ({ message: `partial "${partial}" does not use "${option}"` }),
    fr: ({ partial, option }) => ({ message: `« ${partial} » n’utilise pas « ${option} »` }),
  },
  TEMPLATE_BLOCK_PARAMETERS: {
    en: ({ helper, found, most }) => ({
      message: `"${helper}" gives ${most} names after "as"; here are ${found}`,
    }),
    fr: ({ helper, found, most }) => ({
      message: `« ${helper} » donne ${most} noms après « as » ; en voici ${found}`,
    }),
  },
  TEMPLATE_PARTIAL_UNKNOWN: {
    en: (facts) => ({
      message: `there is no partial "${facts.name}" in templates/partials`,
      ...english(facts),
    }),
    fr: (facts) => ({
      message: `il n’y a pas de « ${facts.name} » dans templates/partials`,
      ...french(facts),
    }),
  },
  TEMPLATE_PARTIAL_DYNAMIC: {
    en: () => ({
      message: "which partial this is cannot be known beforehand",
      hint: "write its name, or look it up from a code whose words are known",
    }),
    fr: () => ({
      message: "on ne peut pas savoir d’avance de quel modèle partiel il s’agit",
      hint: "écrivez son nom, ou tirez-le d’un code dont les mots sont connus",
    }),
  },
  TEMPLATE_PARTIAL_BLOCK_MISSING: {
    en: () => ({
      message: "this partial is also called without a block",
      hint: "ask first: {{#if @partial-block}}",
    }),
    fr: () => ({
      message: "ce modèle partiel est aussi appelé sans bloc",
      hint: "demandez d’abord : {{#if @partial-block}}",
    }),
  },
  TEMPLATE_PARTIAL_BLOCK_LOST: {
    en: ({ name }) => ({
      message: `partial "${name}" prints no block: this text would be lost`,
      hint: `write {{> @partial-block}} in the partial, or call it by {{> ${name}}}`,
    }),
    fr: ({ name }) => ({
      message: `« ${name} » n’imprime pas de bloc : ce texte serait perdu`,
      hint: `écrivez {{> @partial-block}} dans le modèle partiel, ou appelez-le par {{> ${name}}}`,
    }),
  },
  TEMPLATE_DECORATOR_UNKNOWN: {
    en: ({ name }) => ({ message: `there is no "*${name}"`, hint: 'only {{#*inline "name"}}' }),
    fr: ({ name }) => ({
      message: `il n’y a pas de « *${name} »`,
      hint: 'seulement {{#*inline "nom"}}',
    }),
  },
  TEMPLATE_MESSAGE_UNKNOWN: {
    en: (facts) => ({
      message: `there is no message "${facts.key}" in ${list(facts.languages)}`,
      ...english(facts),
    }),
    fr: (facts) => ({
      message: `il n’y a pas de message « ${facts.key} » en ${list(facts.languages)}`,
      ...french(facts),
    }),
  },
  TEMPLATE_MESSAGE_DYNAMIC: {
    en: ({ found }) => ({
      message: `which message "${found}" is cannot be known beforehand`,
      hint: 'write its key, or {{t "prefix" code}} with a code whose words are known',
    }),
    fr: ({ found }) => ({
      message: `on ne peut pas savoir d’avance quel message est « ${found} »`,
      hint: 'écrivez sa clé, ou {{t "préfixe" code}} avec un code dont les mots sont connus',
    }),
  },
  TEMPLATE_MESSAGE_VALUE_MISSING: {
    en: ({ key, missing }) => ({
      message: `message "${key}" needs ${list(missing)}`,
      hint: `add ${missing.map((name) => `${name}=…`).join(" ")}`,
    }),
    fr: ({ key, missing }) => ({
      message: `le message « ${key} » demande ${list(missing)}`,
      hint: `ajoutez ${missing.map((name) => `${name}=…`).join(" ")}`,
    }),
  },
  TEMPLATE_MESSAGE_VALUE_UNKNOWN: {
    en: (facts) => ({
      message: `message "${facts.key}" has no place for "${facts.found}"`,
      ...english(facts),
    }),
    fr: (facts) => ({
      message: `le message « ${facts.key} » n’a pas de place pour « ${facts.found} »`,
      ...french(facts),
    }),
  },
  TEMPLATE_RENDER_FAILED: {
    en: ({ found }) => ({ message: `the template could not be printed: ${found}` }),
    fr: ({ found }) => ({ message: `le modèle n’a pas pu être imprimé : ${found}` }),
  },
};
