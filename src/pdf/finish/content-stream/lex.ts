import { isRegular, isWhiteSpace, sign } from "./characters.ts";

/** A content stream that does not follow ISO 32000-1, 7.8.2, or that nests marks wrongly. */
export class ContentStreamError extends Error {
  constructor(message: string, offset: number) {
    super(`content stream, byte ${offset}: ${message}`);
    this.name = "ContentStreamError";
  }
}

/** Where white space and comments end (7.2.3). */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    if (bytes[at] === sign.percent) at = endOfLine(bytes, at);
    else if (isWhiteSpace(bytes[at])) at++;
    else break;
  }
  return at;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== sign.lineFeed && bytes[at] !== sign.carriageReturn)
    at++;
  return at;
}

export function endOfRegular(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isRegular(bytes[at])) at++;
  return at;
}

/** Where the operand that begins at an offset ends: a number, name, string, array or dictionary. */
export function endOfOperand(bytes: Uint8Array, from: number): number {
  switch (bytes[from]) {
    case sign.slash:
      return endOfRegular(bytes, from + 1);
    case sign.openParenthesis:
      return endOfLiteral(bytes, from);
    case sign.openBracket:
      return endOfNested(bytes, from + 1, "]");
    case sign.less:
      return bytes[from + 1] === sign.less
        ? endOfNested(bytes, from + 2, ">>")
        : endOfHexadecimal(bytes, from);
    default:
      if (isRegular(bytes[from])) return endOfRegular(bytes, from);
      throw new ContentStreamError(
        `"${textOf(bytes, from, from + 1)}" stands where nothing begins`,
        from,
      );
  }
}

/** Parentheses nest, and a backslash takes the next sign out of the count (7.3.4.2). */
function endOfLiteral(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === sign.backslash) at++;
    else if (code === sign.openParenthesis) depth++;
    else if (code === sign.closeParenthesis && --depth === 0) return at + 1;
  }
  throw new ContentStreamError("a string has no end", from);
}

function endOfHexadecimal(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(sign.greater, from);
  if (end < 0) throw new ContentStreamError("a hexadecimal string has no end", from);
  return end + 1;
}

function endOfNested(bytes: Uint8Array, from: number, close: "]" | ">>"): number {
  let at = skipSpace(bytes, from);
  while (at < bytes.length) {
    if (close === "]" && bytes[at] === sign.closeBracket) return at + 1;
    if (close === ">>" && bytes[at] === sign.greater && bytes[at + 1] === sign.greater)
      return at + 2;
    at = skipSpace(bytes, endOfOperand(bytes, at));
  }
  throw new ContentStreamError(`"${close}" is missing`, from);
}

/** A part of a stream as text, one letter for each byte. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString("latin1");
}
