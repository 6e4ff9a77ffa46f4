import type { Element, Root as HtmlRoot, Nodes } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import rehypeSanitize, { type Options as Sanitation } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
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

/** Longer lines of quotation marks or list dashes than any text has; nesting costs time. */
const deepLine = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){9}/m;

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
  const deep = deepLine.exec(text);
  if (deep) return tooDeep(text, deep.index, options.locate);
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const problems = checkMarkdown(tree, text, options);
  return problems.length > 0 ? { problems } : { html: toHtml(toBlocks(tree, options.locate)) };
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

function tooDeep(text: string, offset: number, locate: Locate): Prose {
  const line = text.slice(0, offset).split("\n").length;
  return { problems: [error("RECORD_TOO_DEEP", locate(line, 1), { limit: 8 })] };
}
