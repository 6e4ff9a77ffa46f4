import bidiModule, { type Bidi } from "bidi-js";
import type { Direction } from "../../language.ts";
import { flatten, type Piece, type TextPiece } from "./pieces.ts";

/** A stretch of a text piece whose characters all run one way. */
export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

const rightToLeftLetters = /[\u0590-\u08ff\u200f\u2067\u202b\ufb1d-\ufdff\ufe70-\ufefc]/;
const latinLetter = /\p{Script=Latin}/u;

/** The package is CommonJS: Node gives the factory itself, the types say a module that holds it. */
export const bidi = (bidiModule as unknown as () => Bidi)();

/**
 * Splits each text piece where its direction changes (UAX 9), for `w:rtl` on runs. In a
 * right-to-left paragraph the runs of even level are left to right. In a left-to-right paragraph
 * numbers inside an Arabic passage stay in its runs: Word knows two levels only and would part
 * the passage at a left-to-right run.
 */
export function splitByDirection(
  pieces: readonly Piece[],
  direction: Direction,
): ReadonlyMap<TextPiece, readonly Stretch[]> {
  const flat = [...flatten(pieces)];
  const text = flat.map(textOf).join("");
  const simple = direction === "ltr" && !rightToLeftLetters.test(text);
  const levels = simple ? undefined : bidi.getEmbeddingLevels(text, direction).levels;
  const stretches = new Map<TextPiece, readonly Stretch[]>();
  let start = 0;
  for (const piece of flat) {
    if (piece.kind === "text") {
      const runs = levels?.subarray(start, start + piece.text.length);
      const parts = runs ? split(piece.text, runs, direction) : [leftToRight(piece.text)];
      stretches.set(piece, runs ? parts.map((part) => guard(part, direction)) : parts);
    }
    start += textOf(piece).length;
  }
  return stretches;
}

function textOf(piece: Exclude<Piece, { kind: "link" }>): string {
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "isolate") return piece.control;
  return piece.kind === "object" ? "\ufffc" : "";
}

function leftToRight(text: string): Stretch {
  return { text, rightToLeft: false };
}

function split(text: string, levels: Uint8Array, direction: Direction): readonly Stretch[] {
  const runs: Stretch[] = [];
  let start = 0;
  while (start < text.length) {
    const rightToLeft = runsRightToLeft(text, levels, start, direction);
    let end = start + 1;
    while (end < text.length && runsRightToLeft(text, levels, end, direction) === rightToLeft)
      end++;
    runs.push({ text: text.slice(start, end), rightToLeft });
    start = end;
  }
  return runs;
}

const marks = { ltr: "\u200e", rtl: "\u200f" } as const;
const number = /^[\p{N}.,\u00a0\u202f]+$/u;

/**
 * Marks the edges of a stretch that runs against its paragraph where they are no letters: Word
 * takes signs for the run's own, LibreOffice reads the text by itself and would take them out.
 */
function guard(stretch: Stretch, direction: Direction): Stretch {
  const own: Direction = stretch.rightToLeft ? "rtl" : "ltr";
  const { text } = stretch;
  if (own === direction || number.test(text) || text.trim() === "") return stretch;
  const before = /^\p{L}/u.test(text) ? "" : marks[own];
  const after = /[\p{L}\p{M}]$/u.test(text) ? "" : marks[own];
  return { ...stretch, text: before + text + after };
}

function runsRightToLeft(
  text: string,
  levels: Uint8Array,
  at: number,
  direction: Direction,
): boolean {
  const level = levels[at] ?? 0;
  if (level % 2 === 1) return true;
  return direction === "ltr" && level >= 2 && !latinLetter.test(text.charAt(at));
}
