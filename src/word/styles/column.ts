import { tokens } from "../../document/theme/tokens.ts";
import type { Direction } from "../../language.ts";
import { twipsOf } from "../units.ts";

/** Where the wide column begins, in millimetres from the start edge. */
export const wide = tokens.grid.label + tokens.grid.gutter;

/**
 * The attributes of a frame in the label column, at the height of the text that follows
 * (`w:framePr`, ECMA-376-1 17.3.1.11). Its edge is a physical one.
 */
export function frameOf(direction: Direction): Readonly<Record<string, string | number>> {
  return {
    "w:w": twipsOf(tokens.grid.label),
    "w:wrap": "around",
    "w:vAnchor": "text",
    "w:hAnchor": "margin",
    "w:xAlign": direction === "rtl" ? "right" : "left",
    "w:y": 1,
  };
}
