import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { readMarker } from "../../structure-marks.ts";
import { type MarkedStream, marksOf } from "../streams.ts";
import { type Key, key } from "./names.ts";
import type { Attributes, ContentKid, Kid, StructureElement } from "./tree.ts";

/** The structure tree of a PDF, and the objects that it was read from. */
export interface ReadTree {
  readonly root: StructureElement;
  readonly objects: readonly PDFRef[];
}

/**
 * Reads a structure tree with the content that the streams mark for it. An element whose
 * alternative text is one of our marks is what the mark says.
 */
export function readTree(pdf: PDFDocument, streams: readonly MarkedStream[]): ReadTree {
  const root = pdf.context.lookup(pdf.catalog.get(PDFName.of("StructTreeRoot")));
  if (!(root instanceof PDFDict)) throw new Error("the PDF has no structure tree");
  const reader = new TreeReader(pdf, indexMarks(streams));
  const kids = reader.readKids(root, undefined);
  const [first] = kids;
  if (kids.length !== 1 || first?.kind !== "element") {
    throw new Error("the structure tree has not one root element");
  }
  return { root: first, objects: reader.objects };
}

/** Marks by the page or form and the number by which elements name them. */
type MarkIndex = ReadonlyMap<string, readonly ContentKid[]>;

function indexMarks(streams: readonly MarkedStream[]): MarkIndex {
  const index = new Map<string, ContentKid[]>();
  for (const stream of streams) {
    for (const mark of marksOf(stream)) {
      // A form's marks are named by the form, or, by Chromium, as if they were the page's own.
      for (const owner of stream.form ? [stream.form, stream.page] : [stream.page]) {
        const name = `${owner} ${mark.mcid}`;
        index.set(name, [...(index.get(name) ?? []), { kind: "content", stream, mark }]);
      }
    }
  }
  return index;
}

class TreeReader {
  readonly objects: PDFRef[] = [];
  readonly #pdf: PDFDocument;
  readonly #marks: MarkIndex;

  constructor(pdf: PDFDocument, marks: MarkIndex) {
    this.#pdf = pdf;
    this.#marks = marks;
  }

  readKids(dict: PDFDict, page: PDFObject | undefined): readonly Kid[] {
    const kids = this.#lookup(dict, "K");
    const list = kids instanceof PDFArray ? kids.asArray() : kids ? [dict.get(key.K)] : [];
    return list.flatMap((kid) => this.#readKid(kid, page));
  }

  #readKid(kid: PDFObject | undefined, page: PDFObject | undefined): readonly Kid[] {
    const object = this.#pdf.context.lookup(kid);
    if (object instanceof PDFNumber) return this.#marks.get(`${page} ${object.asNumber()}`) ?? [];
    if (!(object instanceof PDFDict)) return [];
    const ownPage = object.get(key.Pg) ?? page;
    switch (nameOf(object.get(key.Type))) {
      case "MCR":
        return this.#readReference(object, ownPage);
      case "OBJR":
        return readAnnotation(object, ownPage);
      default:
        if (kid instanceof PDFRef) this.objects.push(kid);
        return [this.#readElement(object, ownPage)];
    }
  }

  #readReference(dict: PDFDict, page: PDFObject | undefined): readonly Kid[] {
    const mcid = this.#lookup(dict, "MCID");
    const owner = dict.get(key.Stm) ?? page;
    return mcid instanceof PDFNumber ? (this.#marks.get(`${owner} ${mcid.asNumber()}`) ?? []) : [];
  }

  #readElement(dict: PDFDict, page: PDFObject | undefined): StructureElement {
    const alternative = this.#text(dict, "Alt");
    const marker = alternative === undefined ? undefined : readMarker(alternative);
    const language = marker?.language ?? this.#text(dict, "Lang");
    const expansion = marker?.expansion ?? this.#text(dict, "E");
    const id = this.#text(dict, "ID");
    return {
      kind: "element",
      type: marker?.type ?? nameOf(dict.get(key.S)) ?? "NonStruct",
      kids: this.readKids(dict, page),
      attributes: this.#readAttributes(dict),
      ...(alternative !== undefined && !marker && { alternative }),
      ...(language !== undefined && { language }),
      ...(expansion !== undefined && { expansion }),
      ...(id !== undefined && { id }),
    };
  }

  #readAttributes(dict: PDFDict): Attributes {
    const entry = this.#lookup(dict, "A");
    if (!entry) return {};
    const list = entry instanceof PDFArray ? entry.asArray() : [entry];
    const dicts = list
      .map((item) => this.#pdf.context.lookup(item))
      .filter((item) => item instanceof PDFDict);
    return dicts.map((item) => this.#readAttribute(item)).reduce(joinAttributes, {});
  }

  #readAttribute(dict: PDFDict): Attributes {
    const scope = nameOf(dict.get(key.Scope));
    const rowSpan = this.#lookup(dict, "RowSpan");
    const columnSpan = this.#lookup(dict, "ColSpan");
    const numbering = nameOf(dict.get(key.ListNumbering));
    const headers = this.#lookup(dict, "Headers");
    const known: Attributes = {
      ...(scope !== undefined && { scope }),
      ...(rowSpan instanceof PDFNumber && { rowSpan: rowSpan.asNumber() }),
      ...(columnSpan instanceof PDFNumber && { columnSpan: columnSpan.asNumber() }),
      ...(numbering !== undefined && { numbering }),
      ...(headers instanceof PDFArray && {
        headers: headers.asArray().flatMap((item) => textOf(this.#pdf.context.lookup(item)) ?? []),
      }),
    };
    return Object.keys(known).length > 0 ? known : { others: [dict] };
  }

  #text(dict: PDFDict, name: Key): string | undefined {
    return textOf(this.#lookup(dict, name));
  }

  #lookup(dict: PDFDict, name: Key): PDFObject | undefined {
    return this.#pdf.context.lookup(dict.get(key[name]));
  }
}

function joinAttributes(one: Attributes, other: Attributes): Attributes {
  const others = [...(one.others ?? []), ...(other.others ?? [])];
  return { ...one, ...other, ...(others.length > 0 && { others }) };
}

function readAnnotation(dict: PDFDict, page: PDFObject | undefined): readonly Kid[] {
  const annotation = dict.get(key.Obj);
  return annotation instanceof PDFRef && page instanceof PDFRef
    ? [{ kind: "annotation", annotation, page }]
    : [];
}

function nameOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.toString().slice(1) : undefined;
}

function textOf(object: PDFObject | undefined): string | undefined {
  const isText = object instanceof PDFString || object instanceof PDFHexString;
  return isText ? object.decodeText() : undefined;
}
