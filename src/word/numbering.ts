import { AlignmentType, type ILevelsOptions, LevelFormat } from "docx";
import type { Element } from "hast";
import { tokens } from "../document/theme/tokens.ts";
import { findAll, hasClass, property } from "../document/tree.ts";
import type { Direction } from "../language.ts";
import { twipsOf } from "./units.ts";

/**
 * `docx` takes text such as `{list-0}` for a reference to a numbering and writes a number in its
 * place; a reference that begins with a private-use character cannot stand in a text.
 */
const mark = "\uE000";

/** The numberings of all lists with bullets: those in running text stand in its column. */
const bullets = { plain: `${mark}bullets`, prose: `${mark}prose-bullets` };

export function bulletsFor(prose = false): string {
  return prose ? bullets.prose : bullets.plain;
}

export function isBullets(reference: string): boolean {
  return reference === bullets.plain || reference === bullets.prose;
}

/** Each depth of a list is set in by this much, in millimetres. */
const step = 5;

/** Depths that a list can have, from 0; Word has nine (ECMA-376-1 17.9.6), a deeper one is set as the last. */
const depths = [0, 1, 2, 3] as const;

export const deepest = depths.length - 1;

const formats = {
  "1": LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
} as const;

/** The numbering of an ordered list. */
export interface Numbering {
  readonly reference: string;
  /** Whether the list stands in running text. */
  readonly prose: boolean;
}

/** One numbering for each ordered list: in Word, lists that share one go on counting. */
export function planNumberings(elements: readonly Element[]): ReadonlyMap<Element, Numbering> {
  const isOrdered = ({ tagName }: Element) => tagName === "ol";
  const inProse = new Set(
    elements
      .filter((element) => hasClass(element, "prose"))
      .flatMap((element) => findAll(element, isOrdered)),
  );
  return new Map(
    elements
      .filter(isOrdered)
      .map((list, index) => [
        list,
        { reference: `${mark}list${index + 1}`, prose: inProse.has(list) },
      ]),
  );
}

interface NumberingDefinition {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/** The definitions of all numberings of a document: bullets first, then each ordered list's. */
export function defineNumberings(
  numberings: ReadonlyMap<Element, Numbering>,
  direction: Direction,
): readonly NumberingDefinition[] {
  const bulleted = [false, true].map((prose) => ({
    reference: bulletsFor(prose),
    levels: depths.map((level) => bulletLevel(level, { direction, prose })),
  }));
  const ordered = [...numberings].map(([list, { reference, prose }]) => ({
    reference,
    levels: depths.map((level) => orderedLevel(list, level, { direction, prose })),
  }));
  return [...bulleted, ...ordered];
}

/** What a list's indent depends on beside its depth. */
interface Around {
  readonly direction: Direction;
  readonly prose: boolean;
}

function bulletLevel(level: number, around: Around): ILevelsOptions {
  const sign = level % 2 === 0 ? "•" : "–";
  const font = tokens.font.sans.latin;
  const color = tokens.colour.soft;
  return {
    ...levelBase(level),
    format: LevelFormat.BULLET,
    text: sign,
    style: { run: { font, color }, ...indentOf(level, around) },
  };
}

function orderedLevel(list: Element, level: number, around: Around): ILevelsOptions {
  const type = property(list, "type") ?? "1";
  const format = formats[type as keyof typeof formats] ?? LevelFormat.DECIMAL;
  const start = Number(property(list, "start") ?? 1);
  return {
    ...levelBase(level),
    format,
    start,
    text: `%${level + 1}.`,
    style: { run: { color: tokens.colour.soft }, ...indentOf(level, around) },
  };
}

function levelBase(level: number): Pick<ILevelsOptions, "level" | "alignment"> {
  return { level, alignment: AlignmentType.LEFT };
}

function indentOf(
  level: number,
  { direction, prose }: Around,
): NonNullable<ILevelsOptions["style"]> {
  const column = prose ? tokens.grid.label + tokens.grid.gutter : 0;
  const start = twipsOf(column + listIndent(level, direction));
  return { paragraph: { indent: { start, hanging: twipsOf(step) } } };
}

/**
 * How far a list's text is set in at a depth from 0, in millimetres. Where a mark stands in
 * right-to-left paragraphs, Word lets it begin and LibreOffice end: there is room for both.
 */
export function listIndent(level: number, direction: Direction): number {
  return step * (level + 1) + (direction === "rtl" ? 4 : 0);
}
