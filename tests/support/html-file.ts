import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { findAll } from "../../src/document/tree.ts";

/** The body of an HTML file, as a tree by itself. */
export function readBody(html: string): Root {
  const [body] = findAll(fromHtml(html), ({ tagName }) => tagName === "body");
  if (!body) throw new Error("the file has no body");
  return { type: "root", children: body.children };
}
