import type { XmlComponent } from "docx";
import type { Element } from "hast";
import { tokens } from "../document/theme/tokens.ts";
import { property as attribute } from "../document/tree.ts";
import type { Direction } from "../language.ts";
import { property, xml } from "./element.ts";
import { wide } from "./styles/column.ts";
import { twipsOf } from "./units.ts";

/** What numbers a list: an ordered list has its own numbering, lists with bullets share one. */
export type Numbering = Element | "bullets";

/** The numberings of a document: in Word, lists that share one go on counting. */
export interface Numberings {
  /** The number by which paragraphs name a numbering; they are counted as they are first used. */
  readonly numberOf: (numbering: Numbering, column: Column) => number;
  /** What they look like (`w:abstractNum`, ECMA-376-1 17.9.1). */
  readonly define: () => readonly XmlComponent[];
  /** Those that are used (`w:num`, 17.9.15). */
  readonly use: () => readonly XmlComponent[];
}

/** The column that a list stands in: all the width there is, or the wide one of running text. */
export type Column = "whole" | "wide";

const columnStarts: Readonly<Record<Column, number>> = { whole: 0, wide };

/** Each depth of a list is set in by this much, in millimetres. */
const step = 5;

/** Depths that a list can have, from 0; Word has nine (ECMA-376-1 17.9.6), a deeper one is set as the last. */
const depths = [0, 1, 2, 3] as const;

export const deepest = depths.length - 1;

const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

/** Definitions and numbers from this one on: the first of each is of the list that `docx` has always. */
const first = 2;

/** The numberings of a document's lists, which are defined and counted as they are first used. */
export function openNumberings(direction: Direction): Numberings {
  const used = {
    whole: new Map<Numbering, number>(),
    wide: new Map<Numbering, number>(),
  };
  const all = () =>
    (["whole", "wide"] as const)
      .flatMap((column) => [...used[column]].map(([one, number]) => ({ column, one, number })))
      .toSorted((a, b) => a.number - b.number);
  return {
    numberOf: (numbering, column) => {
      const number = used[column].get(numbering) ?? first + used.whole.size + used.wide.size;
      used[column].set(numbering, number);
      return number;
    },
    define: () =>
      all().map(({ one, number, column }) =>
        defineNumbering(one, number, { direction, start: columnStarts[column] }),
      ),
    use: () => all().map(({ one, number }) => writeUse(one, number)),
  };
}

/** What the indent of a list depends on beside its depth. */
interface Around {
  readonly direction: Direction;
  /** Where its column begins, in millimetres from the start edge. */
  readonly start: number;
}

function defineNumbering(numbering: Numbering, id: number, around: Around): XmlComponent {
  const attributes = { "w:abstractNumId": id, "w15:restartNumberingAfterBreak": 0 };
  return xml("w:abstractNum", attributes, [
    property("w:multiLevelType", "hybridMultilevel"),
    ...depths.map((depth) => defineLevel(numbering, depth, around)),
  ]);
}

function defineLevel(
  numbering: Numbering,
  depth: number,
  { direction, start }: Around,
): XmlComponent {
  const sign = depth % 2 === 0 ? "•" : "–";
  const indent = twipsOf(start + listIndent(depth, direction));
  return xml("w:lvl", { "w:ilvl": depth, "w:tentative": 1 }, [
    property("w:start", startOf(numbering)),
    property("w:numFmt", formatOf(numbering)),
    property("w:lvlText", isBullets(numbering) ? sign : `%${depth + 1}.`),
    property("w:lvlJc", "left"),
    xml("w:pPr", undefined, [xml("w:ind", { "w:start": indent, "w:hanging": twipsOf(step) })]),
    xml("w:rPr", undefined, [
      ...(isBullets(numbering) ? [bulletFonts] : []),
      property("w:color", tokens.colour.soft),
    ]),
  ]);
}

const sans = tokens.font.sans.latin;
const bulletFonts = xml("w:rFonts", {
  "w:ascii": sans,
  "w:cs": sans,
  "w:eastAsia": sans,
  "w:hAnsi": sans,
});

function isBullets(numbering: Numbering): numbering is Exclude<Numbering, Element> {
  return typeof numbering === "string";
}

function startOf(numbering: Numbering): number {
  return isBullets(numbering) ? 1 : Number(attribute(numbering, "start") ?? 1);
}

function formatOf(numbering: Numbering): string {
  if (isBullets(numbering)) return "bullet";
  return formats[attribute(numbering, "type") ?? "1"] ?? "decimal";
}

/** A numbering and its definition have one number. */
function writeUse(numbering: Numbering, number: number): XmlComponent {
  const starts = depths.map((depth) =>
    xml("w:lvlOverride", { "w:ilvl": depth }, [property("w:startOverride", startOf(numbering))]),
  );
  return xml("w:num", { "w:numId": number }, [property("w:abstractNumId", number), ...starts]);
}

/**
 * How far a list's text is set in at a depth from 0, in millimetres. Where a mark stands in
 * right-to-left paragraphs, Word lets it begin and LibreOffice end: there is room for both.
 */
export function listIndent(level: number, direction: Direction): number {
  return step * (level + 1) + (direction === "rtl" ? 4 : 0);
}
