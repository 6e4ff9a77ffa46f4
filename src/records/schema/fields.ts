import { z } from "zod";
import { languages } from "../../language.ts";
import { type PartialDate, parseDate } from "../date.ts";
import { type Money, parseAmount } from "../money.ts";

/**
 * The rule of what is not known: a field that the source does not state is written `unknown` and
 * becomes `null`, printed as "not stated by the source". An optional field that is left out has
 * nothing to say and is not printed.
 */
export const unknownWord = "unknown";

/** A field of a schema, or `unknown` where the source does not state it. */
export function known<S extends z.ZodType>(schema: S) {
  const word = z.literal(unknownWord).transform(() => null);
  return z.union([word, schema]);
}

/** Names of files and keys: lower-case a-z, 0-9 and hyphens. */
export const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Collections that a field can refer to. A record's id is its folder and name. */
export type Collection = "agreements" | "programmes" | "organisations";

/** The id of a record, such as `organisations/unfpa`, of one of the given folders. */
export function reference(...folders: readonly Collection[]) {
  const pattern = new RegExp(`^(?:${folders.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*$`);
  return z
    .string()
    .regex(pattern)
    .describe(`The id of a record: ${folders.map((folder) => `${folder}/name`).join(" or ")}`);
}

/** A key of a table such as areas.yaml. */
export function keyOf(table: string) {
  return z.string().regex(namePattern).describe(`A key of records/${table}.yaml`);
}

/** A key inside a record: it begins with a letter, so that the order of the file is kept. */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .describe("A short name of our own: lower-case letters, digits and hyphens");

/** A line or paragraph of plain words, printed as it stands. */
export const words = z
  .string()
  .trim()
  .min(1)
  .describe("Plain words, in the language of the record");

/** Remarks by a key of our own, each a paragraph of plain words. */
export const notes = z
  .record(key, words)
  .describe("Remarks that are printed as notes: contradictions of the source, readings, doubts");

/** A language that records are written in. */
export const language = z.enum(languages).describe("The language of the record's own words");

/** A country of ISO 3166-1, by its two letters. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe("ISO 3166-1 code of two letters, such as KW");

/** A calendar date with the precision of the source: 2019-04-09, 2019-04 or 2019. */
export const date = z
  .union([z.string(), z.int()])
  .transform((value, context): PartialDate => {
    const parsed = parseDate(String(value));
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", input: value, params: { expected: "date" } });
    return z.NEVER;
  })
  .describe("A calendar date as exact as the source gives it: 2019-04-09, 2019-04 or 2019");

/** A full calendar date: 2020-06-30. */
export const fullDate = z
  .string()
  .transform((value, context): PartialDate => {
    const parsed = parseDate(value);
    if (parsed?.length === 10) return parsed;
    context.addIssue({ code: "custom", input: value, params: { expected: "day" } });
    return z.NEVER;
  })
  .describe("A full calendar date: 2020-06-30");

/** A period; where an end is a year or a month, it lasts to the end of it. */
export const period = z
  .strictObject({
    from: known(date).describe("When it begins"),
    to: known(date).describe("When it ends; a year alone means the end of that year"),
  })
  .describe("From when to when");

const amount = z
  .string()
  .transform((value, context) => {
    const parsed = parseAmount(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", input: value, params: { expected: "amount" } });
    return z.NEVER;
  })
  .describe("Amount and currency of ISO 4217: 1250000.00 EUR, without spaces between digits");

/** An amount of money, exact or estimated. */
export const money = z
  .strictObject({
    amount,
    estimated: z.boolean().describe("true where the source calls it an estimate"),
  })
  .transform(({ amount, estimated }): Money => ({ ...amount, estimated }))
  .describe("An amount of money");

/** Where the facts of a record were read. */
export const citations = z
  .array(
    z.strictObject({
      source: keyOf("sources"),
      locator: words.optional().describe("The place in the source: its section or page"),
    }),
  )
  .min(1)
  .describe("Where the facts were read");

/** A later end that was agreed. */
export const extensions = z
  .array(
    z.strictObject({
      until: date.describe("The new end; a year alone means the end of that year"),
      decided: date.optional().describe("When it was decided"),
    }),
  )
  .describe("Extensions, the first one first");

/** The calendar date on which something was known to hold. */
export const asOf = date.describe("The date for which the status holds");

/** Sustainable Development Goals by number. */
export const sdgs = z
  .array(z.int().min(1).max(17))
  .describe("Sustainable Development Goals, by number from 1 to 17");

/** Sectors of the OECD Development Assistance Committee. */
export const sectors = z
  .array(z.string().regex(/^\d{5}$/))
  .describe("OECD DAC purpose codes, five digits in quotes");

/** Areas of co-operation. */
export const areas = z.array(keyOf("areas")).describe("Areas of co-operation");

/** When the record was last compared with its sources. */
export const lastReviewed = fullDate
  .optional()
  .describe("When the record was last compared with its sources");
