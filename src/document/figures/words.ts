/** From the baseline of a label's line to the next, in points. */
export const lineHeight = 10;

/** How wide signs are at most at the size of labels, in points, by kind; the first that fits. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{Mn}/u, 0],
  [/[mwMW@%œæŒÆ]/, 7],
  [/\p{Lu}/u, 5.4],
  [/[\s.,:;'’!|()·ijlt-]/, 2.6],
  [/\p{Script=Arabic}/u, 3.9],
];
const other = 4.7;

/** The width that words take at most, in points: a tenth more than measured, never less. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, sign) => {
    return sum + (widths.find(([kind]) => kind.test(sign))?.[1] ?? other);
  }, 0);
}

/**
 * Words in lines that a room in points has place for, as even as the words allow; no letter is left
 * out. A room that is narrower than a sign has one sign a line.
 */
export function wrapWords(words: string, room: number): readonly string[] {
  const fitting = fillLines(words, room);
  if (fitting.length < 2) return fitting;
  const even = widthOf(words) / fitting.length + 8;
  const balanced = fillLines(words, Math.min(even, room));
  return balanced.length === fitting.length ? balanced : fitting;
}

/** No line begins with a sign or a number that belongs to the word before it. */
const breaks = / (?![:;!?»·\d])/;

function fillLines(words: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(breaks).flatMap((one) => cutWord(one, room))) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`) <= room) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** A word that is wider than a line, in pieces that are not; a letter keeps its marks. */
function cutWord(word: string, room: number): readonly string[] {
  if (widthOf(word) <= room) return [word];
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const piece = pieces.at(-1);
    if (piece !== undefined && widthOf(piece + segment) <= room) {
      pieces[pieces.length - 1] = piece + segment;
    } else pieces.push(segment);
  }
  return pieces;
}
