import { toHtml } from "hast-util-to-html";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";
import type { Document } from "./document.ts";
import { pageRules } from "./theme/pages.ts";
import { fontFaces, styleSheet } from "./theme/stylesheet.ts";

/**
 * Nothing but inline styles and embedded fonts: a page can load nothing, from anywhere
 * (Content Security Policy 3).
 */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * The whole HTML page of a document, with style sheet and fonts inside: opens from wherever it
 * lies, and is what Chromium prints.
 */
export function renderPage(document: Document): string {
  const { language, direction, metadata, body } = document;
  const text = textOf(body) + metadata.title;
  const page = h(null, [
    { type: "doctype" },
    h("html", { lang: language, dir: direction }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", { name: "author", content: metadata.author }),
        h("meta", { name: "description", content: metadata.subject }),
        h("meta", { name: "keywords", content: metadata.keywords.join(", ") }),
        h("meta", { name: "date", content: metadata.edition }),
        h("title", metadata.title),
        h("style", [fontFaces(text), styleSheet(), pageRules(document)].join("\n")),
      ]),
      h("body", body.children),
    ]),
  ]);
  return toHtml(page, { allowDangerousCharacters: false });
}
