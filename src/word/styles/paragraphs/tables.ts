import { tokens } from "../../../document/theme/tokens.ts";
import type { ParagraphStyle } from "../style.ts";

const { space } = tokens;

/** Space between a table's columns, in millimetres: words keep it at their end. */
export const tableGutter = 3;

/** The styles of a table's cells, in each of its two sizes. */
export const tables: readonly ParagraphStyle[] = (["table", "register"] as const).flatMap(
  (type) => {
    const id = type === "table" ? "Table" : "Register";
    const base = `${id}Text`;
    return [
      { id: base, name: `${id} Text`, type, space: [space.row, space.row], indentEnd: tableGutter },
      { id: `${id}Number`, name: `${id} Number`, based: base, align: "end", indentEnd: 0 },
      {
        id: `${id}Head`,
        name: `${id} Head`,
        based: base,
        type: type === "table" ? "label" : "register",
        colour: "soft",
        keepNext: true,
      },
      {
        id: `${id}HeadNumber`,
        name: `${id} Head Number`,
        based: `${id}Head`,
        align: "end",
        indentEnd: 0,
      },
      { id: `${id}Total`, name: `${id} Total`, based: base, bold: true },
      {
        id: `${id}TotalNumber`,
        name: `${id} Total Number`,
        based: `${id}Total`,
        align: "end",
        indentEnd: 0,
      },
    ] as const;
  },
);
