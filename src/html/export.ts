import type { Document } from "../document/document.ts";
import { renderPage } from "../document/page.ts";

/** Document → the bytes of an HTML file that stands by itself, fonts and all. */
export function exportHtml(document: Document): Uint8Array {
  return new TextEncoder().encode(`${renderPage(document)}\n`);
}
