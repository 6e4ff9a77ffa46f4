import type { Font } from "fontkit";
import type { Direction } from "../../language.ts";
import { bidi } from "../inlines/levels.ts";
import type { Faces } from "./faces.ts";

/** How a line of a drawing is set. */
export interface LineLook {
  readonly families: readonly string[];
  readonly weight: number;
  /** Size in the drawing's units. */
  readonly size: number;
  readonly direction: Direction;
}

/** Marks of direction: the algorithm reads them, no font has them. */
const control = /\p{Cf}/u;

/** Letters of one font and one direction. */
interface Stretch {
  readonly text: string;
  readonly level: number;
  readonly font: Font;
}

/** A line's outlines, its start at the origin, and its width, in the drawing's units. */
export interface OutlinedLine {
  readonly path: string;
  readonly width: number;
}

/** A line of words → the outlines of its letters, shaped and in visual order (UAX 9, rule L2). */
export function outlineLine(text: string, look: LineLook, faces: Faces): OutlinedLine {
  const stretches = orderVisually(splitStretches(text, look, faces));
  return stretches.reduce(
    (line, stretch) => {
      const { path, width } = outlineStretch(stretch, line.width, look.size);
      return { path: line.path + path, width: line.width + width };
    },
    { path: "", width: 0 },
  );
}

function splitStretches(text: string, look: LineLook, faces: Faces): readonly Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(text, look.direction);
  const stretches: { text: string; level: number; font: Font }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const font = control.test(character)
      ? undefined
      : faces.find(character, look.families, look.weight);
    const last = stretches.at(-1);
    if (last && last.level === level && last.font === font) last.text += shown;
    else if (font) stretches.push({ text: shown, level, font });
    at += character.length;
  }
  return stretches;
}

/** From the highest level down to the lowest odd one, what is at or above it is reversed. */
function orderVisually(stretches: readonly Stretch[]): readonly Stretch[] {
  const highest = Math.max(0, ...stretches.map(({ level }) => level));
  const order = [...stretches];
  for (let level = highest; level > 0; level--) {
    let start = 0;
    while (start < order.length) {
      const reaches = (index: number) => (order[index]?.level ?? -1) >= level;
      let end = start;
      while (reaches(end)) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end + 1;
    }
  }
  return order;
}

function outlineStretch(stretch: Stretch, start: number, size: number): OutlinedLine {
  const scale = size / stretch.font.unitsPerEm;
  const direction = stretch.level % 2 === 1 ? "rtl" : "ltr";
  const run = stretch.font.layout(stretch.text, [], undefined, undefined, direction);
  let pen = 0;
  const paths = run.glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
    const x = start + (pen + xOffset) * scale;
    pen += xAdvance;
    return glyph.path
      .scale(scale, -scale)
      .translate(x, -yOffset * scale)
      .toSVG();
  });
  return { path: paths.join(""), width: pen * scale };
}
