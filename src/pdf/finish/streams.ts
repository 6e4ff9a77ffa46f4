import { deflateSync, inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { type Item, type Mark, readSequence } from "./content-stream/sequence.ts";

/** A content stream of a page, or of a form XObject that a page draws, with what it marks. */
export interface MarkedStream {
  readonly page: PDFRef;
  /** The page's place among the pages, from 0. */
  readonly pageIndex: number;
  /** The form's object; undefined for a page's own stream. */
  readonly form: PDFRef | undefined;
  readonly resources: PDFDict | undefined;
  readonly bytes: Uint8Array;
  readonly items: readonly Item[];
  /** The forms it draws that mark content of their own, by their names in its resources. */
  readonly taggedForms: ReadonlyMap<string, MarkedStream>;
}

/** Reads the content streams of all pages, each followed by those of its tagged forms. */
export function readStreams(pdf: PDFDocument): readonly MarkedStream[] {
  return pdf.getPages().flatMap((page, pageIndex) => {
    const bytes = readContents(pdf, page);
    const resources = dictionary(pdf, page.node.Resources());
    return withForms(
      readStream(pdf, bytes, { page: page.ref, pageIndex, form: undefined, resources }),
    );
  });
}

function withForms(stream: MarkedStream): readonly MarkedStream[] {
  return [stream, ...[...stream.taggedForms.values()].flatMap(withForms)];
}

type Origin = Pick<MarkedStream, "page" | "pageIndex" | "form" | "resources">;

function readStream(pdf: PDFDocument, bytes: Uint8Array, origin: Origin): MarkedStream {
  const items = readSequence(bytes);
  const taggedForms = new Map<string, MarkedStream>();
  for (const name of new Set(items.flatMap(objectsOf))) {
    const form = readForm(pdf, name, origin);
    if (form) taggedForms.set(name, form);
  }
  for (const item of items) {
    if (item.kind === "mark" && item.objects.some((name) => taggedForms.has(name))) {
      throw new Error(`a form inside marked content ${item.mcid} marks content of its own`);
    }
  }
  return { ...origin, bytes, items, taggedForms };
}

function objectsOf(item: Item): readonly string[] {
  if (item.kind === "mark") return item.objects;
  return item.kind === "object" && item.name !== undefined ? [item.name] : [];
}

/** A form XObject that has marked content, or draws a form that has; undefined for all else. */
function readForm(pdf: PDFDocument, name: string, origin: Origin): MarkedStream | undefined {
  const objects = dictionary(pdf, origin.resources?.get(PDFName.of("XObject")));
  const ref = objects?.get(PDFName.of(name));
  const object = pdf.context.lookup(ref);
  if (!(ref instanceof PDFRef) || !(object instanceof PDFStream)) return undefined;
  if (object.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form")) return undefined;
  const own = dictionary(pdf, object.dict.get(PDFName.of("Resources")));
  const resources = own ?? origin.resources;
  const form = readStream(pdf, decodeStream(object), { ...origin, form: ref, resources });
  const isTagged = form.taggedForms.size > 0 || form.items.some(({ kind }) => kind === "mark");
  return isTagged ? form : undefined;
}

function dictionary(pdf: PDFDocument, object: PDFObject | undefined): PDFDict | undefined {
  const found = pdf.context.lookup(object);
  return found instanceof PDFDict ? found : undefined;
}

/** The parts of a page's contents, where there are several, are one stream (7.7.3.3). */
function readContents(pdf: PDFDocument, page: PDFPage): Uint8Array {
  const contents = pdf.context.lookup(page.node.get(PDFName.of("Contents")));
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  const streams = parts
    .map((part) => pdf.context.lookup(part))
    .filter((part) => part instanceof PDFStream);
  return streams.length === 1 && streams[0]
    ? decodeStream(streams[0])
    : Buffer.concat(streams.flatMap((stream) => [decodeStream(stream), Buffer.from("\n")]));
}

/** A stream's data without its filters. Node's zlib is many times faster than pdf-lib's inflate. */
export function decodeStream(stream: PDFStream): Uint8Array {
  const isPlainFlate =
    stream.dict.get(PDFName.of("Filter")) === PDFName.of("FlateDecode") &&
    !stream.dict.has(PDFName.of("DecodeParms"));
  if (isPlainFlate) return inflateSync(stream.getContents());
  return stream instanceof PDFRawStream
    ? decodePDFRawStream(stream).decode()
    : stream.getContents();
}

/** A stream of data, deflated, with the entries of another stream's dictionary. */
export function encodeStream(dict: PDFDict, data: Uint8Array): PDFRawStream {
  const contents = deflateSync(data, { level: 6 });
  dict.delete(PDFName.of("DecodeParms"));
  dict.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
  dict.set(PDFName.of("Length"), PDFNumber.of(contents.length));
  return PDFRawStream.of(dict, contents);
}

/** Puts a stream's new data into its place in the file. */
export function replaceStream(pdf: PDFDocument, stream: MarkedStream, data: Uint8Array): void {
  if (stream.form) {
    const object = pdf.context.lookup(stream.form, PDFStream);
    pdf.context.assign(stream.form, encodeStream(object.dict, data));
    return;
  }
  const node = pdf.context.lookup(stream.page, PDFDict);
  const old = node.get(PDFName.of("Contents"));
  const written = encodeStream(PDFDict.withContext(pdf.context), data);
  if (old instanceof PDFRef && !(pdf.context.lookup(old) instanceof PDFArray)) {
    pdf.context.assign(old, written);
  } else {
    node.set(PDFName.of("Contents"), pdf.context.register(written));
  }
}

/** The marks of a stream. */
export function marksOf(stream: MarkedStream): readonly Mark[] {
  return stream.items.filter((item) => item.kind === "mark");
}
