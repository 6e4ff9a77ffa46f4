import { isRegular } from "./characters.ts";
import { endOfImage } from "./image.ts";
import { ContentStreamError, endOfOperand, endOfRegular, skipSpace, textOf } from "./lex.ts";
import { findOperator, type Operation, type Operator } from "./operators.ts";

/**
 * The operations of a content stream, in order. Operands are passed over, strings and all; their
 * values are read by `readOperands` where they are wanted.
 */
export function* scan(bytes: Uint8Array): Generator<Operation> {
  let at = skipSpace(bytes, 0);
  let from = at;
  let operands = 0;
  while (at < bytes.length) {
    const found = readOperator(bytes, at);
    if (found) {
      checkOperands(found.operator, operands, at);
      const to = found.operator.kind === "image" ? endOfImage(bytes, found.end) : found.end;
      yield { operator: found.operator, from, operatorAt: at, to };
      at = to;
      from = skipSpace(bytes, at);
      operands = 0;
    } else {
      at = endOfOperand(bytes, at);
      operands++;
    }
    at = skipSpace(bytes, at);
  }
  if (operands > 0) throw new ContentStreamError("operands without an operator at the end", from);
}

/** The operator that stands at an offset; undefined for an operand. */
function readOperator(bytes: Uint8Array, at: number) {
  if (!isOperatorStart(bytes[at])) return undefined;
  const end = endOfRegular(bytes, at);
  const operator = findOperator(bytes, at, end);
  if (operator) return { operator, end };
  if (isKeyword(bytes, at, end)) return undefined;
  throw new ContentStreamError(`unknown operator "${textOf(bytes, at, end)}"`, at);
}

function checkOperands({ name, operands }: Operator, found: number, at: number): void {
  if (operands === undefined || operands === found) return;
  throw new ContentStreamError(`${name} has ${found} operands, not ${operands}`, at);
}

/** Numbers begin with a digit, a sign or a point; operators with a letter or a quotation mark. */
function isOperatorStart(code: number | undefined): boolean {
  return isRegular(code) && code !== undefined && !isNumberStart(code);
}

function isNumberStart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

function isKeyword(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from >= 4 && ["true", "false", "null"].includes(textOf(bytes, from, to));
}
