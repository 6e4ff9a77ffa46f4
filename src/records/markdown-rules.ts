import type { Definition, Heading, Link, Nodes, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { findForbidden } from "./characters.ts";
import type { MarkdownOptions } from "./markdown.ts";

/** Nodes of Markdown that every format prints; those with a rule of their own are among `rules`. */
const plain: readonly Nodes["type"][] = [
  "root",
  "paragraph",
  "text",
  "strong",
  "emphasis",
  "break",
  "list",
  "listItem",
  "blockquote",
  "table",
  "tableRow",
  "tableCell",
  "thematicBreak",
  "linkReference",
];

interface Rules {
  readonly place: (node: Nodes) => Place;
  readonly problems: Diagnostic[];
  readonly levels: readonly number[];
  /** The level of the heading before, 1 for the template's own. */
  level: number;
}

/** What of a record's Markdown may not be printed, each with its place. */
export function checkMarkdown(tree: Root, options: MarkdownOptions): readonly Diagnostic[] {
  const rules: Rules = {
    place: (node) =>
      options.locate(node.position?.start.line ?? 1, node.position?.start.column ?? 1),
    problems: [],
    levels: options.headings ? [2, 3] : [],
    level: 1,
  };
  visit(tree, (node) => checkNode(node, rules));
  return rules.problems;
}

function checkNode(node: Nodes, rules: Rules): typeof SKIP | undefined {
  const { problems, place } = rules;
  switch (node.type) {
    case "html":
      problems.push(error("RECORD_MARKDOWN_HTML", place(node), { found: excerpt(node.value) }));
      return undefined;
    case "image":
      problems.push(error("RECORD_MARKDOWN_IMAGE", place(node), { found: excerpt(node.url) }));
      return SKIP;
    case "imageReference":
      problems.push(
        error("RECORD_MARKDOWN_IMAGE", place(node), { found: excerpt(node.identifier) }),
      );
      return SKIP;
    case "link":
    case "definition":
      refuseLink(node, rules);
      return undefined;
    case "heading":
      checkHeading(node, rules);
      return undefined;
    default:
      checkOther(node, rules);
      return undefined;
  }
}

function checkOther(node: Nodes, { problems, place }: Rules): void {
  if (!plain.includes(node.type)) {
    problems.push(error("RECORD_MARKDOWN_ELEMENT", place(node), { found: node.type }));
  }
  // A character reference such as &#8238; may hide what the file's text must not hold.
  const found = node.type === "text" ? findForbidden(node.value) : undefined;
  if (found) {
    problems.push(error("RECORD_CHARACTER_FORBIDDEN", place(node), { codePoint: found.codePoint }));
  }
}

/** Headings go down by one level at a time, from the template's level 1. */
function checkHeading(node: Heading, rules: Rules): void {
  const allowed = rules.levels.filter((level) => level <= rules.level + 1);
  if (!allowed.includes(node.depth)) {
    rules.problems.push(
      error("RECORD_MARKDOWN_HEADING", rules.place(node), { found: node.depth, allowed }),
    );
    return;
  }
  rules.level = node.depth;
}

function refuseLink(node: Link | Definition, rules: Rules): void {
  if (isAllowedLink(node.url)) return;
  const found = excerpt(node.url);
  rules.problems.push(error("RECORD_MARKDOWN_LINK", rules.place(node), { found }));
}

/** Whether a link may be printed: https without a user's name, mailto, or a place in the document. */
function isAllowedLink(url: string): boolean {
  if (findForbidden(url) || /[\\\s]/.test(url)) return false;
  if (/^#[\w-]+$/.test(url)) return true;
  if (/^mailto:[^/?#]+@[^/?#]+$/i.test(url)) return true;
  if (!/^https:\/\/[^/]/i.test(url) || !URL.canParse(url)) return false;
  return new URL(url).username === "" && new URL(url).password === "";
}

function excerpt(text: string): string {
  const line = text.split("\n")[0] ?? "";
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
