import { phraseOf } from "../phrase.ts";
import type { Accepted, Helper, Helpers } from "./helper.ts";

const comparable: readonly Accepted[] = [
  "text",
  "count",
  "flag",
  "code",
  "country",
  "language",
  "date",
  "words",
  "phrase",
];
const ordered: readonly Accepted[] = ["count", "date"];
const anything: readonly Accepted[] = ["any"];

function compares(
  description: string,
  accepts: readonly Accepted[],
  run: (a: unknown, b: unknown) => boolean,
): Helper {
  return {
    description,
    parameters: [
      { name: "a", accepts, unknown: true },
      { name: "b", accepts, unknown: true },
    ],
    result: "flag",
    run: ([a, b]) => run(a, b),
  };
}

const not: Helper = {
  description: "Whether a value is false, empty or unknown.",
  parameters: [{ name: "value", accepts: anything, unknown: true }],
  result: "flag",
  run: ([value]) => !holds(value),
};

const and: Helper = {
  description: "The last of its values where all hold, otherwise the first that does not.",
  parameters: [{ name: "value", accepts: anything, unknown: true }],
  rest: { name: "value", accepts: anything, unknown: true },
  result: "argument",
  run: (values) => {
    const first = values.findIndex((value) => !holds(value));
    return values.at(first);
  },
};

const or: Helper = {
  description: "The first of its values that holds, otherwise the last.",
  parameters: [{ name: "value", accepts: anything, unknown: true }],
  rest: { name: "value", accepts: anything, unknown: true },
  result: "argument",
  run: (values) => values.find(holds) ?? values.at(-1),
};

const isUnknown: Helper = {
  description: "Whether the sources do not state a value.",
  parameters: [{ name: "value", accepts: anything, unknown: true }],
  result: "flag",
  run: ([value]) => value === null || value === undefined,
};

/** Handlebars' own rule for conditions: an empty list does not hold. */
function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Numbers by size, dates by their text, which sorts as time does. */
function order(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return Number.NaN;
}

function same(a: unknown, b: unknown): boolean {
  return (phraseOf(a)?.text ?? a) === (phraseOf(b)?.text ?? b);
}

export const logicHelpers: Helpers = {
  eq: compares("Whether two values are the same.", comparable, same),
  ne: compares("Whether two values differ.", comparable, (a, b) => !same(a, b)),
  gt: compares("Whether a number or date comes after another.", ordered, (a, b) => order(a, b) > 0),
  lt: compares(
    "Whether a number or date comes before another.",
    ordered,
    (a, b) => order(a, b) < 0,
  ),
  gte: compares(
    "Whether it comes after another or is the same.",
    ordered,
    (a, b) => order(a, b) >= 0,
  ),
  lte: compares(
    "Whether it comes before another or is the same.",
    ordered,
    (a, b) => order(a, b) <= 0,
  ),
  not,
  and,
  or,
  isUnknown,
};
