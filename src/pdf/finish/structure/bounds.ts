import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFStream,
} from "@cantoo/pdf-lib";
import { identity, type Matrix, type Point, toMatrix } from "../content-stream/matrix.ts";
import { type Drawing, measureMarks, unitSquare } from "../content-stream/measure.ts";
import type { Mark } from "../content-stream/sequence.ts";
import type { MarkedStream } from "../streams.ts";
import { contentOf, elementsOf, type StructureElement } from "./tree.ts";

type MarkPoints = ReadonlyMap<Mark, readonly Point[]>;

/** Says of each figure where it stands on its page (ISO 32000-1, 14.8.5.4.3: BBox). */
export function boundFigures(
  pdf: PDFDocument,
  root: StructureElement,
  streams: readonly MarkedStream[],
): StructureElement {
  const figures = [...elementsOf(root)].filter(({ type }) => type === "Figure");
  if (figures.length === 0) return root;
  const content = figures.flatMap(contentOf);
  const marks = new Set(content.map(({ mark }) => mark));
  const pages = new Set(content.map(({ stream }) => stream.page));
  const points = new Map(
    streams
      .filter(({ page, form }) => form === undefined && pages.has(page))
      .flatMap((stream) => [...measureStream(pdf, stream, identity, marks)]),
  );
  return bound(root, points);
}

function bound(element: StructureElement, points: MarkPoints): StructureElement {
  const kids = element.kids.map((kid) => (kid.kind === "element" ? bound(kid, points) : kid));
  if (element.type !== "Figure") return { ...element, kids };
  const own = contentOf(element).flatMap(({ mark }) => points.get(mark) ?? []);
  if (own.length === 0) return { ...element, kids };
  return { ...element, kids, attributes: { ...element.attributes, bounds: boundsOf(own) } };
}

/** Left, bottom, right, top, in hundredths of a point. */
function boundsOf(points: readonly Point[]): readonly number[] {
  const round = (value: number) => Math.round(value * 100) / 100;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)].map(round);
}

/** What bounds the marks of a stream and of the tagged forms it draws. */
function measureStream(
  pdf: PDFDocument,
  stream: MarkedStream,
  matrix: Matrix,
  wanted: ReadonlySet<Mark>,
): readonly (readonly [Mark, readonly Point[]])[] {
  const forms: (readonly [MarkedStream, Matrix])[] = [];
  const marks = stream.items
    .filter((item) => item.kind === "mark")
    .filter((mark) => wanted.has(mark));
  const points = measureMarks(stream.bytes, marks, {
    matrix,
    findDrawing: (name) => findDrawing(pdf, stream, name),
    onForm: (name, place) => {
      const form = stream.taggedForms.get(name);
      if (form) forms.push([form, place]);
    },
  });
  const inner = forms.flatMap(([form, place]) => measureStream(pdf, form, place, wanted));
  return [...points, ...inner];
}

/** A form covers its BBox by its Matrix (8.10.2), an image the unit square (8.9.5). */
function findDrawing(
  pdf: PDFDocument,
  { resources }: MarkedStream,
  name: string,
): Drawing | undefined {
  const objects = pdf.context.lookup(resources?.get(PDFName.of("XObject")));
  const object = objects instanceof PDFDict ? objects.lookup(PDFName.of(name)) : undefined;
  if (!(object instanceof PDFStream)) return undefined;
  if (object.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form")) {
    return { corners: unitSquare, matrix: identity };
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(object.dict, "BBox");
  return {
    corners: [
      [left, bottom],
      [right, bottom],
      [left, top],
      [right, top],
    ],
    matrix: toMatrix(numbersOf(object.dict, "Matrix")),
  };
}

function numbersOf(dict: PDFDict, name: string): readonly number[] {
  const array = dict.lookup(PDFName.of(name));
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : 0));
}
