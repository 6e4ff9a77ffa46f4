import { z } from "zod";
import { country, date, language, namePattern, reference, words } from "./fields.ts";

const tableKey = z.string().regex(namePattern, "key");

const names = z
  .strictObject({ fr: words, ar: words.optional(), en: words.optional() })
  .describe("The name in each language");

/** records/areas.yaml: areas of co-operation. */
export const areaTable = z.record(tableKey, names).describe("Areas of co-operation by key");

/** records/places.yaml: towns, each with its country. */
export const placeTable = z
  .record(tableKey, z.strictObject({ country, name: names }))
  .describe("Places by key");

const countryNames = z
  .strictObject({
    name: words.describe("The short name: Koweït"),
    official: words.optional().describe("The official long name: Royaume de Belgique"),
    of: words.optional().describe("After a noun, with its article: du Koweït"),
    in: words.optional().describe("As the place of something: au Koweït"),
  })
  .describe("The country's names in a language");

/** records/countries.yaml: names of countries where ICU's will not do. */
export const countryTable = z
  .record(
    country,
    z.strictObject({ fr: countryNames, ar: countryNames.optional(), en: countryNames.optional() }),
  )
  .describe("Names of countries by ISO 3166-1 code");

/** records/sources.yaml: the works that records cite. */
export const sourceTable = z
  .record(
    tableKey,
    z.strictObject({
      title: words.describe("The title, exactly"),
      language,
      publisher: reference("organisations"),
      date: date.describe("The date of the work, as exact as it is known"),
    }),
  )
  .describe("The works that records cite, by key");

/** A name in each language; French is always there. */
export type Names = z.infer<typeof names>;
export type Town = z.infer<typeof placeTable>[string];
export type Country = z.infer<typeof countryTable>[string];

export type Source = z.infer<typeof sourceTable>[string];
