import { type Document, isMap, isNode, isPair, isScalar } from "yaml";
import type { Place } from "../diagnostics/diagnostic.ts";

/** Steps from the root of the data to a value. */
export type Path = readonly PropertyKey[];

/** Data read from YAML, with the places of its fields in the file. */
export interface Fields {
  /** Maps, lists, strings, numbers, booleans and null. */
  readonly data: unknown;
  /** Where the value of a path stands, or of what is nearest above it. */
  readonly place: (path: Path) => Place;
  /** Where the key of a path stands, or its value in a list. */
  readonly keyPlace: (path: Path) => Place;
  /** Where a line and column (from 1) of the text of a path stand; exact in `|` blocks and on one line. */
  readonly textPlace: (path: Path, line: number, column: number) => Place;
}

/** The places of a document's fields; `at` gives the place of an offset in the text. */
export function placesOf(
  document: Document,
  at: (offset: number) => Place,
  text: string,
): Omit<Fields, "data"> {
  const nodeAt = (path: Path): unknown =>
    path.length === 0 ? document.contents : document.getIn(path, true);

  function place(path: Path): Place {
    const node = nodeAt(path);
    if (isNode(node) && node.range && path.length > 0) return at(node.range[0]);
    return path.length === 0 ? startOf(at) : keyPlace(path);
  }

  function keyPlace(path: Path): Place {
    const parent = nodeAt(path.slice(0, -1));
    const last = String(path.at(-1));
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === last,
        )
      : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return at(pair.key.range[0]);
    const node = nodeAt(path);
    if (isNode(node) && node.range) return at(node.range[0]);
    return path.length === 0 ? startOf(at) : place(path.slice(0, -1));
  }

  function textPlace(path: Path, line: number, column: number): Place {
    const node = nodeAt(path);
    const start = place(path);
    if (!isScalar(node) || typeof node.value !== "string") return start;
    if (node.type === "BLOCK_LITERAL") {
      const row = (start.line ?? 1) + line;
      return { file: start.file, line: row, column: column + indentOf(node.value, text, start) };
    }
    const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
    const [from = 0, to = 0] = node.range ?? [];
    if (line > 1 || text.slice(from, to).includes("\n")) return start;
    return { ...start, column: (start.column ?? 1) + column - 1 + quoted };
  }

  return { place, keyPlace, textPlace };
}

/** By how many spaces a literal block is indented: its first full line in the file against its text. */
function indentOf(value: string, text: string, start: Place): number {
  const index = value.split("\n").findIndex((line) => line.trim() !== "");
  const inText = value.split("\n")[index];
  const inFile = text.split("\n")[(start.line ?? 1) + index]?.replace(/\r$/, "");
  return inText === undefined || inFile === undefined ? 0 : inFile.length - inText.length;
}

function startOf(at: (offset: number) => Place): Place {
  return { ...at(0), line: 1, column: 1 };
}
