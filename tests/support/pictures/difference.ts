import type { Difference } from "./compare.ts";

const words: Readonly<Record<Difference["measure"], string>> = {
  size: "The page has another size",
  block: "What stands there differs",
  rule: "A rule differs",
};

/** A difference in words: what, where on the page, how much. */
export function tell({ measure, amount, limit, left, top }: Difference): string {
  const place = `${Math.round(left)} mm from the left and ${Math.round(top)} mm from the top`;
  return `${words[measure]}, most of all ${place}: by ${amount.toFixed(1)}, where ${limit} is allowed.`;
}
