/** The formats of outputs, in the order in which they are made. */
export const formats = ["html", "pdf", "docx"] as const;

export type Format = (typeof formats)[number];

/** Whether a word is a format. */
export function isFormat(word: string): word is Format {
  return (formats as readonly string[]).includes(word);
}
