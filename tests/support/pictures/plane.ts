import type { Picture } from "./picture.ts";

/** A number for each pixel, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

type Axis = "across" | "down";
/** Named, not a function: the loops below run millions of times, and a call there doubles the time. */
type Fold = "sum" | "least" | "most";

/** The ink of a picture: 0 where the paper is white, 255 where it is black. */
export function inkOf({ width, height, grey }: Picture): Plane {
  return { width, height, values: new Float32Array(grey).map((value) => 255 - value) };
}

/** The average of each pixel and its eight neighbours: what lies between pixels counts less. */
export function soften(plane: Plane): Plane {
  const { values, ...size } = sumNear(sumNear(plane, "across"), "down");
  return { ...size, values: values.map((sum) => sum / 9) };
}

/** The sum of each pixel and its neighbours along an axis. */
export function sumNear(plane: Plane, axis: Axis): Plane {
  return foldNear(plane, axis, "sum");
}

/** The least of the pixels to the right of each pixel, as many as `length`, itself among them. */
export function leastAlong(plane: Plane, length: number): Plane {
  let least = plane;
  for (let reach = 1; reach < length; ) {
    const by = Math.min(reach, length - reach);
    least = foldShifted(least, least, "across", by, "least");
    reach += by;
  }
  return least;
}

/** By how much each pixel is more than any that another plane has within a pixel of it. */
export function exceed({ values, ...size }: Plane, other: Plane): Plane {
  const most = foldNear(foldNear(other, "across", "most"), "down", "most").values;
  return {
    ...size,
    values: values.map((value, index) => Math.max(0, value - (most[index] ?? 0))),
  };
}

/** The greater of two planes at each pixel. */
export function greater({ values, ...size }: Plane, other: Plane): Plane {
  return {
    ...size,
    values: values.map((value, index) => Math.max(value, other.values[index] ?? 0)),
  };
}

function foldNear(plane: Plane, axis: Axis, fold: Fold): Plane {
  return foldShifted(foldShifted(plane, plane, axis, 1, fold), plane, axis, -1, fold);
}

/** Each pixel of a plane folded with the one of another that lies `by` pixels further, if any does. */
function foldShifted(
  { values, ...size }: Plane,
  other: Plane,
  axis: Axis,
  by: number,
  fold: Fold,
): Plane {
  const { width, height } = size;
  const [x, y] = axis === "across" ? [by, 0] : [0, by];
  const [left, right] = [Math.max(0, -x), Math.min(width, width - x)];
  const result = values.slice();
  for (let row = Math.max(0, -y); row < Math.min(height, height - y); row++) {
    for (let index = row * width + left; index < row * width + right; index++) {
      const further = other.values[index + y * width + x] ?? 0;
      result[index] = foldTwo(values[index] ?? 0, further, fold);
    }
  }
  return { ...size, values: result };
}

function foldTwo(one: number, other: number, fold: Fold): number {
  if (fold === "sum") return one + other;
  return fold === "most" ? Math.max(one, other) : Math.min(one, other);
}
