import { tokens } from "../../../document/theme/tokens.ts";
import type { ParagraphStyle } from "../style.ts";

const { space } = tokens;

const none = [0, 0] as const;

/** Drawings, their captions and key figures. */
export const figures: readonly ParagraphStyle[] = [
  {
    id: "Caption",
    name: "caption",
    type: "subsection",
    space: [space.block, 6],
    keepNext: true,
  },
  { id: "CaptionBelow", name: "Caption Below", based: "Caption" },
  { id: "Figure", name: "Figure", space: [space.paragraph, space.paragraph] },
  { id: "FigureCaptioned", name: "Figure Captioned", based: "Figure", keepNext: true },
  { id: "Flag", name: "Flag", based: "Figure", space: [space.section, space.paragraph] },
  {
    id: "KeyFigure",
    name: "Key Figure",
    next: "KeyLabel",
    type: "figure",
    colour: "accent",
    space: none,
    keepNext: true,
  },
  { id: "KeyLabel", name: "Key Label", type: "label", colour: "soft", space: none },
];

/** Names with their values. */
export const facts: readonly ParagraphStyle[] = [
  {
    id: "FactLabel",
    name: "Fact Label",
    type: "label",
    colour: "soft",
    space: [2, space.row],
    indentEnd: tokens.grid.gutter,
  },
  { id: "Fact", name: "Fact", space: [0, space.row], contextual: true },
  { id: "FactNote", name: "Fact Note", type: "label", colour: "soft", space: [2, space.row] },
  { id: "Term", name: "Term", type: "minor", space: [space.paragraph, 0], keepNext: true },
  { id: "Definition", name: "Definition", based: "BodyText" },
];
