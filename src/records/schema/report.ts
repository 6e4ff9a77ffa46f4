import { z } from "zod";
import { citations, language, lastReviewed, notes, words } from "./fields.ts";

/** A year's report: one file of records/reports/, named by the year. Its figures come from the register. */
export const report = z
  .strictObject({
    language,
    year: z.int().min(1900).max(2999).describe("The year, as in the file's name"),
    foreword: words.optional().describe("The foreword, in Markdown"),
    sources: citations,
    lastReviewed,
    notes: notes.optional(),
  })
  .describe("The report of a year; its text, in Markdown, is the narrative");

export type Report = z.infer<typeof report>;
