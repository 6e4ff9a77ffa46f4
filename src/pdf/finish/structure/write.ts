import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import type { Claim } from "../content-stream/mark.ts";
import type { Mark } from "../content-stream/sequence.ts";
import type { MarkedStream } from "../streams.ts";
import { writeAttributes } from "./attributes.ts";
import { type ElementIds, numberIds } from "./ids.ts";
import { type Key, key } from "./names.ts";
import type { Kid, StructureElement } from "./tree.ts";
import { roleMap } from "./types.ts";

/** Where each stream and annotation says which elements its parts belong to. */
interface Parents {
  /** For each stream, the element of each of its marks, by the marks' new numbers. */
  readonly streams: Map<MarkedStream, PDFRef[]>;
  readonly annotations: Map<PDFRef, PDFRef>;
}

/**
 * Writes a structure tree: elements, parent tree, id tree and role map (ISO 32000-1, 14.7). Marks
 * are numbered anew, for each stream from 0 in reading order. Returns what each mark belongs to.
 */
export function writeTree(pdf: PDFDocument, root: StructureElement): ReadonlyMap<Mark, Claim> {
  const writer = new TreeWriter(pdf.context, numberIds(root));
  const treeRoot = pdf.context.nextRef();
  const document = writer.write(root, treeRoot);
  const dict = pdf.context.obj({ Type: "StructTreeRoot", K: document }) as PDFDict;
  const used = Object.entries(roleMap).filter(([type]) => writer.types.has(type));
  if (used.length > 0) dict.set(PDFName.of("RoleMap"), pdf.context.obj(Object.fromEntries(used)));
  writeParents(pdf.context, dict, writer.parents);
  if (writer.named.size > 0) dict.set(PDFName.of("IDTree"), idTree(pdf.context, writer.named));
  pdf.context.assign(treeRoot, dict);
  pdf.catalog.set(PDFName.of("StructTreeRoot"), treeRoot);
  return writer.claims;
}

class TreeWriter {
  readonly claims = new Map<Mark, Claim>();
  readonly parents: Parents = { streams: new Map(), annotations: new Map() };
  readonly named = new Map<string, PDFRef>();
  readonly types = new Set<string>();
  readonly #context: PDFContext;
  readonly #ids: ElementIds;

  constructor(context: PDFContext, ids: ElementIds) {
    this.#context = context;
    this.#ids = ids;
  }

  write(element: StructureElement, parent: PDFRef): PDFRef {
    const ref = this.#context.nextRef();
    const dict = PDFDict.withContext(this.#context);
    const page = pageOf(element);
    const id = this.#ids.own.get(element);
    const set = (name: Key, value: PDFObject | undefined) => {
      if (value) dict.set(key[name], value);
    };
    set("S", PDFName.of(element.type));
    set("P", parent);
    set("Pg", page);
    set("Lang", element.language === undefined ? undefined : PDFString.of(element.language));
    set("Alt", textObject(element.alternative));
    set("E", textObject(element.expansion));
    set("ID", id === undefined ? undefined : PDFString.of(id));
    set("A", writeAttributes(this.#context, element.attributes, this.#ids.byOld));
    set("K", this.#writeKids(element, ref, page));
    if (id !== undefined) this.named.set(id, ref);
    this.types.add(element.type);
    this.#context.assign(ref, dict);
    return ref;
  }

  #writeKids(
    element: StructureElement,
    ref: PDFRef,
    page: PDFRef | undefined,
  ): PDFObject | undefined {
    const kids = element.kids.map((kid) => this.#writeKid(kid, element, ref, page));
    return kids.length > 1 ? this.#context.obj(kids) : kids[0];
  }

  #writeKid(
    kid: Kid,
    element: StructureElement,
    parent: PDFRef,
    page: PDFRef | undefined,
  ): PDFObject {
    switch (kid.kind) {
      case "element":
        return this.write(kid, parent);
      case "annotation":
        this.parents.annotations.set(kid.annotation, parent);
        return this.#context.obj({ Type: "OBJR", Obj: kid.annotation, Pg: kid.page });
      case "content": {
        const mcid = this.#claim(kid.stream, kid.mark, element.type, parent);
        if (!kid.stream.form && kid.stream.page === page) return PDFNumber.of(mcid);
        const form = kid.stream.form ? { Stm: kid.stream.form } : {};
        return this.#context.obj({ Type: "MCR", Pg: kid.stream.page, MCID: mcid, ...form });
      }
    }
  }

  #claim(stream: MarkedStream, mark: Mark, tag: string, parent: PDFRef): number {
    if (this.claims.has(mark)) throw new Error(`marked content ${mark.mcid} has two elements`);
    const owners = this.parents.streams.get(stream) ?? [];
    this.parents.streams.set(stream, owners);
    const mcid = owners.push(parent) - 1;
    this.claims.set(mark, { tag, mcid });
    return mcid;
  }
}

/** The page of an element's first own content: that of its marks where they do not say another. */
function pageOf(element: StructureElement): PDFRef | undefined {
  return element.kids.find((kid) => kid.kind === "content")?.stream.page;
}

function textObject(text: string | undefined): PDFObject | undefined {
  return text === undefined ? undefined : PDFHexString.fromText(text);
}

/** The parent tree (14.7.4.4): keys from 0, first of streams, then of annotations. */
function writeParents(context: PDFContext, root: PDFDict, parents: Parents): void {
  const numbers: PDFObject[] = [];
  let next = 0;
  for (const [stream, owners] of parents.streams) {
    const owner = context.lookup(stream.form ?? stream.page);
    const dict = owner instanceof PDFDict ? owner : dictOf(owner);
    dict.set(PDFName.of("StructParents"), PDFNumber.of(next));
    numbers.push(PDFNumber.of(next), context.register(context.obj(owners)));
    next++;
  }
  for (const [annotation, owner] of parents.annotations) {
    context.lookup(annotation, PDFDict).set(PDFName.of("StructParent"), PDFNumber.of(next));
    numbers.push(PDFNumber.of(next), owner);
    next++;
  }
  root.set(PDFName.of("ParentTree"), context.register(context.obj({ Nums: numbers })));
  root.set(PDFName.of("ParentTreeNextKey"), PDFNumber.of(next));
}

function dictOf(object: PDFObject | undefined): PDFDict {
  if (object && "dict" in object && object.dict instanceof PDFDict) return object.dict;
  throw new Error("marked content stands in an object that is no stream");
}

/** Elements by their ids, in the order of the ids' bytes (7.9.6). */
function idTree(context: PDFContext, named: ReadonlyMap<string, PDFRef>): PDFRef {
  const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  return context.register(context.obj({ Names: names }));
}
