import type { XmlComponent } from "docx";
import type { Element } from "hast";
import type { Language } from "../../language.ts";
import type { Trait } from "./traits.ts";

/** A line of text, flattened: what Word's runs are made from. */
export type Piece =
  | TextPiece
  /** Something that is no text: a break, a drawing, a field. */
  | { readonly kind: "object"; readonly child: XmlComponent; readonly breaks: boolean }
  /** A start or end of a bookmark: no width, nothing to see. */
  | { readonly kind: "anchor"; readonly child: XmlComponent }
  /** A control character that the bidirectional algorithm reads and the file does not get. */
  | { readonly kind: "isolate"; readonly control: string }
  | { readonly kind: "link"; readonly link: Element; readonly pieces: readonly Piece[] };

export interface TextPiece {
  readonly kind: "text";
  readonly text: string;
  readonly traits: readonly Trait[];
  readonly language: Language;
}

/** Pieces in reading order, those inside links included. */
export function* flatten(pieces: readonly Piece[]): Generator<Exclude<Piece, { kind: "link" }>> {
  for (const piece of pieces) {
    if (piece.kind === "link") yield* flatten(piece.pieces);
    else yield piece;
  }
}
