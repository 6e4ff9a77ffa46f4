import type { Element, Root } from "hast";
import { h } from "hastscript";
import type { Heading } from "../document.ts";
import { collectHeadings } from "../headings.ts";
import { findAll, hasClass, property } from "../tree.ts";

/**
 * Fills each `nav.contents` with a list of the headings after it, nested by level, each entry a
 * link that ends in an empty `span.page-number`: its page is known to a format alone.
 */
export function fillContents(body: Root): void {
  const headings = collectHeadings(body);
  for (const nav of findAll(body, (element) => hasClass(element, "contents"))) {
    if (nav.tagName !== "nav") continue;
    const levels = Number(property(nav, "dataLevels") ?? 2);
    const own = collectHeadings({ type: "root", children: nav.children }).map(({ id }) => id);
    const after = headings.findLastIndex(({ id }) => own.includes(id)) + 1;
    const listed = headings.slice(after).filter(({ level }) => level <= levels);
    if (listed.length > 0) nav.children.push(listEntries(listed));
  }
}

function listEntries(headings: readonly Heading[]): Element {
  const top = Math.min(...headings.map(({ level }) => level));
  const starts = headings.flatMap(({ level }, index) => (level === top ? [index] : []));
  return h(
    "ol.plain",
    starts.map((start, index) => {
      const heading = headings[start];
      const below = headings.slice(start + 1, starts[index + 1] ?? headings.length);
      const entry = heading ? [linkTo(heading)] : [];
      return h("li", below.length > 0 ? [...entry, listEntries(below)] : entry);
    }),
  );
}

function linkTo({ id, text }: Heading): Element {
  return h("a", { href: `#${id}` }, [h("span", text), " ", h("span.page-number")]);
}
