import type { XmlComponent } from "docx";
import type { Element, RootContent } from "hast";
import { property as attribute } from "../../document/tree.ts";
import { directionOf, type Language } from "../../language.ts";
import { property, runOf, textElement, xml } from "../element.ts";
import { defaultLanguages, tagOf } from "../language.ts";
import { linkWithin, OutwardLink } from "../links.ts";
import { targetOf } from "../notes.ts";
import type { Setting } from "../setting.ts";
import { type Stretch, splitByDirection } from "./levels.ts";
import type { Piece, TextPiece } from "./pieces.ts";
import { readInlines } from "./read.ts";
import { lookOf } from "./traits.ts";
import { collapse } from "./whitespace.ts";

/** The text of a block's inline nodes → the children of a Word paragraph. */
export function mapInlines(
  nodes: readonly RootContent[],
  setting: Setting,
): readonly XmlComponent[] {
  const pieces = collapse(readInlines(nodes, setting));
  const stretches = splitByDirection(pieces, setting.direction);
  return writePieces(pieces, stretches, setting);
}

function writePieces(
  pieces: readonly Piece[],
  stretches: ReadonlyMap<TextPiece, readonly Stretch[]>,
  setting: Setting,
): readonly XmlComponent[] {
  return pieces.flatMap((piece): readonly XmlComponent[] => {
    switch (piece.kind) {
      case "text":
        return (stretches.get(piece) ?? []).map((part) => writeRun(part, piece, setting));
      case "link":
        return [writeLink(piece.link, writePieces(piece.pieces, stretches, setting), setting)];
      case "isolate":
        return [];
      default:
        return [piece.child];
    }
  });
}

function writeRun(
  { text, rightToLeft }: Stretch,
  piece: TextPiece,
  { plan }: Setting,
): XmlComponent {
  const { style, bold, colour, raised } = lookOf(piece.traits);
  return runOf(writeCharacters(text), [
    ...(style ? [property("w:rStyle", style)] : []),
    ...(bold ? [property("w:b"), property("w:bCs")] : []),
    ...(colour ? [property("w:color", colour)] : []),
    ...(raised ? [property("w:vertAlign", raised)] : []),
    ...(rightToLeft ? [property("w:rtl")] : []),
    ...markLanguage(piece.language, rightToLeft, plan.document.language),
  ]);
}

/** The run's language where it is not that of the document's default style. */
function markLanguage(
  own: Language,
  rightToLeft: boolean,
  document: Language,
): readonly XmlComponent[] {
  const { latin, complex } = defaultLanguages(document);
  if ((directionOf(own) === "rtl") !== rightToLeft) return [];
  if (own === (rightToLeft ? complex : latin)) return [];
  return [xml("w:lang", { [rightToLeft ? "w:bidi" : "w:val"]: tagOf(own) })];
}

/** Hyphens that Word has elements for (ECMA-376-1 17.3.3.18, 17.3.3.29). */
const hyphens: Readonly<Record<string, string>> = {
  "\u00ad": "w:softHyphen",
  "\u2011": "w:noBreakHyphen",
};

/** What XML cannot hold or Word cannot show: controls (XML 1.0, 2.2) and lone surrogates. */
const forbidden = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function writeCharacters(text: string): readonly XmlComponent[] {
  return text
    .replace(forbidden, "")
    .split(/([\u00ad\u2011])/)
    .filter((part) => part !== "")
    .map((part) => {
      const element = hyphens[part];
      return element === undefined ? textElement("w:t", part) : xml(element);
    });
}

function writeLink(
  link: Element,
  children: readonly XmlComponent[],
  { plan }: Setting,
): XmlComponent {
  const href = attribute(link, "href") ?? "";
  if (!href.startsWith("#")) return new OutwardLink(new URL(href).href, children);
  const anchor = plan.bookmarks.get(targetOf(link))?.name;
  if (anchor === undefined) throw new Error(`no bookmark for ${href}`);
  return linkWithin(anchor, children);
}
