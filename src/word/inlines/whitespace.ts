import { flatten, type Piece } from "./pieces.ts";

/** White space that CSS collapses (CSS Text 4.1.1); no-break and thin spaces are kept. */
const collapsible = /[ \t\r\n\f]+/g;

/**
 * Collapses white space within a line of pieces, across their bounds, as a browser does: one
 * space stays of each run, none at the line's start, its end or beside a line break.
 */
export function collapse(pieces: readonly Piece[]): readonly Piece[] {
  const texts = new Map<Piece, string>();
  let last: Piece | undefined;
  let spaced = true;
  for (const piece of flatten(pieces)) {
    if (piece.kind === "text") {
      const text = collapseText(piece.text, spaced);
      texts.set(piece, text);
      last = text === "" ? last : piece;
      spaced = text === "" ? spaced : text.endsWith(" ");
    } else if (piece.kind === "object") {
      if (piece.breaks) trimEnd(texts, last);
      last = undefined;
      spaced = piece.breaks;
    }
  }
  trimEnd(texts, last);
  return withTexts(pieces, texts);
}

function collapseText(text: string, spaced: boolean): string {
  const single = text.replace(collapsible, " ");
  return spaced && single.startsWith(" ") ? single.slice(1) : single;
}

function trimEnd(texts: Map<Piece, string>, piece: Piece | undefined): void {
  const text = piece && texts.get(piece);
  if (piece && text?.endsWith(" ")) texts.set(piece, text.slice(0, -1));
}

function withTexts(pieces: readonly Piece[], texts: ReadonlyMap<Piece, string>): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === "link") return [{ ...piece, pieces: withTexts(piece.pieces, texts) }];
    if (piece.kind !== "text") return [piece];
    const text = texts.get(piece) ?? "";
    return text === "" ? [] : [{ ...piece, text }];
  });
}
