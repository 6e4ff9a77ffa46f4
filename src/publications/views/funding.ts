import { z } from "zod";
import type { Money } from "../../records/money.ts";
import { money } from "../kinds.ts";
import { type ProgrammeView, total } from "./programme.ts";

export const fundingView = z
  .object({
    listed: money("all components"),
    underWay: money("components under way").nullable(),
  })
  .describe("the money of programmes in one currency");

export type FundingView = z.infer<typeof fundingView>;

/** What programmes list and what of it is under way, by currency. */
export function viewFunding(programmes: readonly ProgrammeView[]): FundingView[] {
  const running = total(programmes.flatMap(({ underWay }) => underWay));
  return total(programmes.flatMap(({ totals }) => totals)).map((listed: Money) => ({
    listed,
    underWay: running.find(({ currency }) => currency === listed.currency) ?? null,
  }));
}
