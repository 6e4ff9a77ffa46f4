import { amountHelpers } from "./amounts.ts";
import { dateHelpers } from "./dates.ts";
import type { Helpers } from "./helper.ts";
import { logicHelpers } from "./logic.ts";
import { wordHelpers } from "./words.ts";

/** Every helper that gives a value, by name. */
export const helpers: Helpers = {
  ...wordHelpers,
  ...dateHelpers,
  ...amountHelpers,
  ...logicHelpers,
};

/** The messages that helpers print by themselves: each language has them. */
export const helperMessages: readonly string[] = [
  "unknown",
  "dates.end",
  "dates.from",
  "dates.to",
  "dates.between",
  "amounts.estimated",
];

/** A helper by name, or none. */
export function findHelper(name: string | undefined) {
  return name !== undefined && Object.hasOwn(helpers, name) ? helpers[name] : undefined;
}
