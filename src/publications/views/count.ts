import { z } from "zod";
import type { AgreementRecord } from "../../records/register.ts";
import { instruments } from "../../records/schema/agreement.ts";
import { code, count, words } from "../kinds.ts";
import { regionOf, regions, sayName, type Viewing } from "../viewing.ts";

export const areaCountView = z
  .object({ area: words("the area"), count: count("how many agreements touch it") })
  .describe("agreements in an area");

export const instrumentCountView = z
  .object({ instrument: code(instruments, "the kind"), count: count("how many") })
  .describe("agreements of a kind");

export const regionCountView = z
  .object({ region: code(regions, "the part of the world"), count: count("how many countries") })
  .describe("partner countries in a part of the world");

/** How many agreements touch each area, the most first. */
export function countAreas(viewing: Viewing, records: readonly AgreementRecord[]) {
  const keys = tally(records.flatMap(({ data }) => data.areas));
  return keys.flatMap(([key, times]) => {
    const names = viewing.register.areas.get(key);
    return names ? [{ area: sayName(viewing, names), count: times }] : [];
  });
}

/** How many agreements there are of each kind, the most first. */
export function countInstruments(records: readonly AgreementRecord[]) {
  return tally(records.map(({ data }) => data.instrument)).map(([instrument, times]) => ({
    instrument,
    count: times,
  }));
}

/** How many of some countries lie in each part of the world, the most first. */
export function countRegions(countries: readonly string[]) {
  return tally(countries.flatMap((country) => regionOf(country) ?? [])).map(([region, times]) => ({
    region,
    count: times,
  }));
}

/** How often each word stands in a list: the most frequent first, then in the order of mention. */
function tally<Word extends string>(list: readonly Word[]): [Word, number][] {
  const times = new Map<Word, number>();
  for (const word of list) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].toSorted(([, a], [, b]) => b - a);
}
