import { isMap, isScalar, type YAMLMap } from "yaml";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { type Language, localeOf } from "../language.ts";
import { keyOf, readYaml, type YamlSource } from "./yaml-source.ts";

export const pluralForms = ["zero", "one", "two", "few", "many", "other"] as const;

export type PluralForm = (typeof pluralForms)[number];

/** A message's text: words, and the names of the values that stand between them. */
export type MessagePart = string | { readonly name: string };

export interface Message {
  readonly place: Place;
  /** Whether its form is chosen by `count`. A message without forms has its text as `other`. */
  readonly plural: boolean;
  readonly forms: ReadonlyMap<PluralForm, readonly MessagePart[]>;
}

/** The messages of a language by key; nested keys are joined by points. */
export type Catalogue = ReadonlyMap<string, Message>;

export type Messages = Readonly<Record<Language, Catalogue>>;

/**
 * Reads a language's messages: nested keys whose leaves are a text with `{name}` placeholders, or
 * a map of plural forms (CLDR categories, UTS 35 part 3) chosen by the value `count`.
 */
export function readMessages(
  file: string,
  text: string,
): { readonly catalogue: Catalogue; readonly diagnostics: readonly Diagnostic[] } {
  const { source, diagnostics } = readYaml(file, text, 1);
  if (!source) return { catalogue: new Map(), diagnostics };
  const read = readBranch(source, source.map, "");
  return { catalogue: new Map(read.entries), diagnostics: read.diagnostics };
}

/** The plural forms that a language's numbers need. */
export function pluralFormsOf(language: Language): readonly PluralForm[] {
  const needed = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
  return pluralForms.filter((form) => needed.includes(form));
}

/** The names of the values that a message needs, but for the `count` that chooses its form. */
export function placeholdersOf(message: Message): readonly string[] {
  const names = [...message.forms.values()].flatMap((parts) =>
    parts.flatMap((part) => (typeof part === "string" ? [] : [part.name])),
  );
  return [...new Set(names)].filter((name) => !(message.plural && name === "count")).sort();
}

/** Text with `{name}` as its parts. */
export function parseMessage(text: string): readonly MessagePart[] {
  return text
    .split(/(\{[A-Za-z][\w-]*\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{[\w-]+\}$/.test(part) ? { name: part.slice(1, -1) } : part));
}

interface Branch {
  readonly entries: readonly (readonly [string, Message])[];
  readonly diagnostics: readonly Diagnostic[];
}

function readBranch(source: YamlSource, map: YAMLMap, prefix: string): Branch {
  const branches = map.items.map((item): Branch => {
    const key = `${prefix}${keyOf(item.key) ?? ""}`;
    const place = source.placeOf(item.key);
    if (isScalar(item.value) && typeof item.value.value === "string") {
      return leaf(key, { place, plural: false, forms: forms([["other", item.value.value]]) });
    }
    if (!isMap(item.value)) {
      const found = isScalar(item.value) ? String(item.value.value) : "a list";
      return { entries: [], diagnostics: [error("MESSAGE_INVALID", place, { key, found })] };
    }
    const plural = pluralOf(item.value);
    if (plural) return leaf(key, { place, plural: true, forms: forms(plural) });
    return readBranch(source, item.value, `${key}.`);
  });
  return {
    entries: branches.flatMap((branch) => branch.entries),
    diagnostics: branches.flatMap((branch) => branch.diagnostics),
  };
}

function leaf(key: string, message: Message): Branch {
  return { entries: [[key, message]], diagnostics: [] };
}

function forms(texts: readonly (readonly [PluralForm, string])[]): Message["forms"] {
  return new Map(texts.map(([form, text]) => [form, parseMessage(text)]));
}

/** A map whose keys are all plural forms and whose values are all texts, as such; otherwise none. */
function pluralOf(map: YAMLMap): readonly (readonly [PluralForm, string])[] | undefined {
  const texts = map.items.flatMap((item): (readonly [PluralForm, string])[] => {
    const form = pluralForms.find((name) => name === keyOf(item.key));
    const text = isScalar(item.value) ? item.value.value : undefined;
    return form && typeof text === "string" ? [[form, text]] : [];
  });
  return map.items.length > 0 && texts.length === map.items.length ? texts : undefined;
}
