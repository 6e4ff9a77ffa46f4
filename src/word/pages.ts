import { readFileSync } from "node:fs";
import type { PageNumberEstimator } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { listFonts } from "../document/theme/fonts.ts";
import { unpackWoff } from "./sfnt.ts";

/**
 * Works out the pages that contents print, by laying the document out with the theme's fonts as
 * Word would where they are installed. Where it must guess, it guesses: the numbers are exact once
 * the fields are updated.
 */
export function createPageEstimator(): PageNumberEstimator {
  const fonts = listFonts()
    .filter(({ script }) => script !== "latin-ext")
    .map(({ family, path }) => ({
      name: family,
      data: unpackWoff(readFileSync(wordFile(path))),
    }));
  return estimatePageNumbersWith({ fonts, guess: true });
}

/** The same face as WOFF 1.0; Word's bold is the bold weight, not the semibold of the pages. */
function wordFile(path: string): string {
  return path.replace(/-600-normal/, "-700-normal").replace(/woff2$/, "woff");
}
