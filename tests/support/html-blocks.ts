import type { Element as HtmlElement, Root, RootContent } from "hast";

/** The text of a document, block by block, in reading order; its notes apart. */
export interface TextBlocks {
  readonly body: readonly string[];
  readonly notes: readonly string[];
}

/** Controls that have no width: soft hyphens, joiners, marks and isolates of direction. */
const controls = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text as it is compared: compatibility forms resolved, controls dropped, white space single. */
export function normalise(text: string): string {
  return text.normalize("NFKC").replace(controls, "").replace(/\s+/g, " ").trim();
}

const blockElements = new Set(
  [
    "address article aside blockquote caption div dl dd dt figure figcaption footer h1 h2 h3 h4",
    "header hr li main nav ol p section table tbody td tfoot th thead tr ul",
  ].flatMap((line) => line.split(" ")),
);

/**
 * The text blocks of an HTML tree. Drawings, marks of notes, page numbers and hidden captions have
 * none; notes come in the order of their first marks, as Word prints them.
 */
export function readHtmlBlocks(root: Root): TextBlocks {
  const marks = findElements(root.children, isMark).map((mark) =>
    decodeURIComponent(String(mark.properties.href ?? "").slice(1)),
  );
  const items = findElements(root.children, isNotes).flatMap(({ children }) =>
    findElements(
      children,
      ({ tagName, properties }) => tagName === "li" && properties.id !== undefined,
    ),
  );
  return {
    body: readLines(root.children),
    notes: [...new Set(marks)].flatMap((id) =>
      readLines(items.find(({ properties }) => properties.id === id)?.children ?? []),
    ),
  };
}

function readLines(nodes: readonly RootContent[]): readonly string[] {
  return splitLines(nodes, false).join("").split(lineEnd).map(normalise).filter(Boolean);
}

/** A character that no text has: blocks begin and end with it. */
const lineEnd = "\uE000";

function splitLines(nodes: readonly RootContent[], contents: boolean): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") return [node.value];
    if (node.type !== "element" || isSilent(node)) return [];
    if (node.tagName === "br") return [" "];
    const inner = splitLines(node.children, contents || node.tagName === "nav");
    const ends = blockElements.has(node.tagName) || (contents && node.tagName === "a");
    return ends ? [lineEnd, ...inner, lineEnd] : inner;
  });
}

function findElements(
  nodes: readonly RootContent[],
  asked: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  return nodes.flatMap((node) =>
    node.type === "element"
      ? [...(asked(node) ? [node] : []), ...findElements(node.children, asked)]
      : [],
  );
}

function classes(element: HtmlElement): readonly string[] {
  const names = element.properties.className;
  return Array.isArray(names) ? names.map(String) : [];
}

function isMark(element: HtmlElement): boolean {
  return element.properties.role === "doc-noteref";
}

function isNotes(element: HtmlElement): boolean {
  return element.tagName === "section" && classes(element).includes("notes");
}

function isSilent(element: HtmlElement): boolean {
  const names = classes(element);
  return (
    element.tagName === "svg" ||
    isMark(element) ||
    isNotes(element) ||
    names.includes("page-number") ||
    (element.tagName === "caption" && names.includes("hidden"))
  );
}

/** Where two sequences of blocks differ: their places and both texts. */
export function compareBlocks(
  html: readonly string[],
  word: readonly string[],
): readonly { readonly at: number; readonly html: string; readonly word: string }[] {
  const length = Math.max(html.length, word.length);
  return Array.from({ length }, (_, at) => ({
    at,
    html: html[at] ?? "",
    word: word[at] ?? "",
  })).filter((pair) => pair.html !== pair.word);
}
