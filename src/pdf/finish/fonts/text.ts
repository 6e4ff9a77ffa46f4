/**
 * Characters that fonts often draw with one glyph. Chromium tells of a glyph just one of the
 * characters that it stands for, which may be one that the document does not have.
 */
const lookalikes: readonly string[] = [
  "\u2019\u02bc",
  "\u2018\u02bb",
  " \u00a0\u202f\u2009",
  "-\u00ad\u2010\u2011",
  "\u00b5\u03bc",
  "\u03a9\u2126",
  "\u0394\u2206",
  "\u2044\u2215",
  "\u00b7\u2219\u2027",
  "\u00af\u02c9",
  "\u0110\u00d0",
  "\u00e5\u212b",
  "\u0643\u06a9",
  "\u064a\u06cc",
];

/** Ligatures and joining forms, which are ways to draw letters (Unicode, FB00 and following). */
const drawnForms = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]/g;

/**
 * The text that a glyph stands for, in the characters that the document is written in. A glyph
 * for several Arabic letters keeps the one character that Unicode has for them: readers turn a
 * line's letters round one glyph at a time, and would turn its letters round as well.
 */
export function plainText(text: string, used: ReadonlySet<string>): string {
  const letters = text.replace(drawnForms, (form) => form.normalize("NFKC"));
  const joined = letters.length > 1 ? ligatures.get(letters) : undefined;
  return joined ?? [...letters].map((character) => chooseUsed(character, used)).join("");
}

/** Characters for Arabic ligatures (Unicode, Arabic Presentation Forms) by their letters. */
const ligatures: ReadonlyMap<string, string> = new Map(
  [
    [0xfbea, 0xfd3d],
    [0xfd50, 0xfdc7],
    [0xfef5, 0xfefc],
  ].flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index) => {
      const character = String.fromCharCode(from + index);
      return [character.normalize("NFKC"), character] as const;
    }).reverse(),
  ),
);

function chooseUsed(character: string, used: ReadonlySet<string>): string {
  if (used.has(character)) return character;
  const group = lookalikes.find((characters) => characters.includes(character)) ?? "";
  return [...group].find((other) => used.has(other)) ?? character;
}
