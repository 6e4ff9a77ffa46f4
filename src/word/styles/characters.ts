import type { TypeStep } from "../../document/theme/tokens.ts";
import type { Colour } from "./style.ts";

/** A character style in the terms of the design tokens. */
export interface CharacterStyle {
  readonly id: string;
  readonly name: string;
  readonly type?: TypeStep;
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly underline?: boolean;
  readonly raised?: "superscript" | "subscript";
  /** The colour of a frame around the words. */
  readonly frame?: Colour;
  readonly ground?: Colour;
}

/** Every character style of a document. */
export const characterStyles: readonly CharacterStyle[] = [
  { id: "Strong", name: "Strong", bold: true },
  { id: "Emphasis", name: "Emphasis", colour: "accent" },
  { id: "Superscript", name: "Superscript", raised: "superscript" },
  { id: "Subscript", name: "Subscript", raised: "subscript" },
  { id: "WorkTitle", name: "Work Title" },
  { id: "Hyperlink", name: "Hyperlink", colour: "accent", underline: true },
  { id: "CrossReference", name: "Cross Reference", colour: "accent" },
  { id: "FootnoteReference", name: "footnote reference", raised: "superscript" },
  { id: "Unknown", name: "Unknown", colour: "soft" },
  { id: "Soft", name: "Soft", colour: "soft" },
  { id: "Status", name: "Status", type: "label", colour: "soft", frame: "line" },
  { id: "StatusActive", name: "Status Active", type: "label", colour: "accent", frame: "accent" },
  { id: "Swatch", name: "Swatch", ground: "tint" },
];
