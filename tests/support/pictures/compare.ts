import { type Picture, toMillimetres } from "./picture.ts";
import { exceed, greater, inkOf, leastAlong, type Plane, soften, sumNear } from "./plane.ts";

/**
 * Where two pictures of a page differ most, by one measure. `amount` is in grey levels, of which
 * `limit` are still the same page; `left` and `top` are millimetres from the paper's corner.
 */
export interface Difference {
  readonly measure: "size" | "block" | "rule";
  readonly amount: number;
  readonly limit: number;
  readonly left: number;
  readonly top: number;
}

/** The side of the squares in which differences are averaged, in pixels: a line of text and a half. */
const cell = 12;

/** How long a rule is at least, in pixels: two inches, in which any text has a gap. */
const rule = 96;

/** How much of a rule the other picture must have: a bar may end a pixel sooner. */
const shorter = 88;

/** The ink across a hairline, in grey levels: a darker rule counts as one. */
const hairline = 20;

/**
 * Measured: the same page, drawn otherwise, differs by 4 and 1; text that is 6 % larger, by 15; a
 * hairline that is gone, by 20. `comparison.test.ts` has more.
 */
const limits = { size: 0, block: 8, rule: 10 };

/**
 * The differences of two pictures by each measure. What moved by a pixel (half a millimetre) does
 * not count: one drawing of the same page may differ from another by so much.
 */
export function comparePictures(one: Picture, other: Picture): readonly Difference[] {
  if (one.width !== other.width || one.height !== other.height) {
    return [{ measure: "size", amount: 255, limit: limits.size, left: 0, top: 0 }];
  }
  const [first, second] = [inkOf(one), inkOf(other)];
  const [before, after] = [soften(first), soften(second)];
  const blocks = greater(exceed(before, after), exceed(after, before));
  const rules = greater(
    exceed(findRules(first, rule), findRules(second, shorter)),
    exceed(findRules(second, rule), findRules(first, shorter)),
  );
  return [describe("block", averageCells(blocks), cell / 2), describe("rule", rules, rule / 2)];
}

/** Whether a difference is too great for the same page. */
export function isBroken({ amount, limit }: Difference): boolean {
  return amount > limit;
}

/**
 * The ink that is there all along a length: rules and bars, and nothing of text, which has gaps.
 * A hairline is so light that its loss is less than what text may differ by.
 */
function findRules(ink: Plane, length: number): Plane {
  const { values, ...size } = sumNear(leastAlong(ink, length), "down");
  return { ...size, values: values.map((sum) => Math.min(sum, hairline)) };
}

/** The average of the square that begins at each pixel; squares overlap by half. */
function averageCells({ width, height, values }: Plane): Plane {
  const result = new Float32Array(values.length);
  for (let top = 0; top + cell <= height; top += cell / 2) {
    for (let left = 0; left + cell <= width; left += cell / 2) {
      let sum = 0;
      for (let index = 0; index < cell * cell; index++) {
        const row = top + Math.floor(index / cell);
        sum += values[row * width + left + (index % cell)] ?? 0;
      }
      result[top * width + left] = sum / (cell * cell);
    }
  }
  return { width, height, values: result };
}

function describe(
  measure: "block" | "rule",
  { width, values }: Plane,
  toCentre: number,
): Difference {
  const worst = values.reduce(
    (most, value, index) => (value > (values[most] ?? 0) ? index : most),
    0,
  );
  return {
    measure,
    amount: values[worst] ?? 0,
    limit: limits[measure],
    left: toMillimetres((worst % width) + toCentre),
    top: toMillimetres(Math.floor(worst / width) + (measure === "block" ? toCentre : 0)),
  };
}
