import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { type FontFile, listFonts } from "../../document/theme/fonts.ts";

/** The theme's fonts, each opened when it is first asked for. */
export interface Faces {
  /** The font that sets a character: of the first family that has it, in the nearest weight. */
  readonly find: (
    character: string,
    families: readonly string[],
    weight: number,
  ) => Font | undefined;
}

/** Faces of the listed files; they are listed when a character is first asked for. */
export function openFaces(list: () => readonly FontFile[] = listFonts): Faces {
  const opened = new Map<FontFile, Font>();
  let listed: readonly FontFile[] | undefined;
  const open = (file: FontFile): Font => {
    const font = opened.get(file) ?? (create(readFileSync(file.path)) as Font);
    opened.set(file, font);
    return font;
  };
  return {
    find: (character, families, weight) => {
      const code = character.codePointAt(0) ?? 0;
      listed ??= list();
      const file = rank(listed, families, weight).find((one) =>
        open(one).hasGlyphForCodePoint(code),
      );
      return file && open(file);
    },
  };
}

/** Files of the asked families first, in their order; of one family, the nearest weight first. */
function rank(
  files: readonly FontFile[],
  families: readonly string[],
  weight: number,
): readonly FontFile[] {
  const place = ({ family }: FontFile): number => {
    const at = families.indexOf(family);
    return at < 0 ? families.length : at;
  };
  const distance = (file: FontFile): number => Math.abs(file.weight - weight);
  return files.toSorted((a, b) => place(a) - place(b) || distance(a) - distance(b));
}
