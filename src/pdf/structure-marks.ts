/**
 * Chromium gives many elements no structure type of their own: a `dl`, a `nav` and a `section` are
 * all NonStruct. What it does keep for every element is the alternative text of a figure. Before
 * printing, each such element is therefore made a figure whose text says what it is, and finishing
 * reads that back (`finish/structure/read.ts`).
 */
export interface StructureMark {
  /** A CSS selector. The first mark whose selector fits an element is its own. */
  readonly selector: string;
  /** A standard structure type (ISO 32000-1, 14.8.4), or one of ours that a rule rewrites. */
  readonly type: string;
}

export const structureMarks: readonly StructureMark[] = [
  { selector: "nav.contents ol", type: "TOC" },
  { selector: "nav.contents li", type: "TOCI" },
  { selector: "section.notes", type: "Notes" },
  { selector: "section.chapter", type: "Part" },
  { selector: "section, nav, header, footer", type: "Sect" },
  { selector: "aside", type: "Aside" },
  { selector: "dl", type: "Facts" },
  { selector: "dt", type: "Term" },
  { selector: "dd", type: "Definition" },
  { selector: "figure", type: "Illustration" },
  { selector: "a[role='doc-noteref']", type: "NoteReference" },
  { selector: "q", type: "Quote" },
  { selector: "abbr[title]", type: "Abbreviation" },
  { selector: "div[lang]", type: "Div" },
  { selector: "span[lang], bdi[lang], cite[lang], time[lang], data[lang]", type: "Passage" },
];

export const markerPrefix = "accords-structure:";

export interface Marker {
  readonly type: string;
  readonly language?: string;
  readonly expansion?: string;
}

/** What a marker says; undefined for an alternative text of the document's own. */
export function readMarker(alternative: string): Marker | undefined {
  if (!alternative.startsWith(markerPrefix)) return undefined;
  const [type, language, ...rest] = alternative.slice(markerPrefix.length).split("|");
  const expansion = rest.join("|");
  return {
    type: type ?? "NonStruct",
    ...(language && { language }),
    ...(expansion && { expansion }),
  };
}
