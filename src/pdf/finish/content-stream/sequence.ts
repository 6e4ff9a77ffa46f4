import { ContentStreamError } from "./lex.ts";
import type { Operation, OperatorKind } from "./operators.ts";
import { scan } from "./scan.ts";
import { nameOf, readOperands, type Value } from "./values.ts";

/** Bytes of a stream. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Marked content that belongs to a structure element (ISO 32000-1, 14.7.4.2). */
export interface Mark {
  readonly kind: "mark";
  readonly mcid: number;
  /** The operations that open and close it. */
  readonly begin: Extent;
  readonly end: Extent;
  /** What it shows beside lines and fills: text, an image, a shading. */
  readonly shows: boolean;
  /** The names of the XObjects that it draws. */
  readonly objects: readonly string[];
}

/** What is painted outside of all marked content: one graphics object (8.2), or one piece of text. */
export interface Painted extends Extent {
  readonly kind: "text" | "show" | "path" | "image" | "object";
  /** The XObject's name. */
  readonly name?: string;
}

/** Where other marked content begins or ends: an artifact cannot reach across. */
export interface Boundary extends Extent {
  readonly kind: "boundary";
}

export type Item = Mark | Painted | Boundary;

interface Open {
  readonly kind: "content" | "artifact" | "other";
  readonly begin: Operation;
  readonly mcid: number;
  readonly inText: boolean;
}

interface TextObject {
  readonly from: number;
  readonly shows: Extent[];
  divided: boolean;
}

/**
 * What a content stream marks and what it paints outside of marks, in order. Marks that do not
 * nest as ISO 32000-1, 14.6.1 wants are errors.
 */
export function readSequence(bytes: Uint8Array): readonly Item[] {
  const reader = new SequenceReader(bytes);
  for (const operation of scan(bytes)) reader.read(operation);
  return reader.finish();
}

class SequenceReader {
  readonly #bytes: Uint8Array;
  readonly #items: Item[] = [];
  readonly #open: Open[] = [];
  #text: TextObject | undefined;
  #pathFrom: number | undefined;
  #shows = false;
  #objects: string[] = [];

  readonly #handlers: Partial<Record<OperatorKind, (operation: Operation) => void>> = {
    path: ({ from }) => {
      this.#pathFrom ??= from;
    },
    paint: ({ from, to }) => this.#endPath({ from: this.#pathFrom ?? from, to }),
    "end-path": () => this.#endPath(undefined),
    "begin-text": (operation) => this.#beginText(operation),
    "end-text": (operation) => this.#endText(operation),
    show: (operation) => this.#show(operation),
    object: (operation) => this.#object(operation),
    shading: (operation) => this.#graphic(operation),
    image: (operation) => this.#graphic(operation),
    "begin-mark": (operation) => this.#beginMark(operation),
    "end-mark": (operation) => this.#endMark(operation),
  };

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(operation: Operation): void {
    this.#handlers[operation.operator.kind]?.(operation);
  }

  finish(): readonly Item[] {
    const end = this.#bytes.length;
    if (this.#open.length > 0) throw new ContentStreamError("marked content has no EMC", end);
    if (this.#text) throw new ContentStreamError("a text object has no ET", end);
    return this.#items.sort((a, b) => fromOf(a) - fromOf(b));
  }

  get #isMarked(): boolean {
    return this.#open.some(({ kind }) => kind !== "other");
  }

  #endPath(painted: Extent | undefined): void {
    this.#pathFrom = undefined;
    if (painted && !this.#isMarked) this.#items.push({ kind: "path", ...painted });
  }

  #beginText({ from, operatorAt }: Operation): void {
    if (this.#text) throw new ContentStreamError("BT inside a text object", operatorAt);
    this.#text = { from, shows: [], divided: false };
  }

  #endText({ to, operatorAt }: Operation): void {
    const text = this.#text;
    if (!text) throw new ContentStreamError("ET outside a text object", operatorAt);
    this.#text = undefined;
    if (text.divided)
      this.#items.push(...text.shows.map((show) => ({ kind: "show" as const, ...show })));
    else if (text.shows.length > 0) this.#items.push({ kind: "text", from: text.from, to });
  }

  #show({ from, to, operatorAt }: Operation): void {
    if (!this.#text) throw new ContentStreamError("text outside a text object", operatorAt);
    if (this.#isMarked) this.#shows = true;
    else this.#text.shows.push({ from, to });
  }

  #object(operation: Operation): void {
    const name = nameOf(readOperands(this.#bytes, operation)[0]) ?? "";
    const { from, to } = operation;
    if (this.#isMarked) this.#objects.push(name);
    else this.#items.push({ kind: "object", name, from, to });
  }

  #graphic({ from, to }: Operation): void {
    if (this.#isMarked) this.#shows = true;
    else this.#items.push({ kind: "image", from, to });
  }

  #beginMark(operation: Operation): void {
    const [tag, properties] = readOperands(this.#bytes, operation);
    const mcid = mcidOf(properties);
    const inText = this.#text !== undefined;
    if (mcid !== undefined && this.#isMarked) {
      throw new ContentStreamError("an MCID inside other marked content", operation.operatorAt);
    }
    const kind = mcid !== undefined ? "content" : nameOf(tag) === "Artifact" ? "artifact" : "other";
    if (kind === "other") this.#bound(operation);
    else if (!this.#isMarked) this.#divideText();
    if (kind === "content") {
      this.#shows = false;
      this.#objects = [];
    }
    this.#open.push({ kind, begin: operation, mcid: mcid ?? -1, inText });
  }

  #endMark(operation: Operation): void {
    const open = this.#open.pop();
    if (!open) throw new ContentStreamError("EMC without marked content", operation.operatorAt);
    if (open.inText !== (this.#text !== undefined)) {
      throw new ContentStreamError("marked content crosses a text object", operation.operatorAt);
    }
    if (open.kind === "other") this.#bound(operation);
    if (open.kind === "artifact" && !this.#isMarked) {
      this.#items.push({ kind: "boundary", from: open.begin.from, to: operation.to });
    }
    if (open.kind !== "content") return;
    this.#items.push({
      kind: "mark",
      mcid: open.mcid,
      begin: extentOf(open.begin),
      end: extentOf(operation),
      shows: this.#shows,
      objects: this.#objects,
    });
  }

  /** A text object that holds marks cannot become an artifact as a whole. */
  #divideText(): void {
    if (this.#text) this.#text.divided = true;
  }

  #bound({ from, to }: Operation): void {
    if (!this.#isMarked && !this.#text) this.#items.push({ kind: "boundary", from, to });
  }
}

function mcidOf(properties: Value | undefined): number | undefined {
  const mcid = properties instanceof Map ? properties.get("MCID") : undefined;
  return typeof mcid === "number" ? mcid : undefined;
}

function extentOf({ from, to }: Operation): Extent {
  return { from, to };
}

function fromOf(item: Item): number {
  return item.kind === "mark" ? item.begin.from : item.from;
}
