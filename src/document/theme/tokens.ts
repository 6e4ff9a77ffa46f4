/**
 * The design tokens: the one source of the pages' CSS and of Word's styles.
 * Lengths are millimetres, sizes and leadings points, colours six hexadecimal digits.
 */
export const tokens = {
  page: {
    width: 210,
    height: 297,
    margin: { top: 18, bottom: 16, inner: 18, outer: 18 },
    /** From the page's edge to the running head's and foot's baseline. */
    running: 12,
  },
  grid: { label: 40, gutter: 6, columns: 8 },
  colour: {
    ink: "1d1f1e",
    soft: "5d645f",
    line: "c9cdc8",
    accent: "0b5a41",
    tint: "8fb3a3",
    wash: "eef3f0",
    paper: "ffffff",
  },
  rule: { hair: 0.4, ink: 0.5, accent: 1.2 },
  /** Families by script; digits and currency inside Arabic are set in the Latin face on purpose. */
  font: {
    sans: { latin: "IBM Plex Sans", arabic: "IBM Plex Sans Arabic" },
    serif: { latin: "Source Serif 4", arabic: "Amiri" },
  },
  /** Each step: Latin size and leading, Arabic size and leading, face, weight. */
  type: {
    text: { latin: [9.4, 13.6], arabic: [10, 15.2], face: "sans", weight: 400 },
    prose: { latin: [10.4, 15.4], arabic: [12.6, 20.4], face: "serif", weight: 400 },
    lead: { latin: [12.2, 16.6], arabic: [14, 22], face: "serif", weight: 400 },
    display: { latin: [136, 136], arabic: [136, 140], face: "serif", weight: 400 },
    title: { latin: [33, 38], arabic: [33, 42], face: "serif", weight: 400 },
    longest: { latin: [17, 22], arabic: [18, 27], face: "serif", weight: 400 },
    chapter: { latin: [25, 30], arabic: [26, 36], face: "serif", weight: 400 },
    section: { latin: [13, 17], arabic: [15.6, 21], face: "serif", weight: 600 },
    subsection: { latin: [10.6, 14], arabic: [12.6, 18], face: "serif", weight: 600 },
    minor: { latin: [9.4, 13.6], arabic: [10, 15.2], face: "sans", weight: 600 },
    figure: { latin: [24, 27], arabic: [24, 28], face: "serif", weight: 400 },
    kicker: { latin: [8, 11], arabic: [9.4, 13], face: "sans", weight: 600 },
    label: { latin: [8, 11.2], arabic: [8.6, 13], face: "sans", weight: 400 },
    table: { latin: [8.7, 12.2], arabic: [9.2, 14], face: "sans", weight: 400 },
    register: { latin: [7.4, 10], arabic: [8, 11.6], face: "sans", weight: 400 },
    running: { latin: [7.6, 10], arabic: [8.2, 12], face: "sans", weight: 400 },
  },
  /** Vertical spaces in points. */
  space: { paragraph: 5, item: 2.5, row: 3, block: 10, section: 12, chapter: 26 },
} as const;

export type Tokens = typeof tokens;
export type TypeStep = keyof Tokens["type"];
export type Face = keyof Tokens["font"];
