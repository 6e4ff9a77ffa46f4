import { z } from "zod";
import { code, count, flag, words } from "../kinds.ts";
import type { AgreementView } from "./agreement.ts";
import { agreementFacts } from "./unknown.ts";

export const gapView = z
  .object({
    facts: z.array(code(agreementFacts, "a fact")).describe("what the sources do not state"),
    agreements: z.array(words("a name")).describe("the agreements of which they do not state it"),
    agreementCount: count("how many these are"),
    everywhere: flag("whether these are all agreements"),
  })
  .describe("facts that the sources leave open");

export type GapView = z.infer<typeof gapView>;

export const remarkView = z
  .object({
    about: z.array(words("a name")).describe("the records of which it is said"),
    notes: z.array(words("a note")),
  })
  .describe("remarks on records");

export type RemarkView = z.infer<typeof remarkView>;

export const silenceView = z
  .object({
    about: z.array(words("a name")).describe("agreements of which the same is not stated"),
    facts: z.array(code(agreementFacts, "a fact")).describe("what the sources do not state"),
  })
  .describe("agreements on which the sources are silent alike");

export type SilenceView = z.infer<typeof silenceView>;

/** The agreements whose sources leave something open; those that leave open the same stand together. */
export function viewSilences(agreements: readonly AgreementView[]): SilenceView[] {
  const silent = agreements.filter(({ unknown }) => unknown.length > 0);
  return groupBy(silent, ({ unknown }) => unknown.join()).map((group) => ({
    about: group.map(({ name }) => name),
    facts: group[0]?.unknown ?? [],
  }));
}

/** What the sources of agreements do not state: facts that the same agreements lack stand together. */
export function viewGaps(agreements: readonly AgreementView[]): GapView[] {
  const lacking = agreementFacts.flatMap((fact) => {
    const without = agreements.filter(({ unknown }) => unknown.includes(fact));
    return without.length > 0 ? [{ fact, without }] : [];
  });
  return groupBy(lacking, ({ without }) => without.map(({ id }) => id).join()).map((group) => {
    const without = group[0]?.without ?? [];
    return {
      facts: group.map(({ fact }) => fact),
      agreements: without.map(({ name }) => name),
      agreementCount: without.length,
      everywhere: without.length === agreements.length,
    };
  });
}

/** The notes on records; those of which the same is said stand together. */
export function viewRemarks(
  records: readonly Pick<AgreementView, "name" | "notes">[],
): RemarkView[] {
  const noted = records.filter(({ notes }) => notes.length > 0);
  return groupBy(noted, ({ notes }) => notes.map(({ text }) => text).join("\n")).map((group) => ({
    about: group.map(({ name }) => name),
    notes: group[0]?.notes ?? [],
  }));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, readonly Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
