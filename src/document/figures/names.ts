import type { Drawing } from "./drawing.ts";
import type { Sized } from "./rows.ts";
import type { Span } from "./spans.ts";
import { lineHeight, widthOf, wrapWords } from "./words.ts";

/** From the edge of a calendar to its first and last year, in points. */
export const margin = 6;
/** From a dot or bar to its name, in points. */
export const nameGap = 7;

const rowSpace = 5;
/** From a name that stands over its dots or bar to them, in points. */
const above = 7;

/** The first and last year of a calendar. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/** Where a name may stand, the first that has room first. */
export const sides = ["after", "before", "over", "over-end"] as const;

/** A line of a calendar with its name in lines of words. */
export interface Named extends Span, Sized {
  readonly words: readonly string[];
  /** Beside what is drawn, or over it from its start or to its end. */
  readonly side: (typeof sides)[number];
  /** From the top of the line to the middle of what is drawn, in points. */
  readonly line: number;
}

/**
 * The name of a line on the first side that has room for it; where none has, in lines of words over
 * what is drawn, from its start or to its end, where there is more room.
 */
export function nameLines(
  span: Span,
  { first, last, width }: Pick<Drawing, "width"> & Period,
): Named {
  const scale = (width - 2 * margin) / (last - first);
  const rooms = {
    after: (last - span.end) * scale + margin - nameGap,
    before: (span.start - first) * scale + margin - nameGap,
    over: (last - span.start) * scale + margin,
    "over-end": (span.end - first) * scale + margin,
  };
  const wanted = widthOf(span.label);
  const roomier = rooms.over >= rooms["over-end"] ? "over" : "over-end";
  const side = sides.find((one) => wanted <= rooms[one]) ?? roomier;
  const words = wrapWords(span.label, rooms[side]);
  const lines = words.length * lineHeight;
  const over = isOver(side);
  return {
    ...span,
    words,
    side,
    height: lines + rowSpace + (over ? above - rowSpace / 2 : 0),
    line: over ? lines + above : lines / 2 + rowSpace / 2,
  };
}

/** From the top of a calendar's line to the middle of a line of its name, in points. */
export function lineTop(
  { words, side, line }: Pick<Named, "words" | "side" | "line">,
  index: number,
): number {
  const middle = isOver(side) ? (words.length * lineHeight + 3) / 2 : line;
  return middle + (index - (words.length - 1) / 2) * lineHeight;
}

function isOver(side: Named["side"]): boolean {
  return side === "over" || side === "over-end";
}
