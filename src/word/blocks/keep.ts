import type { Setting } from "../setting.ts";

/** How a row of a table is kept: with the next one, but for the last row of the last part. */
export function keepRow(
  { keep }: Pick<Setting, "keep">,
  row: number,
  rows: number,
): Pick<Setting, "keep"> {
  return { keep: keep && row < rows - 1 ? "all" : keep };
}
