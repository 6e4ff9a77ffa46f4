/** Classes of characters in PDF syntax (ISO 32000-1, 7.2.2, tables 1 and 2). */
const regular = 0;
const whiteSpace = 1;
const delimiter = 2;

const classes = new Uint8Array(256);
for (const code of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) classes[code] = whiteSpace;
for (const sign of "()<>[]{}/%") classes[sign.charCodeAt(0)] = delimiter;

export function isWhiteSpace(code: number | undefined): boolean {
  return code !== undefined && classes[code] === whiteSpace;
}

export function isRegular(code: number | undefined): boolean {
  return code !== undefined && classes[code] === regular;
}

/** Codes of the signs that begin and end things. */
export const sign = {
  openParenthesis: 0x28,
  closeParenthesis: 0x29,
  less: 0x3c,
  greater: 0x3e,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  backslash: 0x5c,
  slash: 0x2f,
  percent: 0x25,
  hash: 0x23,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
} as const;
