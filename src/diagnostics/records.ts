import { english } from "./records.en.ts";
import { french } from "./records.fr.ts";
import type { RecordProblems, RecordWords } from "./records.problems.ts";
import type { Wording } from "./wording.ts";

export type { RecordProblems } from "./records.problems.ts";

export const recordsWording: Wording<RecordProblems> = pair(english, french);

function pair(en: RecordWords, fr: RecordWords): Wording<RecordProblems> {
  const codes = Object.keys(en) as (keyof RecordProblems)[];
  return Object.fromEntries(
    codes.map((code) => [code, { en: en[code], fr: fr[code] }]),
  ) as unknown as Wording<RecordProblems>;
}
