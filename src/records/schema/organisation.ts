import { z } from "zod";
import { citations, country, language, lastReviewed, notes, reference, words } from "./fields.ts";

export const organisationKinds = [
  "government",
  "ministry",
  "embassy",
  "joint-commission",
  "institute",
  "united-nations",
  "international",
  "association",
  "other",
] as const;

/** An organisation that records name: one file of records/organisations/. */
export const organisation = z
  .strictObject({
    language,
    name: words.describe("The full name, as in the source"),
    abbreviation: words.optional().describe("The abbreviation, where the source uses one"),
    kind: z.enum(organisationKinds).describe("What it is"),
    countries: z
      .array(country)
      .describe("The country that it belongs to, both of a joint commission; [] where none"),
    partOf: reference("organisations").optional().describe("The organisation that it belongs to"),
    sources: citations,
    lastReviewed,
    notes: notes.optional(),
  })
  .describe("An organisation");

export type Organisation = z.infer<typeof organisation>;
