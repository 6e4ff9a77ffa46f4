import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { DOMParser } from "linkedom";

/** A Word file, opened: the trees of its parts. */
export interface WordPackage {
  readonly names: readonly string[];
  /** The text of a part; empty where there is none. */
  readonly text: (part: string) => string;
  /** The root element of a part; undefined where there is none. */
  readonly root: (part: string) => Element | undefined;
}

/** Opens the bytes of a `.docx` file. */
export function openWord(bytes: Uint8Array): WordPackage {
  const parts = unzipSync(bytes);
  const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  return {
    names: Object.keys(parts),
    text,
    root: (part) =>
      parts[part]
        ? (new DOMParser().parseFromString(text(part), "text/xml")
            .documentElement as unknown as Element)
        : undefined,
  };
}

/** The same file with the text of one part changed: a seeded defect. */
export function changePart(
  bytes: Uint8Array,
  part: string,
  change: (text: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changed in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

/** Every element below one, and itself, with the elements around it, in document order. */
export function* walk(
  element: Element,
  ancestors: readonly Element[] = [],
): Generator<{ readonly element: Element; readonly ancestors: readonly Element[] }> {
  yield { element, ancestors };
  for (const child of element.children) yield* walk(child, [...ancestors, element]);
}

/** The elements of a name below one. */
export function all(element: Element | undefined, name: string): readonly Element[] {
  return element
    ? [...walk(element)].flatMap((one) => (one.element.tagName === name ? [one.element] : []))
    : [];
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element && [...element.children].find(({ tagName }) => tagName === name);
}

/** An attribute's value; empty where there is none. */
export function value(element: Element | undefined, name = "w:val"): string {
  return element?.getAttribute(name) ?? "";
}

/** The roots of the parts that hold text. */
export const texts = (word: WordPackage): readonly Element[] =>
  word.names
    .filter((name) => /^word\/(document|footnotes|header\d+|footer\d+)\.xml$/.test(name))
    .flatMap((name) => word.root(name) ?? []);

/** The elements of a name in all text. */
export const everywhere = (word: WordPackage, name: string): readonly Element[] =>
  texts(word).flatMap((root) => all(root, name));
