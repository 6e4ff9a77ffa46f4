import { sign } from "./characters.ts";
import { endOfOperand, endOfRegular, skipSpace } from "./lex.ts";
import type { Operation } from "./operators.ts";

export interface Name {
  readonly name: string;
}

/** An operand's value (ISO 32000-1, 7.3): strings are bytes, as they may hold glyph codes. */
export type Value =
  | number
  | boolean
  | null
  | Name
  | Uint8Array
  | readonly Value[]
  | ReadonlyMap<string, Value>;

/** The values of an operation's operands. */
export function readOperands(bytes: Uint8Array, { from, operatorAt }: Operation): readonly Value[] {
  return readSequence(bytes, from, operatorAt);
}

/** The operands of an operation that takes nothing but numbers. */
export function readNumbers(bytes: Uint8Array, operation: Operation): readonly number[] {
  return readOperands(bytes, operation).map(Number);
}

/** The text of a name; undefined for every other value. */
export function nameOf(value: Value | undefined): string | undefined {
  return typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
}

function readSequence(bytes: Uint8Array, from: number, to: number): readonly Value[] {
  const values: Value[] = [];
  for (let at = skipSpace(bytes, from); at < to; ) {
    values.push(readValue(bytes, at));
    at = skipSpace(bytes, endOfOperand(bytes, at));
  }
  return values;
}

/** The value that begins at an offset. */
export function readValue(bytes: Uint8Array, from: number): Value {
  const end = endOfOperand(bytes, from);
  switch (bytes[from]) {
    case sign.slash:
      return { name: readName(bytes, from + 1, endOfRegular(bytes, from + 1)) };
    case sign.openParenthesis:
      return readLiteral(bytes, from + 1, end - 1);
    case sign.openBracket:
      return readSequence(bytes, from + 1, end - 1);
    case sign.less:
      return bytes[from + 1] === sign.less
        ? readDictionary(bytes, from + 2, end - 2)
        : readHexadecimal(bytes, from + 1, end - 1);
    default:
      return readWord(Buffer.from(bytes.subarray(from, end)).toString("latin1"));
  }
}

const words: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function readWord(word: string): Value {
  return words.has(word) ? (words.get(word) ?? null) : Number(word);
}

/** `#20` in a name stands for the byte 0x20 (7.3.5). */
function readName(bytes: Uint8Array, from: number, to: number): string {
  const written = Buffer.from(bytes.subarray(from, to)).toString("latin1");
  return written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function readDictionary(bytes: Uint8Array, from: number, to: number): ReadonlyMap<string, Value> {
  const values = readSequence(bytes, from, to);
  const entries = new Map<string, Value>();
  for (let index = 0; index + 1 < values.length; index += 2) {
    entries.set(nameOf(values[index]) ?? "", values[index + 1] ?? null);
  }
  return entries;
}

/** Spaces are passed over, and a missing last digit is 0 (7.3.4.3). */
function readHexadecimal(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const digits = Buffer.from(bytes.subarray(from, to))
    .toString("latin1")
    .replace(/[^0-9a-fA-F]/g, "");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

const escapes: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c };

/** Escapes, octal codes and continued lines of a literal string (7.3.4.2, table 3). */
function readLiteral(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const written = Buffer.from(bytes.subarray(from, to)).toString("latin1");
  const read = written.replace(
    /\\(?:([0-7]{1,3})|(\r\n|\r|\n)|([\s\S]))|\r\n?/g,
    (_, octal: string | undefined, line: string | undefined, letter: string | undefined) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      if (line !== undefined) return "";
      if (letter === undefined) return "\n";
      const code = escapes[letter];
      return code === undefined ? letter : String.fromCharCode(code);
    },
  );
  return Buffer.from(read, "latin1");
}
