import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { nearest } from "../nearest.ts";
import { blockNames } from "./block-names.ts";

/** Blocks inside each other. */
const deepest = 100;

/** A mustache that opens or closes a block, in the order of the source. */
interface BlockTag {
  readonly kind: "open" | "close";
  readonly name: string;
  readonly offset: number;
  readonly nameOffset: number;
  /** Whether something follows the name: then it is a helper's. */
  readonly called: boolean;
  /** How far its line is indented, where it begins its line. */
  readonly indent: number | undefined;
}

interface Scan {
  readonly tags: readonly BlockTag[];
  /** Offsets of mustaches, comments and raw blocks that never end. */
  readonly unclosed: readonly number[];
  /** Offsets of single braces that seem to belong to a mustache. */
  readonly stray: readonly number[];
}

/**
 * Finds blocks that are not closed, or closed under another name, and mustaches without an end:
 * all of them, each at its own place. Handlebars' parser stops at the first, often far from it.
 */
export function checkBlocks(text: string, place: (offset: number) => Place): readonly Diagnostic[] {
  const { tags, unclosed, stray } = scanTags(text);
  const deep = findDeep(tags);
  const diagnostics = [
    ...(deep ? [error("TEMPLATE_TOO_DEEP", place(deep.offset), { most: deepest })] : []),
    ...unclosed.map((offset) => error("TEMPLATE_MUSTACHE_UNCLOSED", place(offset), {})),
    ...stray.map((offset) => error("TEMPLATE_BRACE_STRAY", place(offset), {})),
  ];
  if (diagnostics.length > 0) return diagnostics;
  return matchTags(tags, place);
}

/** The first block inside more blocks than any template needs. */
function findDeep(tags: readonly BlockTag[]): BlockTag | undefined {
  let depth = 0;
  return tags.find(({ kind }) => {
    depth += kind === "open" ? 1 : -1;
    return depth > deepest;
  });
}

function matchTags(
  tags: readonly BlockTag[],
  place: (offset: number) => Place,
): readonly Diagnostic[] {
  const plain = pairTags(tags, place, false);
  // Only where something is wrong at all, the indentation says best which tag it is.
  const indented = plain.some(isUnbalanced) ? pairTags(tags, place, true) : plain;
  return indented.length <= plain.length ? indented : plain;
}

function isUnbalanced({ code }: Diagnostic): boolean {
  return code === "TEMPLATE_BLOCK_UNCLOSED" || code === "TEMPLATE_BLOCK_UNOPENED";
}

function pairTags(
  tags: readonly BlockTag[],
  place: (offset: number) => Place,
  byIndent: boolean,
): readonly Diagnostic[] {
  const open: BlockTag[] = [];
  const diagnostics: Diagnostic[] = [];
  const unclosed = (tag: BlockTag) =>
    diagnostics.push(error("TEMPLATE_BLOCK_UNCLOSED", place(tag.offset), { name: tag.name }));
  for (const tag of tags) {
    if (tag.kind === "open") {
      open.push(tag);
      continue;
    }
    const last = open.at(-1);
    if (last && isMisspelt(last, tag)) {
      open.pop();
      diagnostics.push(misspelt(last, place));
      continue;
    }
    const depth = open.findLastIndex(
      (opened) => opened.name === tag.name && (!byIndent || aligned(opened, tag)),
    );
    if (depth >= 0) open.splice(depth).slice(1).forEach(unclosed);
    else if (last && !byIndent) {
      open.pop();
      diagnostics.push(mismatched(tag, last, place));
    } else {
      diagnostics.push(error("TEMPLATE_BLOCK_UNOPENED", place(tag.offset), { name: tag.name }));
    }
  }
  open.forEach(unclosed);
  return diagnostics;
}

/** Two tags that both begin their lines stand under each other; others say nothing. */
function aligned(open: BlockTag, close: BlockTag): boolean {
  return open.indent === undefined || close.indent === undefined || open.indent === close.indent;
}

/** A helper that there is not, closed under the name of one that there is: its name is the mistake. */
function isMisspelt(open: BlockTag, close: BlockTag): boolean {
  const known = blockNames.includes(close.name) && !blockNames.includes(open.name);
  return known && open.called && nearest(open.name, [close.name]) !== undefined;
}

function misspelt({ name, nameOffset }: BlockTag, place: (offset: number) => Place): Diagnostic {
  const best = nearest(name, blockNames);
  return error("TEMPLATE_HELPER_UNKNOWN", place(nameOffset), {
    name,
    ...(best === undefined ? {} : { nearest: best }),
  });
}

function mismatched(close: BlockTag, open: BlockTag, place: (offset: number) => Place): Diagnostic {
  return error("TEMPLATE_BLOCK_MISMATCHED", place(close.offset), {
    found: close.name,
    wanted: open.name,
    line: place(open.offset).line ?? 0,
  });
}

function scanTags(text: string): Scan {
  const tags: BlockTag[] = [];
  const unclosed: number[] = [];
  const stray: number[] = [];
  let behind = 0;
  let offset = text.indexOf("{{");
  while (offset >= 0) {
    const escaped = isEscaped(text, offset);
    const end = escaped ? endOfEscaped(text, offset) : endOfTag(text, offset);
    stray.push(...strayBraces(text, behind, offset));
    if (end === undefined) unclosed.push(offset);
    else if (!escaped) tags.push(...blockTag(text, offset, end));
    behind = end ?? offset + 2;
    offset = text.indexOf("{{", behind);
  }
  return { tags, unclosed, stray: [...stray, ...strayBraces(text, behind, text.length)] };
}

/** Printed braces end where the author closed them, at most at the next mustache. */
function endOfEscaped(text: string, offset: number): number {
  const next = text.indexOf("{{", offset + 2);
  const close = text.indexOf("}}", offset + 2);
  return close >= 0 && (next < 0 || close < next) ? close + 2 : offset + 2;
}

/** The brace, between two mustaches, at which an author most likely meant one to begin or end. */
function strayBraces(text: string, from: number, to: number): readonly number[] {
  const between = text.slice(from, to);
  if (from > 0 && between.startsWith("}")) return [from];
  const close = between.indexOf("}}");
  if (close < 0) return [];
  const open = between.lastIndexOf("{", close);
  return [from + (open < 0 ? close : open)];
}

/** `\{{` prints braces; `\\{{` prints a backslash before a mustache. */
function isEscaped(text: string, offset: number): boolean {
  return text[offset - 1] === "\\" && text[offset - 2] !== "\\";
}

/** The offset behind a mustache, a comment, or a raw block with its body; none where it never ends. */
function endOfTag(text: string, offset: number): number | undefined {
  if (text.startsWith("{{{{", offset)) return endOfRawBlock(text, offset);
  const comment = /\{\{~?!(--)?/y;
  comment.lastIndex = offset;
  const match = comment.exec(text);
  if (match) return endAfter(text, comment.lastIndex, match[1] ? /--~?\}\}/g : /\}\}/g);
  return endOfMustache(text, offset);
}

function endOfRawBlock(text: string, offset: number): number | undefined {
  return endAfter(text, offset, /\{\{\{\{\/[^}]*\}\}\}\}/g);
}

function endAfter(text: string, offset: number, end: RegExp): number | undefined {
  end.lastIndex = offset;
  return end.exec(text) ? end.lastIndex : undefined;
}

/** Strings and `[segments]` may hold braces. */
function endOfMustache(text: string, offset: number): number | undefined {
  const triple = text.startsWith("{{{", offset);
  const token =
    /"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|\[(?:\\\]|[^\]])*\]|\}\}\}?|\{\{|[^"'[{}]+|[\s\S]/gy;
  token.lastIndex = offset + (triple ? 3 : 2);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === "{{") return undefined;
    if (match[0].startsWith("}}")) return token.lastIndex - (triple ? 0 : match[0].length - 2);
  }
  return undefined;
}

function blockTag(text: string, offset: number, end: number): readonly BlockTag[] {
  const tag = text.slice(offset, end);
  const match = /^(\{\{~?(#[>*]?|\^|\/)\s*)("[^"]*"|'[^']*'|[^\s}~|]+)(\s*[^\s}~])?/.exec(tag);
  const [, before, mark, word, after] = match ?? [];
  if (before === undefined || word === undefined || tag.startsWith("{{{{")) return [];
  const name = word.replace(/^["']|["']$|[[\]]/g, "");
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return [
    {
      kind: mark === "/" ? "close" : "open",
      name,
      offset,
      nameOffset: offset + before.length,
      called: after !== undefined,
      indent: line.trim() === "" ? line.length : undefined,
    },
  ];
}
