import { countries } from "countries-list";
import type { Language } from "../language.ts";
import {
  type LinkedRecord,
  proseOf,
  type RecordType,
  type Register,
  wordsOf,
} from "../records/register.ts";
import type { Names } from "../records/schema/tables.ts";
import { Prose, Words } from "./values.ts";

/** What every view is made from: the register, and the language of the page. */
export interface Viewing {
  readonly register: Register;
  readonly language: Language;
}

/** The words of a record's field for the page, or `null` where it has none. */
export function say<Type extends RecordType>(
  { language }: Viewing,
  record: LinkedRecord<Type>,
  path: string,
): Words | null {
  const text = wordsOf(record, path, language);
  return text ? new Words(text.text, text.language, language) : null;
}

/** The words of a field that the schema requires. */
export function sayAlways<Type extends RecordType>(
  viewing: Viewing,
  record: LinkedRecord<Type>,
  path: string,
): Words {
  return say(viewing, record, path) ?? new Words(record.id, record.language, viewing.language);
}

/** The words of a field in the record's own language: an official title as it was signed. */
export function sayOriginal<Type extends RecordType>(
  { language }: Viewing,
  record: LinkedRecord<Type>,
  path: string,
): Words | null {
  const text = wordsOf(record, path, record.language);
  return text ? new Words(text.text, text.language, language) : null;
}

/** A Markdown field as running text for the page, or `null` where the record has none. */
export function tell<Type extends RecordType>(
  { language }: Viewing,
  record: LinkedRecord<Type>,
  path: string,
): Prose | null {
  const text = proseOf(record, path, language);
  return text && text.text.trim() !== "" ? new Prose(text.text, text.language, language) : null;
}

/** A name of a table, such as an area's, in the page's language where it has one. */
export function sayName({ language }: Viewing, names: Names): Words {
  const name = names[language];
  return name === undefined
    ? new Words(names.fr, "fr", language)
    : new Words(name, language, language);
}

/**
 * The short name of a country: as records/countries.yaml has it, or as Unicode CLDR has it.
 */
export function sayCountry({ register, language }: Viewing, code: string): Words {
  const own = register.countries.get(code)?.[language]?.name;
  const name = own ?? new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
  return new Words(name, language, language);
}

/** The official long name of a country, where records/countries.yaml has it. */
export function sayOfficialCountry({ register, language }: Viewing, code: string): Words | null {
  const name = register.countries.get(code)?.[language]?.official;
  return name === undefined ? null : new Words(name, language, language);
}

export const regions = ["AF", "AN", "AS", "EU", "NA", "OC", "SA"] as const;

export type Region = (typeof regions)[number];

/** The part of the world that a country lies in, by ISO 3166-1 code. */
export function regionOf(code: string): Region | null {
  const listed: Readonly<Record<string, { readonly continent: Region }>> = countries;
  return listed[code]?.continent ?? null;
}

/** The order of names in a language; in Arabic the article does not count, as in its dictionaries. */
export function compareNames(language: Language): (a: Words, b: Words) => number {
  const { compare } = new Intl.Collator(language);
  const keyOf = ({ text }: Words) => text.replace(/^ال/, "");
  return (a, b) => compare(keyOf(a), keyOf(b));
}
