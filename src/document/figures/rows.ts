/** A row of a drawing, as high as its words want, in points. */
export interface Sized {
  readonly height: number;
}

/** A row with the distance from the drawing's top to its own, in points. */
export type Stacked<Row extends Sized> = Row & { readonly top: number };

/** What stands on one page at most: a page's text is 263 mm high, and a caption goes above. */
const most = 600;

/** Rows in drawings that each fit a page, in order. */
export function partRows<Row extends Sized>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    height += row.height;
    if (height > most) {
      parts.push([]);
      height = row.height;
    }
    parts.at(-1)?.push(row);
  }
  return parts;
}

/** Rows one below another. */
export function stackRows<Row extends Sized>(rows: readonly Row[]): readonly Stacked<Row>[] {
  return rows.map((row, index) => ({ ...row, top: heightOf(rows.slice(0, index)) }));
}

/** The height of rows together, in points. */
export function heightOf(rows: readonly Sized[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** How wide a letter of a label is on average, in points. */
export const letterWidth = 3.9;

/** From the baseline of a label's line to the next, in points. */
export const lineHeight = 10;

/** Words in lines of at most so many letters, as even as the words allow; no letter is left out. */
export function wrapWords(words: string, room: number): readonly string[] {
  const fitting = fillLines(words, Math.max(1, Math.floor(room)));
  if (fitting.length < 2) return fitting;
  const even = Math.ceil([...words].length / fitting.length) + 2;
  const balanced = fillLines(words, Math.min(even, Math.floor(room)));
  return balanced.length === fitting.length ? balanced : fitting;
}

/** No line begins with a sign or a number that belongs to the word before it. */
const breaks = / (?![:;!?»·\d])/;

function fillLines(words: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(breaks).flatMap((one) => cutWord(one, room))) {
    const line = lines.at(-1);
    if (line !== undefined && [...line, ...word].length < room) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** A word that is longer than a line, in pieces that are not. */
function cutWord(word: string, room: number): readonly string[] {
  const letters = [...word];
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / room)) }, (_, index) =>
    letters.slice(index * room, (index + 1) * room).join(""),
  );
}
