import type { z } from "zod";
import { type Diagnostic, warning } from "../diagnostics/diagnostic.ts";
import type { Language } from "../language.ts";
import {
  areaTable,
  type Country,
  countryTable,
  type Names,
  placeTable,
  type Source,
  sourceTable,
  type Town,
} from "./schema/tables.ts";
import { problemsOf } from "./validate.ts";
import { parseYaml } from "./yaml.ts";
import type { Fields } from "./yaml-places.ts";

/** More than two thousand cited works, or all countries in three languages. */
const limits = { characters: 200_000, lines: 12_000 };

/** What the entries of each table are. */
export interface EntryOf {
  readonly areas: Names;
  readonly places: Town;
  readonly countries: Country;
  readonly sources: Source;
}

export type TableName = keyof EntryOf;

export const tableNames: readonly TableName[] = ["areas", "places", "countries", "sources"];

/** A table: its good entries, and the keys of those that are wrong; all are where the file is. */
export interface Table<Name extends TableName> {
  readonly entries: ReadonlyMap<string, EntryOf[Name]>;
  readonly broken: ReadonlySet<string> | "all";
  readonly fields: Fields | undefined;
  readonly problems: readonly Diagnostic[];
}

const schemas: { readonly [Name in TableName]: z.ZodType<Record<string, EntryOf[Name]>> } = {
  areas: areaTable,
  places: placeTable,
  countries: countryTable,
  sources: sourceTable,
};

/** Reads the text of a table. A wrong entry is told and left out; the others stay. */
export function readTable<Name extends TableName>(
  name: Name,
  text: string,
  file: string,
): Table<Name> {
  const parsed = parseYaml(text, file, limits);
  if (!("fields" in parsed)) return brokenTable(parsed.problems);
  const { fields } = parsed;
  const schema = schemas[name];
  const result = schema.safeParse(fields.data ?? {});
  if (result.success) {
    return { ...emptyTable(), entries: new Map(Object.entries(result.data)), fields };
  }
  const problems = problemsOf(schema, result.error.issues, fields);
  const keys = result.error.issues.map((issue) => issue.path[0]);
  if (keys.includes(undefined)) return brokenTable(problems);
  const broken = new Set(keys.map(String));
  const good = Object.entries(fields.data as object).filter(([key]) => !broken.has(key));
  const entries = Object.entries(schema.parse(Object.fromEntries(good)));
  return { entries: new Map(entries), broken, fields, problems };
}

export function emptyTable<Name extends TableName>(): Table<Name> {
  return { entries: new Map(), broken: new Set(), fields: undefined, problems: [] };
}

export function brokenTable<Name extends TableName>(problems: readonly Diagnostic[]): Table<Name> {
  return { ...emptyTable<Name>(), broken: "all", problems };
}

/** A warning for each language in which a table lacks names. */
export function missingNames(
  table: Table<"areas" | "countries"> | Table<"places">,
  wanted: readonly Language[],
): readonly Diagnostic[] {
  const { fields } = table;
  if (!fields) return [];
  return wanted.flatMap((language) => {
    const without = [...table.entries].flatMap(([key, entry]) => {
      const names: object = "name" in entry ? (entry as Town).name : entry;
      return language in names ? [] : [key];
    });
    const [first] = without;
    if (first === undefined) return [];
    const facts = { language, fields: without, count: without.length };
    return [warning("RECORD_TRANSLATION_MISSING", fields.keyPlace([first]), facts)];
  });
}
