import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of each page of a PDF, as a reader copies it. */
export async function readPdfText(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
  await task.destroy();
  return pages;
}

/** How often each letter and digit stands in a text, whatever the order in which a script is set. */
export function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize("NFKC").match(/[\p{L}\p{N}]/gu) ?? []) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** The letters that one text has more often than another. */
export function missingLetters(wanted: string, found: string): readonly string[] {
  const there = countLetters(found);
  return [...countLetters(wanted)].flatMap(([letter, times]) => {
    const lacking = times - (there.get(letter) ?? 0);
    return lacking > 0 ? [`${letter} ×${lacking}`] : [];
  });
}
