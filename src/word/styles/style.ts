import type { TypeStep, tokens } from "../../document/theme/tokens.ts";

export type Colour = keyof typeof tokens.colour;

/** A rule beside a paragraph; its space is in points. */
export interface Rule {
  /** `each`: above every paragraph, where neighbours of one style would share a rule. */
  readonly edge: "top" | "bottom" | "each" | "start";
  readonly weight: keyof typeof tokens.rule;
  readonly colour: Colour;
  readonly space: number;
}

/** A paragraph style in the terms of the design tokens; what is not said comes from the style it is based on. */
export interface ParagraphStyle {
  readonly id: string;
  /** The name that Word shows; for built-in styles Word's own English name (ECMA-376-1 17.7.4.9). */
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  readonly type?: TypeStep;
  readonly bold?: boolean;
  readonly colour?: Colour;
  /** Lines are exactly as high as the type says, where a face would make them higher. */
  readonly height?: "exact";
  /** Points above and below. */
  readonly space?: readonly [above: number, below: number];
  /** Its paragraphs are a list's items at a depth from 0. */
  readonly numbering?: { readonly number: number; readonly depth: number };
  /** No space between paragraphs of this style. */
  readonly contextual?: true;
  readonly rule?: Rule;
  /** Millimetres from the start edge. */
  readonly indent?: number;
  /** Set in as a list's text at a depth from 0, beside its indent. */
  readonly listDepth?: number;
  /** Its paragraphs stand in the label column, beside the text that follows. */
  readonly frame?: true;
  /** Millimetres from the end edge. */
  readonly indentEnd?: number;
  readonly align?: "end";
  readonly keepNext?: boolean;
  readonly outline?: number;
  /** A tab stop at the end edge of pages in portrait or in landscape. */
  readonly tab?: "portrait" | "landscape";
  /** The line is exactly this high, in points: for paragraphs that only part two tables. */
  readonly exact?: number;
}
