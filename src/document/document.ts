import type { Root } from "hast";
import type { Direction, Language } from "../language.ts";

/** A heading of a document, in reading order. Level 1 is the document's own title or a chapter's. */
export interface Heading {
  /** The element's id, unique in the document: the target of links and bookmarks. */
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

/** A part of a running head or foot: words, or what each page fills in by itself. */
export type RunningPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "page" | "pages" | "chapter" };

/** A running line of a page: what stands at its start and at its end in the reading direction. */
export interface RunningLine {
  readonly start: readonly RunningPart[];
  readonly end: readonly RunningPart[];
}

/** What is said about a document beside its text (Dublin Core; ISO 16684-1). */
export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Calendar date of the edition, `2020-06-30`: the only date that goes into the files. */
  readonly edition: string;
}

/** A record that a document was made from, as it travels inside the PDF. */
export interface SourceRecord {
  /** `agreements/ma-kw-2019`: folder and name of the record. */
  readonly id: string;
  /** Its validated data: plain JSON. */
  readonly data: unknown;
}

/**
 * The hub: what a template gave, checked and completed. Every format is made from it and from
 * nothing else. The body holds only what `vocabulary.ts` lists; each element that came from a
 * template or record carries `data.place`. Images and charts are inline `svg` elements with
 * `role="img"` and `aria-label`, so that a document needs no other file.
 */
export interface Document {
  /** `factsheet/KW` */
  readonly publication: string;
  readonly language: Language;
  readonly direction: Direction;
  readonly metadata: Metadata;
  readonly body: Root;
  readonly headings: readonly Heading[];
  readonly header: RunningLine | undefined;
  readonly footer: RunningLine | undefined;
  readonly records: readonly SourceRecord[];
}
