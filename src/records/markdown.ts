import type { Element, Root as HtmlRoot, Nodes } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import rehypeSanitize, { type Options as Sanitation } from "rehype-sanitize";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Processor, unified } from "unified";
import { visit } from "unist-util-visit";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { checkMarkdown } from "./markdown-rules.ts";

/** Where Markdown stands: from a line and column of its text (from 1) to its place in the file. */
export type Locate = (line: number, column: number) => Place;

export interface MarkdownOptions {
  readonly locate: Locate;
  /** Whether headings of level 2 and 3 are allowed. */
  readonly headings: boolean;
}

export type Prose = { readonly html: string } | { readonly problems: readonly Diagnostic[] };

/** How much of each a text may have: more than a long chapter needs, less than takes long to read. */
const limits = [
  { unit: "characters", limit: 50_000, counted: /[\s\S]/g },
  { unit: "lines", limit: 2_000, counted: /\n/g },
  { unit: "brackets", limit: 1_000, counted: /\[/g },
] as const;

/** Longer lines of quotation marks or list dashes than any text has; nesting costs time. */
const deepLine = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*){9}/m;

const blocks = ["p", "h2", "h3", "ul", "ol", "li", "blockquote", "table", "tr", "th", "td", "hr"];

/**
 * What a record's Markdown may become: a part of the one vocabulary. It is a second wall: the rules
 * refuse everything else before, and say so.
 */
const sanitation: Sanitation = {
  tagNames: [...blocks, "thead", "tbody", "a", "strong", "em", "br"],
  attributes: {
    "*": ["dataPlace"],
    a: ["href"],
    ol: ["start"],
    th: ["scope", ["className", "num"]],
    td: [["className", "num"]],
  },
  protocols: { href: ["https", "mailto"] },
  strip: ["script", "style"],
};

/**
 * Markdown (CommonMark with GFM's tables) as safe HTML blocks, each with its place in `data-place`.
 * What cannot be printed in every format, HTML, images and unsafe links are told, never dropped.
 */
export function renderMarkdown(text: string, options: MarkdownOptions): Prose {
  const long = limits.find(({ counted, limit }) => count(text, counted) > limit);
  if (long) {
    const { unit, limit, counted } = long;
    const facts = { unit, length: count(text, counted), limit };
    return { problems: [error("RECORD_TEXT_TOO_LONG", options.locate(1, 1), facts)] };
  }
  const deep = deepLine.exec(text);
  if (deep) return tooDeep(text, deep.index, options.locate);
  const tree = unified().use(remarkParse).use(tables).parse(text);
  const problems = checkMarkdown(tree, options);
  return problems.length > 0 ? { problems } : { html: toHtml(toBlocks(tree, options.locate)) };
}

/**
 * GFM's tables and nothing else of it: its bare links would change what was written, the rest has no
 * print form.
 */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

function toBlocks(tree: Root, locate: Locate): Nodes {
  const html = unified().use(remarkRehype).runSync(tree) as HtmlRoot;
  visit(html, "element", (element) => markBlock(element, locate));
  return unified().use(rehypeSanitize, sanitation).runSync(html) as HtmlRoot;
}

function markBlock(element: Element, locate: Locate): void {
  const start = element.position?.start;
  if (start && blocks.includes(element.tagName)) {
    const { file, line, column } = locate(start.line, start.column);
    element.properties.dataPlace = `${file}:${line ?? 1}:${column ?? 1}`;
  }
  if (element.tagName === "th") element.properties.scope = "col";
  if (element.properties.align === "right") element.properties.className = ["num"];
}

function count(text: string, counted: RegExp): number {
  return text.match(counted)?.length ?? 0;
}

function tooDeep(text: string, offset: number, locate: Locate): Prose {
  const line = text.slice(0, offset).split("\n").length;
  return { problems: [error("RECORD_TOO_DEEP", locate(line, 1), { limit: 8 })] };
}
