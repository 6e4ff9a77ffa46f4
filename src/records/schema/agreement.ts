import { z } from "zod";
import {
  areas,
  asOf,
  type Collection,
  citations,
  country,
  date,
  extensions,
  keyOf,
  known,
  language,
  lastReviewed,
  notes,
  reference,
  sdgs,
  sectors,
  words,
} from "./fields.ts";

/** Kinds of instruments; the official title has the exact word. */
export const instruments = [
  "agreement",
  "convention",
  "executive-programme",
  "exchange-of-letters",
  "memorandum",
  "minutes",
  "protocol",
  "other",
] as const;

export const agreementStatuses = [
  "signed",
  "in-force",
  "suspended",
  "expired",
  "terminated",
] as const;

const party = z
  .strictObject({
    country: country.optional().describe("The party's country; none for an international body"),
    body: known(reference("organisations")).describe(
      "The body in whose name it is concluded (government, ministry, organisation); unknown where only the state is named",
    ),
    role: z
      .enum(["contracting", "donor", "implementing", "beneficiary"])
      .optional()
      .describe("What the party does, where the source says it"),
  })
  .describe("A party");

const occasion = z
  .strictObject({
    commission: reference("organisations").describe("The joint commission"),
    session: z.int().min(1).optional().describe("The number of its session"),
    date: date.optional().describe("When the session was held, where that is said by itself"),
    place: keyOf("places").optional().describe("Where the session was held"),
    country: country.optional().describe("The country of the session, where no town is named"),
  })
  .describe("The session of a joint commission on which it was signed or drawn up");

const signature = z
  .strictObject({
    date: known(date).describe("When it was signed"),
    place: known(keyOf("places")).describe("Where it was signed"),
    occasion: occasion.optional(),
  })
  .describe("An act of signature");

const signatory = z
  .strictObject({
    name: words.describe("The person's name as in the source"),
    capacity: words.optional().describe("In what office the person signed"),
    country: country.optional(),
  })
  .describe("A person who signed");

const entryIntoForce = z.strictObject({
  date: known(date).describe("When it entered into force"),
  method: known(
    z.enum(["signature", "ratification", "notification", "provisional", "other"]),
  ).describe("By what act it entered into force"),
});

function ids(...folders: readonly Collection[]) {
  return z.array(reference(...folders)).optional();
}

const relations = z
  .strictObject({
    concludedUnder: ids("agreements").describe("The agreements that provide for it"),
    implements: ids("agreements", "programmes").describe("What it carries out"),
    amends: ids("agreements").describe("The agreements that it changes"),
    replaces: ids("agreements").describe("The agreements whose place it takes"),
  })
  .describe("Relations to other records; written on the later one only");

/** A cooperation agreement, under whatever name: one file of records/agreements/. */
export const agreement = z
  .strictObject({
    language,
    name: words.describe("How lists and headings call it, in our own words"),
    instrument: z.enum(instruments).describe("The kind of instrument"),
    officialTitle: known(words).describe("The official title, exactly as in the source"),
    parties: z.array(party).min(2).describe("The parties, in the order of the title"),
    signatures: z.array(signature).min(1).describe("The acts of signature"),
    signatories: known(z.array(signatory).min(1)).describe("The persons who signed"),
    entryIntoForce: known(entryIntoForce).describe("Entry into force"),
    duration: known(
      z.union([
        z.literal("indefinite"),
        z.strictObject({
          years: z.int().min(1).optional().describe("Whole years"),
          months: z.int().min(1).optional().describe("Whole months"),
        }),
      ]),
    ).describe("For how long it was concluded"),
    renewal: known(z.enum(["tacit", "express", "none"])).describe("How it is renewed"),
    end: known(date).describe("When it ends; a year alone means the end of that year"),
    extensions: extensions.optional(),
    status: known(
      z.strictObject({ value: z.enum(agreementStatuses).describe("The status"), asOf }),
    ).describe("Whether it is in force, and on what date that was so"),
    areas,
    sectors: sectors.optional(),
    sdgs: sdgs.optional(),
    summary: words.optional().describe("One sentence that leads a fact sheet, in our own words"),
    objective: known(words).describe("What it is for, in our own words"),
    participants: z
      .array(reference("organisations"))
      .optional()
      .describe("Organisations between which it is carried out"),
    relations: relations.optional(),
    authenticLanguages: known(
      z.array(z.string().regex(/^[a-z]{2,3}$/, "language")).min(1),
    ).describe("The languages of the authentic texts, BCP 47"),
    sources: citations,
    lastReviewed,
    notes: notes.optional(),
  })
  .describe("A cooperation agreement");

export type Agreement = z.infer<typeof agreement>;
export type Party = z.infer<typeof party>;
export type Signature = z.infer<typeof signature>;
export type Occasion = z.infer<typeof occasion>;
