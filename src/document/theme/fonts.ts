import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

/** A font file of the theme: one family, weight and script. All are static and under the OFL. */
export interface FontFile {
  readonly family: string;
  readonly weight: 400 | 600 | 700;
  /** What `unicode-range` the file serves, as its package states it. */
  readonly script: "latin" | "latin-ext" | "arabic";
  readonly path: string;
}

/** The characters that the embedded fonts have between them. */
export interface FontSet {
  readonly files: readonly FontFile[];
  readonly has: (character: string) => boolean;
}

const packages = {
  "IBM Plex Sans": { name: "ibm-plex-sans", scripts: ["latin", "latin-ext"], weights: [400, 600] },
  "IBM Plex Sans Arabic": {
    name: "ibm-plex-sans-arabic",
    scripts: ["arabic"],
    weights: [400, 600],
  },
  "Source Serif 4": {
    name: "source-serif-4",
    scripts: ["latin", "latin-ext"],
    weights: [400, 600],
  },
  Amiri: { name: "amiri", scripts: ["arabic"], weights: [400, 700] },
} as const;

/** The theme's font files, where npm put them. */
export function listFonts(): readonly FontFile[] {
  const { resolve } = createRequire(import.meta.url);
  return Object.entries(packages).flatMap(([family, { name, scripts, weights }]) =>
    scripts.flatMap((script) =>
      weights.map((weight) => ({
        family,
        weight,
        script,
        path: resolve(`@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff2`),
      })),
    ),
  );
}

/** Reads which characters the fonts have. */
export function readFontSet(files: readonly FontFile[] = listFonts()): FontSet {
  const covered = new Set(files.flatMap(({ path }) => readCharacterSet(path)));
  return { files, has: (character) => covered.has(character.codePointAt(0) ?? 0) };
}

function readCharacterSet(path: string): readonly number[] {
  const font = create(readFileSync(path)) as Font;
  return font.characterSet;
}
