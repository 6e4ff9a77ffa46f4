import { z } from "zod";
import { endOf } from "../../records/date.ts";
import type { AgreementRecord, ProgrammeRecord } from "../../records/register.ts";
import { code, date, words } from "../kinds.ts";
import { sayAlways, sayCountry, type Viewing } from "../viewing.ts";

export const deadlineView = z
  .object({
    date: date("the day, or the month or year at whose end it falls"),
    kind: code(["agreementEnds", "programmeEnds"], "what happens then"),
    name: words("the agreement or programme"),
    partners: z.array(words("a country's name")),
  })
  .describe("a deadline");

export type DeadlineView = z.infer<typeof deadlineView>;

/** The ends of agreements and programmes on or after a day, and before another; the first one first. */
export function viewDeadlines(
  viewing: Viewing,
  agreements: readonly AgreementRecord[],
  programmes: readonly ProgrammeRecord[],
  { from, until }: { readonly from: string; readonly until?: string },
): DeadlineView[] {
  const home = viewing.register.publisher?.data.country;
  const ends = [
    ...agreements.map((record) => ({
      record,
      kind: "agreementEnds" as const,
      countries: record.data.parties.flatMap(({ country }) => country ?? []),
    })),
    ...programmes.map((record) => ({
      record,
      kind: "programmeEnds" as const,
      countries: record.data.countries,
    })),
  ];
  return ends
    .flatMap(({ record, kind, countries }) => {
      const end = record.data.extensions?.at(-1)?.until ?? record.data.end;
      if (!end || endOf(end) < from || (until && endOf(end) > until)) return [];
      const partners = countries.filter((country) => country !== home);
      return [
        {
          date: end,
          kind,
          name: sayAlways(viewing, record, "name"),
          partners: partners.map((country) => sayCountry(viewing, country)),
        },
      ];
    })
    .toSorted((a, b) => (endOf(a.date) < endOf(b.date) ? -1 : 1));
}

/** The same day a year later: 2020-06-30 gives 2021-06-30. */
export function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
