import { readFileSync } from "node:fs";
import type { Direction } from "../../language.ts";
import { type FontFile, listFonts } from "./fonts.ts";
import { tokens } from "./tokens.ts";

/** The sheets in the order of the cascade. */
const sheets = ["base", "text", "blocks", "tables", "figures", "cover", "screen"] as const;

/** The CSS of every document: the tokens as custom properties, then the sheets. */
export function styleSheet(): string {
  const read = (name: string) => readFileSync(new URL(`css/${name}.css`, import.meta.url), "utf8");
  return [customProperties(), ...typeSteps(), ...sheets.map(read)].join("\n");
}

function customProperties(): string {
  const { colour, grid, page, rule, space } = tokens;
  const properties = [
    ...Object.entries(colour).map(([name, value]) => `--${name}: #${value}`),
    ...Object.entries(grid).map(([name, value]) => `--grid-${name}: ${value}mm`),
    `--page-text: ${page.height - page.margin.top - page.margin.bottom}mm`,
    ...Object.entries(rule).map(([name, value]) => `--rule-${name}: ${value}pt`),
    ...Object.entries(space).map(([name, value]) => `--space-${name}: ${value}pt`),
    ...(["sans", "serif"] as const).map((face) => `--${face}: ${family(face)}`),
  ];
  return `:root { ${properties.join("; ")}; }`;
}

function family(face: "sans" | "serif"): string {
  const { latin, arabic } = tokens.font[face];
  return `"${latin}", "${arabic}"`;
}

/** `--text: 400 9.4pt/13.6pt …` by writing direction: a passage's language chooses its size. */
function typeSteps(): readonly string[] {
  const scripts = { ":root, [lang]": "latin", '[dir="rtl"]': "arabic" } as const;
  return Object.entries(scripts).map(([selector, script]) => {
    const steps = Object.entries(tokens.type).map(([name, step]) => {
      const [size, leading] = step[script];
      return `--type-${name}: ${step.weight} ${size}pt/${leading}pt var(--${step.face})`;
    });
    return `${selector} { ${steps.join("; ")}; }`;
  });
}

/** `@font-face` rules for the files that a text needs, each font inside as base64. */
export function fontFaces(text: string): string {
  return listFonts()
    .filter((file) => isNeeded(file, text))
    .map((file) => {
      const data = readFileSync(file.path).toString("base64");
      return `@font-face { font-family: "${file.family}"; font-weight: ${file.weight}; font-style: normal; unicode-range: ${ranges[file.script]}; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
    })
    .join("\n");
}

/** Ranges of Unicode by script. Digits and signs are Latin's: Arabic text borrows them on purpose. */
const ranges: Record<FontFile["script"], string> = {
  latin:
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
  "latin-ext":
    "U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113",
  arabic: "U+0600-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FDFF, U+FE70-FEFC",
};

const needs: Record<FontFile["script"], RegExp> = {
  latin: /./,
  "latin-ext": /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]/,
  arabic: /\p{Script=Arabic}/u,
};

function isNeeded(file: FontFile, text: string): boolean {
  return needs[file.script].test(text);
}

/** The first family of a face for a direction: what running heads are set in. */
export function runningFont(direction: Direction): string {
  const [size, leading] = tokens.type.running[direction === "rtl" ? "arabic" : "latin"];
  return `${tokens.type.running.weight} ${size}pt/${leading}pt ${family("sans")}`;
}
