import type { tokens } from "../../document/theme/tokens.ts";
import type { Colour } from "./style.ts";

export interface TableRule {
  readonly weight: keyof typeof tokens.rule;
  readonly colour: Colour;
}

/** A table style in the terms of the design tokens: rules alone, no boxes. */
export interface TableStyle {
  readonly id: string;
  readonly name: string;
  readonly top?: TableRule;
  readonly bottom?: TableRule;
  /** Between the rows. */
  readonly between?: TableRule;
  /** Points between the rules and the text. */
  readonly padding?: { readonly top?: number; readonly bottom?: number };
  /** Below the head rows. */
  readonly head?: TableRule;
}

const hair: TableRule = { weight: "hair", colour: "line" };
const ink: TableRule = { weight: "ink", colour: "ink" };

/** Every table style of a document. Only `DataTable` holds data; the others set blocks side by side. */
export const tableStyles: readonly TableStyle[] = [
  { id: "DataTable", name: "Data Table", between: hair, head: ink, bottom: hair },
  { id: "FactsTable", name: "Facts" },
  { id: "ColumnsTable", name: "Columns" },
  {
    id: "KeyFiguresTable",
    name: "Key Figures",
    top: { weight: "accent", colour: "accent" },
    padding: { top: 5 },
  },
  { id: "MastheadTable", name: "Masthead Table", bottom: ink, padding: { bottom: 8 } },
  { id: "CoverMastheadTable", name: "Cover Masthead Table" },
];
