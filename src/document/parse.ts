import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { descend, property } from "./tree.ts";

/** The mark by which templates and records say where an element was written: `file:line:column`. */
const placeAttribute = /\bdata-place="([^"]+):(\d+):(\d+)"/g;

/**
 * HTML as a template gave it → the tree of the body. Each element's `data-place` becomes
 * `data.place`. What an HTML parser would silently mend (WHATWG HTML, 13.2.2) is an error here,
 * told at the nearest place before it.
 */
export function parseBody(
  html: string,
  template: Place,
): { readonly body: Root; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const body = fromHtml(html, {
    fragment: true,
    verbose: false,
    onerror: (problem) => {
      const offset = problem.place && "offset" in problem.place ? (problem.place.offset ?? 0) : 0;
      diagnostics.push(
        error("DOCUMENT_HTML_INVALID", placeBefore(html, offset) ?? template, {
          found: problem.ruleId ?? problem.message,
        }),
      );
    },
  });
  for (const { element } of descend(body)) adoptPlace(element);
  return { body, diagnostics: [...diagnostics, ...findUnclosed(html, body, template)] };
}

function adoptPlace(element: Element): void {
  const written = property(element, "dataPlace");
  if (written === undefined) return;
  delete element.properties.dataPlace;
  const place = readPlace(written);
  if (!place) return;
  element.data = { position: {}, ...element.data, place };
}

function readPlace(written: string): Place | undefined {
  const parts = /^(.+):(\d+):(\d+)$/.exec(written);
  return parts?.[1] === undefined
    ? undefined
    : { file: parts[1], line: Number(parts[2]), column: Number(parts[3]) };
}

function placeBefore(html: string, offset: number): Place | undefined {
  const marks = [...html.slice(0, offset + 1).matchAll(placeAttribute)];
  const last = marks.at(-1)?.[0];
  return last === undefined ? undefined : readPlace(last.slice('data-place="'.length, -1));
}

/** Elements whose end tag may be left out in HTML; here every start tag wants its end tag. */
const empty = new Set(["br", "col", "hr", "img", "input", "wbr", "area", "link", "meta"]);

/** The parser closes some elements without an error (`<p>` before `<div>`, `<li>`, `<td>`): they are told too. */
function findUnclosed(html: string, body: Root, template: Place): readonly Diagnostic[] {
  return [...descend(body)]
    .filter(({ element }) => !empty.has(element.tagName) && !endsWithTag(html, element))
    .map(({ element }) =>
      error("DOCUMENT_ELEMENT_UNCLOSED", element.data?.place ?? template, {
        element: element.tagName,
      }),
    );
}

function endsWithTag(html: string, element: Element): boolean {
  const end = element.position?.end.offset;
  if (end === undefined) return false;
  const tag = `</${element.tagName}>`;
  return html.slice(Math.max(0, end - tag.length), end).toLowerCase() === tag;
}
