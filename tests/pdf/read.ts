import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** An element of a structure tree, as a test wants to see it. */
export interface Tag {
  readonly type: string;
  readonly language?: string;
  readonly alternative?: string;
  readonly dict: PDFDict;
  readonly kids: readonly Tag[];
}

export interface Link {
  readonly contents: string;
  /** The page that it leads to, from 1; undefined for a link to the web. */
  readonly page: number | undefined;
}

/** The text of each page, by another reader than the one that wrote the file. */
export async function readTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const texts: string[] = [];
  for (const number of numbers) {
    const { items } = await (await pdf.getPage(number)).getTextContent({
      // Ligatures stay one character each while lines are turned round.
      disableNormalization: true,
    });
    texts.push(
      items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    );
  }
  await pdf.destroy();
  return texts;
}

/** The structure tree, from its root element. */
export function readTags(pdf: PDFDocument): Tag {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const tag = readTag(pdf, root.lookup(PDFName.of("K"), PDFDict));
  if (!tag) throw new Error("the structure tree is empty");
  return tag;
}

function readTag(pdf: PDFDocument, dict: PDFDict): Tag | undefined {
  const type = dict.get(PDFName.of("S"));
  if (!(type instanceof PDFName)) return undefined;
  const kids = pdf.context.lookup(dict.get(PDFName.of("K")));
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  const language = textOf(dict.lookup(PDFName.of("Lang")));
  const alternative = textOf(dict.lookup(PDFName.of("Alt")));
  return {
    type: type.decodeText(),
    dict,
    kids: list.flatMap((kid) => {
      const found = pdf.context.lookup(kid);
      return found instanceof PDFDict ? (readTag(pdf, found) ?? []) : [];
    }),
    ...(language !== undefined && { language }),
    ...(alternative !== undefined && { alternative }),
  };
}

/** All tags of some types below a tag, in reading order; all tags if no type is named. */
export function findTags(tag: Tag, ...types: readonly string[]): readonly Tag[] {
  const own = types.length === 0 || types.includes(tag.type) ? [tag] : [];
  return [...own, ...tag.kids.flatMap((kid) => findTags(kid, ...types))];
}

/** A tag as `L(LI(Lbl LBody))`. */
export function outlineOf({ type, kids }: Tag): string {
  return kids.length === 0 ? type : `${type}(${kids.map(outlineOf).join(" ")})`;
}

/** The link annotations of all pages, in order. */
export function readLinks(pdf: PDFDocument): readonly Link[] {
  const pages = new Map(pdf.getPages().map((page, index) => [String(page.ref), index + 1]));
  const destinations = readDestinations(pdf);
  return pdf.getPages().flatMap((page) =>
    (page.node.Annots()?.asArray() ?? []).map((ref) => {
      const annotation = pdf.context.lookup(ref, PDFDict);
      const target = textOf(annotation.lookup(PDFName.of("Dest")));
      const destination = target === undefined ? undefined : destinations.get(target);
      const contents = textOf(annotation.lookup(PDFName.of("Contents"))) ?? "";
      return { contents, page: destination === undefined ? undefined : pages.get(destination) };
    }),
  );
}

function readDestinations(pdf: PDFDocument): ReadonlyMap<string, string> {
  const names = pdf.catalog.lookup(PDFName.of("Names"), PDFDict);
  const tree = names.lookup(PDFName.of("Dests"));
  const list = tree instanceof PDFDict ? tree.lookup(PDFName.of("Names"), PDFArray).asArray() : [];
  const found = new Map<string, string>();
  for (let index = 0; index + 1 < list.length; index += 2) {
    const target = pdf.context.lookup(list[index + 1], PDFArray);
    found.set(textOf(list[index]) ?? "", String(target.get(0)));
  }
  return found;
}

function textOf(object: PDFObject | undefined): string | undefined {
  const isText = object instanceof PDFString || object instanceof PDFHexString;
  return isText ? object.decodeText() : undefined;
}

/** Reads a file as it is. */
export function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}
