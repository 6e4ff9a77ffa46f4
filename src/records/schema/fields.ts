import { z } from "zod";
import { languages } from "../../language.ts";
import { compareDates, type PartialDate, parseDate } from "../date.ts";
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

/**
 * The forms of text that a schema asks for. A schema gives the form's name as the message of its
 * issue; the words come from the diagnostics.
 */
export const forms = [
  "amount",
  "country",
  "date",
  "day",
  "key",
  "language",
  "period",
  "purpose-code",
  "reference",
] as const;

export type Form = (typeof forms)[number];

/** Collections that a field can refer to. A record's id is its folder and name. */
export type Collection = "agreements" | "programmes" | "organisations";

/** The id of a record, such as `organisations/unfpa`, of one of the given folders. */
export function reference(...folders: readonly Collection[]) {
  const pattern = new RegExp(`^(?:${folders.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*$`);
  return z
    .string()
    .regex(pattern, form("reference"))
    .describe(`The id of a record: ${folders.map((folder) => `${folder}/name`).join(" or ")}`);
}

/** A key of a table such as areas.yaml. */
export function keyOf(table: string) {
  return z.string().regex(namePattern, form("key")).describe(`A key of records/${table}.yaml`);
}

/** A key inside a record: it begins with a letter, so that the order of the file is kept. */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, form("key"))
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

function form(name: Form): Form {
  return name;
}

/** Whether the regions of CLDR, which hold those of ISO 3166-1, know a code. */
function isCountry(code: string): boolean {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return /^[A-Z]{2}$/.test(code) && code !== "ZZ" && names.of(code) !== undefined;
}

/** A country of ISO 3166-1, by its two letters. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, form("country"))
  .refine(isCountry, form("country"))
  .describe("ISO 3166-1 code of two letters, such as KW");

/** A calendar date with the precision of the source: 2019-04-09, 2019-04 or 2019. */
export const date = z
  .union([z.string(form("date")), z.int(form("date"))])
  .transform((value, context): PartialDate => {
    const parsed = parseDate(String(value));
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", input: value, message: form("date") });
    return z.NEVER;
  })
  .describe("A calendar date as exact as the source gives it: 2019-04-09, 2019-04 or 2019");

/** A full calendar date: 2020-06-30. */
export const fullDate = z
  .string()
  .transform((value, context): PartialDate => {
    const parsed = parseDate(value);
    if (parsed?.length === 10) return parsed;
    context.addIssue({ code: "custom", input: value, message: form("day") });
    return z.NEVER;
  })
  .describe("A full calendar date: 2020-06-30");

/** A period; where an end is a year or a month, it lasts to the end of it. */
export const period = z
  .strictObject({
    from: known(date).describe("When it begins"),
    to: known(date).describe("When it ends; a year alone means the end of that year"),
  })
  .refine(
    ({ from, to }) => from === null || to === null || compareDates(from, to) <= 0,
    form("period"),
  )
  .describe("From when to when");

const amount = z
  .string()
  .transform((value, context) => {
    const parsed = parseAmount(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", input: value, message: form("amount") });
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
