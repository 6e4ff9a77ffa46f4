/** What an operator does, as far as marking needs to know. */
export type OperatorKind =
  | "state"
  | "save"
  | "restore"
  | "matrix"
  | "path"
  | "clip"
  | "paint"
  | "end-path"
  | "begin-text"
  | "end-text"
  | "text-state"
  | "show"
  | "object"
  | "shading"
  | "image"
  | "begin-mark"
  | "end-mark"
  | "mark-point";

export interface Operator {
  readonly name: string;
  readonly kind: OperatorKind;
  /** How many operands it takes; undefined where that depends on the colour space. */
  readonly operands: number | undefined;
}

/** All operators of content streams (ISO 32000-1, Annex A), but those of Type 3 glyphs. */
const table: readonly (readonly [OperatorKind, number | undefined, string])[] = [
  ["save", 0, "q"],
  ["restore", 0, "Q"],
  ["matrix", 6, "cm"],
  ["state", 1, "w J j M ri i gs"],
  ["state", 2, "d"],
  ["path", 2, "m l"],
  ["path", 6, "c"],
  ["path", 4, "v y re"],
  ["path", 0, "h"],
  ["clip", 0, "W W*"],
  ["paint", 0, "S s f F f* B B* b b*"],
  ["end-path", 0, "n"],
  ["begin-text", 0, "BT"],
  ["end-text", 0, "ET"],
  ["text-state", 1, "Tc Tw Tz TL Tr Ts"],
  ["text-state", 2, "Tf Td TD"],
  ["text-state", 6, "Tm"],
  ["text-state", 0, "T*"],
  ["show", 1, "Tj TJ '"],
  ["show", 3, '"'],
  ["state", 1, "CS cs G g"],
  ["state", 3, "RG rg"],
  ["state", 4, "K k"],
  ["state", undefined, "SC SCN sc scn"],
  ["shading", 1, "sh"],
  ["image", 0, "BI"],
  ["object", 1, "Do"],
  ["begin-mark", 1, "BMC"],
  ["begin-mark", 2, "BDC"],
  ["end-mark", 0, "EMC"],
  ["mark-point", 1, "MP"],
  ["mark-point", 2, "DP"],
  ["state", 0, "BX EX"],
];

const operators: ReadonlyMap<number, Operator> = new Map(
  table.flatMap(([kind, operands, names]) =>
    names
      .split(" ")
      .map((name) => [packName(Buffer.from(name), 0, name.length), { name, kind, operands }]),
  ),
);

/** An operator by the bytes of its name; undefined if there is none such. */
export function findOperator(bytes: Uint8Array, from: number, to: number): Operator | undefined {
  return to - from > 3 ? undefined : operators.get(packName(bytes, from, to));
}

/** A name of one to three letters as one number: no text is made for each of a page's operators. */
function packName(bytes: Uint8Array, from: number, to: number): number {
  let packed = 0;
  for (let at = from; at < to; at++) packed = packed * 256 + (bytes[at] ?? 0);
  return packed;
}

/** One operator with its operands, by its bytes in the stream: `from` is where the operands begin. */
export interface Operation {
  readonly operator: Operator;
  readonly from: number;
  readonly operatorAt: number;
  readonly to: number;
}
