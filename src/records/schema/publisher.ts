import { z } from "zod";
import { languages } from "../../language.ts";
import { country, fullDate, language, reference, words } from "./fields.ts";

/** The ministry that publishes: records/publisher.md. */
export const publisher = z
  .strictObject({
    language,
    state: words.describe("The state's official name, first line of every masthead"),
    organisation: reference("organisations").describe("The ministry, whose name is printed"),
    country: country.describe("The home country"),
    languages: z.array(z.enum(languages)).min(1).describe("The languages of publications"),
    edition: fullDate.describe("The date of the edition, the only date printed as ours"),
  })
  .describe("The publisher");

export type Publisher = z.infer<typeof publisher>;
