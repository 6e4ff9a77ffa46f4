import { z } from "zod";
import { languages } from "../language.ts";
import { type PartialDate, parseDate } from "../records/date.ts";
import { Prose, Words } from "./values.ts";

/**
 * What a field of a view holds, as the static check and `accords views` name it. The kind travels
 * with the field's schema, as `meta({ kind, description })`.
 */
export const kinds = [
  "text",
  "count",
  "flag",
  "code",
  "country",
  "language",
  "date",
  "money",
  "words",
  "prose",
] as const;

export type Kind = (typeof kinds)[number];

/** A line of text that is the same in every language: a reference, a name, an id. */
export function text(description: string) {
  return z.string().meta({ kind: "text", description });
}

/** A number that is counted or measured, without unit. */
export function count(description: string) {
  return z.number().meta({ kind: "count", description });
}

/** A yes or no: for conditions, never printed. */
export function flag(description: string) {
  return z.boolean().meta({ kind: "flag", description });
}

/** One of some words of ours, such as a status; `{{t "status" status}}` says it in a language. */
export function code<const Values extends readonly [string, ...string[]]>(
  values: Values,
  description: string,
) {
  return z.enum(values).meta({ kind: "code", description });
}

/** A country by its ISO 3166-1 alpha-2 code; `{{country code}}` says its name. */
export function country(description: string) {
  return z
    .string()
    .regex(/^[A-Z]{2}$/)
    .meta({ kind: "country", description });
}

/** One of the languages of publications, by its BCP 47 subtag; `{{language code}}` says its name. */
export function language(description: string) {
  return z.enum(languages).meta({ kind: "language", description });
}

/** A calendar date with honest precision: `2019-04-09`, `2019-04` or `2019`. */
export function date(description: string) {
  return z
    .custom<PartialDate>((value) => typeof value === "string" && parseDate(value) !== undefined)
    .meta({ kind: "date", description });
}

/** An amount in integer minor units (cents) of an ISO 4217 currency. */
export function money(description: string) {
  return z
    .object({
      amount: z.int().meta({ kind: "count", description: "in minor units of the currency" }),
      currency: z.string().meta({ kind: "text", description: "ISO 4217 code" }),
      estimated: z.boolean().meta({ kind: "flag", description: "whether it is an estimate" }),
    })
    .readonly()
    .meta({ kind: "money", description });
}

/** A line of words in the page's language, or marked with its own where it is not translated. */
export function words(description: string) {
  return z.instanceof(Words).meta({ kind: "words", description });
}

/** Running text made from a record's Markdown: blocks, printed inside `div.prose`. */
export function prose(description: string) {
  return z.instanceof(Prose).meta({ kind: "prose", description });
}
