import { FootnoteReferenceRun, ImageRun, SimpleField, type XmlComponent } from "docx";
import type { Element, RootContent } from "hast";
import { hasClass, property } from "../../document/tree.ts";
import { bookmarkOf, marksOf } from "../bookmarks.ts";
import { fitDrawing } from "../drawings/plan.ts";
import { runOf, textElement, property as value, xml } from "../element.ts";
import { handlerFor } from "../handler.ts";
import { isNoteMark, targetOf } from "../notes.ts";
import { enter, type Setting } from "../setting.ts";
import type { Piece } from "./pieces.ts";
import { linkTraits, type Trait, traitsOf } from "./traits.ts";

/** What words take from the inline elements around them. */
interface Inline extends Pick<Setting, "plan" | "language" | "direction" | "width" | "chart"> {
  readonly traits: readonly Trait[];
  readonly unbroken: boolean;
}

type Reader = (element: Element, inline: Inline) => readonly Piece[];

/** Unicode isolates (UAX 9, 2.4): the meaning of `dir` on an inline element and of `bdi`. */
const isolates = { ltr: "\u2066", rtl: "\u2067", auto: "\u2068", end: "\u2069" } as const;

/** Elements and `element.class` that are no mere words; all others are words with a look. */
const readers: Readonly<Record<string, Reader>> = {
  br: () => [{ kind: "object", breaks: true, child: runOf([xml("w:br")]) }],
  svg: readDrawing,
  a: readLink,
  "span.swatch": () => [
    {
      kind: "object",
      breaks: false,
      child: runOf([textElement("w:t", "\u00a0\u00a0")], [value("w:rStyle", "Swatch")]),
    },
  ],
  "span.page-number": () => [],
};

/** The text of a block's inline nodes → pieces in reading order. */
export function readInlines(nodes: readonly RootContent[], setting: Setting): readonly Piece[] {
  return readNodes(nodes, { ...setting, traits: [], unbroken: false });
}

function readNodes(nodes: readonly RootContent[], inline: Inline): readonly Piece[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") return readText(node.value, inline);
    return node.type === "element" ? readElement(node, inline) : [];
  });
}

function readText(value: string, { traits, language, unbroken }: Inline): readonly Piece[] {
  const text = unbroken ? value.replaceAll(" ", "\u00a0") : value;
  return [{ kind: "text", text, traits, language }];
}

function readElement(element: Element, outer: Inline): readonly Piece[] {
  const { start, end } = bookmarkOf(element, outer);
  const isolate = isolateOf(element);
  const inline = {
    ...enter(element, outer),
    traits: [...outer.traits, ...traitsOf(element)],
    unbroken: outer.unbroken || hasClass(element, "nowrap"),
  };
  const pieces = readerOf(element)(element, inline);
  return [
    ...(isolate ? [{ kind: "isolate", control: isolate } as const] : []),
    ...start.map(anchor),
    ...pieces,
    ...end.map(anchor),
    ...(isolate ? [{ kind: "isolate", control: isolates.end } as const] : []),
  ];
}

function anchor(child: XmlComponent): Piece {
  return { kind: "anchor", child };
}

function readerOf(element: Element): Reader {
  return handlerFor(element, readers) ?? ((own, inline) => readNodes(own.children, inline));
}

function isolateOf(element: Element): string | undefined {
  const dir = property(element, "dir");
  if (dir === "ltr" || dir === "rtl") return isolates[dir];
  return element.tagName === "bdi" || dir === "auto" ? isolates.auto : undefined;
}

function readDrawing(element: Element, { plan, width, chart = false }: Inline): readonly Piece[] {
  const drawing = plan.drawings.get(element);
  if (!drawing) throw new Error("a drawing was not planned");
  const { number, svg, png } = drawing;
  const child = new ImageRun({
    type: "svg",
    data: svg,
    fallback: { type: "png", data: png },
    transformation: fitDrawing(drawing, { room: width, fill: chart }),
    altText: { id: String(number), name: `Figure ${number}`, description: drawing.alternative },
  });
  return [{ kind: "object", breaks: false, child }];
}

function readLink(element: Element, inline: Inline): readonly Piece[] {
  if (isNoteMark(element)) return readNoteMark(element, inline);
  const href = property(element, "href");
  if (href === undefined) return readNodes(element.children, inline);
  const look = linkTraits[href.startsWith("#") ? "inner" : "outer"];
  const pieces = readNodes(element.children, { ...inline, traits: [look, ...inline.traits] });
  return [{ kind: "link", link: element, pieces }];
}

/** Word numbers a note at its one reference; further marks repeat the number (NOTEREF, 17.16.5.39). */
function readNoteMark(element: Element, { plan }: Inline): readonly Piece[] {
  const note = plan.notes.get(targetOf(element));
  if (!note) throw new Error("a note was not planned");
  if (note.mark !== element) {
    const child = new SimpleField(`NOTEREF ${note.bookmark.name} \\f \\h`, String(note.number));
    return [{ kind: "object", breaks: false, child }];
  }
  const child = new FootnoteReferenceRun(note.number);
  const reference: Piece = { kind: "object", breaks: false, child };
  const { start, end } = marksOf(note.bookmark);
  return note.repeated ? [...start.map(anchor), reference, ...end.map(anchor)] : [reference];
}
