import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A font file as Word takes it: TrueType and whole, so that a corrected text has all its letters. */
export interface WordFont {
  readonly family: string;
  /** Word knows two weights of a family; its bold is the true one, not the semibold of the pages. */
  readonly weight: "Regular" | "Bold";
  readonly script: "latin" | "arabic";
  /** How Word classes the family (ECMA-376-1 17.18.30). */
  readonly kind: "swiss" | "roman";
  /** A face that serves where nothing can be embedded. */
  readonly instead: string;
  readonly path: string;
  /** The version of the package that the file is from. */
  readonly version: string;
}

const families = [
  {
    family: "IBM Plex Sans",
    folder: "ibm-plex-sans",
    script: "latin",
    kind: "swiss",
    instead: "Arial",
  },
  {
    family: "Source Serif 4",
    folder: "source-serif-4",
    script: "latin",
    kind: "roman",
    instead: "Georgia",
  },
  {
    family: "IBM Plex Sans Arabic",
    folder: "ibm-plex-sans-arabic",
    script: "arabic",
    kind: "swiss",
    instead: "Arial",
  },
  {
    family: "Amiri",
    folder: "amiri",
    script: "arabic",
    kind: "roman",
    instead: "Traditional Arabic",
  },
] as const;

const weights = { Regular: "400Regular", Bold: "700Bold" } as const;

/** The theme's fonts for Word, where npm put them; both weights of a family stand together. */
export function listWordFonts(): readonly WordFont[] {
  const { resolve } = createRequire(import.meta.url);
  return families.flatMap(({ family, folder, script, kind, instead }) => {
    const own = `@expo-google-fonts/${folder}`;
    const { version } = JSON.parse(readFileSync(resolve(`${own}/package.json`), "utf8")) as {
      readonly version: string;
    };
    return (["Regular", "Bold"] as const).map((weight) => {
      const file = `${family.replaceAll(" ", "")}_${weights[weight]}.ttf`;
      const path = resolve(`${own}/${weights[weight]}/${file}`);
      return { family, weight, script, kind, instead, path, version };
    });
  });
}
