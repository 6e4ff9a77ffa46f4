import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";

/** A mustache that opens or closes a block, in the order of the source. */
interface BlockTag {
  readonly kind: "open" | "close";
  readonly name: string;
  readonly offset: number;
}

interface Scan {
  readonly tags: readonly BlockTag[];
  /** Offsets of mustaches, comments and raw blocks that never end. */
  readonly unclosed: readonly number[];
}

/**
 * Finds blocks that are not closed, or closed under another name, and mustaches without an end:
 * all of them, each at its own place. Handlebars' parser stops at the first, often far from it.
 */
export function checkBlocks(text: string, place: (offset: number) => Place): readonly Diagnostic[] {
  const { tags, unclosed } = scanTags(text);
  const diagnostics = unclosed.map((offset) =>
    error("TEMPLATE_MUSTACHE_UNCLOSED", place(offset), {}),
  );
  if (unclosed.length > 0) return diagnostics;
  return matchTags(tags, place);
}

function matchTags(
  tags: readonly BlockTag[],
  place: (offset: number) => Place,
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
    const depth = open.findLastIndex((opened) => opened.name === tag.name);
    const last = open.at(-1);
    if (depth >= 0) open.splice(depth).slice(1).forEach(unclosed);
    else if (last) {
      diagnostics.push(
        error("TEMPLATE_BLOCK_MISMATCHED", place(tag.offset), {
          found: tag.name,
          wanted: last.name,
          line: place(last.offset).line ?? 0,
        }),
      );
      open.pop();
    } else {
      diagnostics.push(error("TEMPLATE_BLOCK_UNOPENED", place(tag.offset), { name: tag.name }));
    }
  }
  open.forEach(unclosed);
  return diagnostics;
}

function scanTags(text: string): Scan {
  const tags: BlockTag[] = [];
  const unclosed: number[] = [];
  let offset = text.indexOf("{{");
  while (offset >= 0) {
    const end = isEscaped(text, offset) ? offset + 2 : endOfTag(text, offset);
    if (end === undefined) unclosed.push(offset);
    else tags.push(...blockTag(text.slice(offset, end), offset));
    offset = text.indexOf("{{", end ?? offset + 2);
  }
  return { tags, unclosed };
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
  const close = endAfter(text, offset, /\{\{\{\{\/[^}]*\}\}\}\}/g);
  return close;
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

function blockTag(tag: string, offset: number): readonly BlockTag[] {
  const match = /^\{\{~?(#[>*]?|\^|\/)\s*("[^"]*"|'[^']*'|[^\s}~|]+)/.exec(tag);
  const [, mark, word] = match ?? [];
  if (mark === undefined || word === undefined || tag.startsWith("{{{{")) return [];
  const name = word.replace(/^["']|["']$|[[\]]/g, "");
  return [{ kind: mark === "/" ? "close" : "open", name, offset }];
}
