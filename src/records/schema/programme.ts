import { z } from "zod";
import {
  areas,
  asOf,
  citations,
  country,
  date,
  extensions,
  key,
  known,
  language,
  lastReviewed,
  money,
  notes,
  period,
  reference,
  sdgs,
  sectors,
  words,
} from "./fields.ts";

export const programmeStatuses = ["not-started", "under-way", "completed", "cancelled"] as const;

export const modalities = ["direct", "delegated-cooperation", "joint", "other"] as const;

const component = z
  .strictObject({
    name: words.describe("How tables call it: short, in our own words"),
    title: words.describe("The title, exactly as in the source's list"),
    otherTitle: words.optional().describe("The title that the source uses elsewhere"),
    budget: known(money).describe("The amount"),
    period: known(period).describe("From when to when"),
    status: known(
      z.strictObject({ value: z.enum(programmeStatuses).describe("The status"), asOf }),
    ).describe("How far it is, and on what date that was so"),
    implementer: known(reference("organisations")).describe("The organisation that carries it out"),
    modality: known(z.enum(modalities)).describe("The way in which it is carried out"),
  })
  .describe("A component of a programme");

const governance = z
  .strictObject({
    name: words.describe("The name of the committee"),
    abbreviation: words.optional(),
    chair: known(z.array(reference("organisations")).min(1)).describe("Who chairs it"),
    members: z.array(reference("organisations")).describe("The organisations represented on it"),
  })
  .describe("The steering committee");

/** A cooperation programme with its components: one file of records/programmes/. */
export const programme = z
  .strictObject({
    language,
    name: words.describe("How lists and headings call it"),
    officialTitle: known(words).describe("The official title, exactly as in the source"),
    framework: known(reference("agreements")).describe("The agreement under which it was adopted"),
    agreements: z
      .array(reference("agreements"))
      .optional()
      .describe("The agreements by which it is carried out"),
    countries: z.array(country).min(1).describe("The partner countries, without our own"),
    period: known(period).describe("From when to when"),
    end: known(date).describe("The end first agreed; a year alone means the end of that year"),
    extensions: extensions.optional(),
    status: known(
      z.strictObject({ value: z.enum(programmeStatuses).describe("The status"), asOf }),
    ).describe("How far it is, and on what date that was so"),
    areas,
    sectors: sectors.optional(),
    sdgs: sdgs.optional(),
    summary: words.optional().describe("One sentence that leads a fact sheet, in our own words"),
    objective: known(words).describe("What it is for, in our own words"),
    components: z.record(key, component).describe("The components, in the source's order"),
    governance: governance.optional(),
    monitoring: z.record(key, words).optional().describe("How it is monitored and evaluated"),
    sources: citations,
    lastReviewed,
    notes: notes.optional(),
  })
  .describe("A cooperation programme; its text tells the background");

export type Programme = z.infer<typeof programme>;
export type Component = z.infer<typeof component>;
