import { tokens } from "../../document/theme/tokens.ts";

/** Where the wide column begins, in millimetres from the start edge. */
export const wide = tokens.grid.label + tokens.grid.gutter;
