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

/** What numbers the paragraphs of a list style: for whoever goes on writing. */
export type StyleNumbering = "bullets" | "numbers";

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

/** Word has styles of its own for lists of three depths. */
export const styledDepths = 3;

const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

/** The numberings of the list styles come first. */
const styled = (["bullets", "numbers"] as const).flatMap((kind) =>
  (["whole", "wide"] as const).map((column) => ({ kind, column })),
);

/** The number of a list style's numbering: the same in every document. */
export function numberOfStyle(kind: StyleNumbering, column: Column): number {
  return styled.findIndex((one) => one.kind === kind && one.column === column) + 1;
}

/** The numberings of a document's lists: each ordered one's is counted when it is first used. */
export function openNumberings(direction: Direction): Numberings {
  const used = new Map<Element, { readonly number: number; readonly column: Column }>();
  return {
    numberOf: (numbering, column) => {
      if (numbering === "bullets") return numberOfStyle("bullets", column);
      const own = used.get(numbering) ?? { number: styled.length + 1 + used.size, column };
      used.set(numbering, own);
      return own.number;
    },
    define: () => [
      ...styled.map(({ kind, column }) =>
        defineNumbering(kind, numberOfStyle(kind, column), { direction, column }),
      ),
      ...[...used].map(([list, { number, column }]) =>
        defineNumbering(list, number, { direction, column }),
      ),
    ],
    use: () => [
      ...styled.map((_, index) => writeUse(index + 1)),
      ...[...used].map(([list, { number }]) => writeUse(number, list)),
    ],
  };
}

/** What the indent of a list depends on beside its depth. */
interface Around {
  readonly direction: Direction;
  readonly column: Column;
}

type Defined = Element | StyleNumbering;

function defineNumbering(numbering: Defined, id: number, around: Around): XmlComponent {
  const attributes = { "w:abstractNumId": id, "w15:restartNumberingAfterBreak": 0 };
  return xml("w:abstractNum", attributes, [
    property("w:multiLevelType", "hybridMultilevel"),
    ...depths.map((depth) => defineLevel(numbering, depth, around)),
  ]);
}

function defineLevel(
  numbering: Defined,
  depth: number,
  { direction, column }: Around,
): XmlComponent {
  const sign = depth % 2 === 0 ? "•" : "–";
  const indent = twipsOf(columnStarts[column] + listIndent(depth, direction));
  const style = styleOf(numbering, depth, column);
  return xml("w:lvl", { "w:ilvl": depth, "w:tentative": 1 }, [
    property("w:start", startOf(numbering)),
    property("w:numFmt", formatOf(numbering)),
    ...(style ? [property("w:pStyle", style)] : []),
    property("w:lvlText", numbering === "bullets" ? sign : `%${depth + 1}.`),
    property("w:lvlJc", "left"),
    xml("w:pPr", undefined, [xml("w:ind", { "w:start": indent, "w:hanging": twipsOf(step) })]),
    xml("w:rPr", undefined, [
      ...(numbering === "bullets" ? [bulletFonts] : []),
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

/** The style whose paragraphs a level of a style's numbering numbers (17.9.23). */
function styleOf(numbering: Defined, depth: number, column: Column): string | undefined {
  if (typeof numbering !== "string" || depth >= styledDepths) return undefined;
  const kind = numbering === "bullets" ? "ListBullet" : "ListNumber";
  return `${column === "wide" ? "Prose" : ""}${kind}${depth === 0 ? "" : depth + 1}`;
}

function startOf(numbering: Defined): number {
  return typeof numbering === "string" ? 1 : Number(attribute(numbering, "start") ?? 1);
}

function formatOf(numbering: Defined): string {
  if (numbering === "bullets") return "bullet";
  const type = typeof numbering === "string" ? "1" : attribute(numbering, "type");
  return formats[type ?? "1"] ?? "decimal";
}

/** A numbering and its definition have one number; each ordered list begins anew. */
function writeUse(number: number, list?: Element): XmlComponent {
  const starts = list
    ? depths.map((depth) =>
        xml("w:lvlOverride", { "w:ilvl": depth }, [property("w:startOverride", startOf(list))]),
      )
    : [];
  return xml("w:num", { "w:numId": number }, [property("w:abstractNumId", number), ...starts]);
}

/**
 * How far a list's text is set in at a depth from 0, in millimetres. Where a mark stands in
 * right-to-left paragraphs, Word lets it begin and LibreOffice end: there is room for both.
 */
export function listIndent(level: number, direction: Direction): number {
  return step * (level + 1) + (direction === "rtl" ? 4 : 0);
}
