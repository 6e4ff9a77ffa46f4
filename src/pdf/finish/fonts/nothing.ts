/** U+0000 is what Chromium writes for a glyph that is part of a letter. */
export function isNothing(text: string): boolean {
  return text === "" || ["\0", "\ufeff", "\ufffe"].some((sign) => text.includes(sign));
}
