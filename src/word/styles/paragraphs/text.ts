import { tokens } from "../../../document/theme/tokens.ts";
import { numberOfStyle, type StyleNumbering, styledDepths } from "../../numbering.ts";
import { wide } from "../column.ts";
import type { ParagraphStyle } from "../style.ts";

const { space } = tokens;

/** Running text, and what stands apart from it. */
export const text: readonly ParagraphStyle[] = [
  { id: "BodyText", name: "Body Text", space: [0, space.paragraph] },
  { id: "Lead", name: "Lead", type: "lead", space: [0, space.block] },
  { id: "Prose", name: "Prose", type: "prose", space: [0, space.paragraph], indent: wide },
  {
    id: "Kicker",
    name: "Kicker",
    type: "kicker",
    colour: "accent",
    space: [space.paragraph, 2],
    keepNext: true,
  },
  {
    id: "Note",
    name: "Note",
    type: "label",
    colour: "soft",
    space: [space.paragraph, space.paragraph],
  },
  {
    id: "Source",
    name: "Source",
    type: "label",
    colour: "soft",
    space: [space.paragraph, space.paragraph],
  },
  { id: "OfficialTitle", name: "Official Title", based: "BodyText", colour: "soft" },
  {
    id: "Quote",
    name: "Quote",
    based: "BodyText",
    rule: { edge: "start", weight: "accent", colour: "tint", space: 8 },
    indent: 3.5,
  },
  {
    id: "ProseQuote",
    name: "Prose Quote",
    based: "Prose",
    rule: { edge: "start", weight: "accent", colour: "tint", space: 8 },
    indent: wide + 3.5,
  },
  {
    id: "Callout",
    name: "Callout",
    based: "BodyText",
    rule: { edge: "start", weight: "accent", colour: "accent", space: 8 },
    indent: 3.5,
  },
  {
    id: "Rule",
    name: "Rule",
    rule: { edge: "bottom", weight: "hair", colour: "line", space: 1 },
    space: [0, space.block],
    exact: 4,
  },
];

const listKinds: Readonly<Record<string, StyleNumbering | undefined>> = {
  "List Bullet": "bullets",
  "List Number": "numbers",
  "List Continue": undefined,
  "List Plain": undefined,
};

/** Lists are as deep as Word's built-in styles for them; in running text they stand in its column. */
export const lists: readonly ParagraphStyle[] = (
  [
    { prefix: "", based: "BodyText", indent: 0, column: "whole" },
    { prefix: "Prose ", based: "Prose", indent: wide, column: "wide" },
  ] as const
).flatMap(({ prefix, based, indent, column }) =>
  Array.from({ length: styledDepths }, (_, depth) => depth).flatMap((depth) => {
    const ending = depth === 0 ? "" : ` ${depth + 1}`;
    const below: readonly [number, number] = [0, tokens.space.item];
    return Object.entries(listKinds).map(([kind, numbering]) => ({
      id: (prefix + kind + ending).replaceAll(" ", ""),
      name: prefix + kind + ending,
      based,
      space: below,
      ...(numbering && { numbering: { number: numberOfStyle(numbering, column), depth } }),
      ...(kind === "List Continue" && { indent, listDepth: depth }),
      ...(kind === "List Plain" && depth > 0 && { indent, listDepth: depth - 1 }),
    }));
  }),
);
