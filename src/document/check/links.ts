import type { Root } from "hast";
import { type Diagnostic, error, type Place } from "../../diagnostics/diagnostic.ts";
import { descend, placeOf, property } from "../tree.ts";
import type { Rule } from "./rule.ts";

/** Links lead to https, mailto or a place of this document; an id names one element. */
export const checkLinks: Rule = ({ body, template }) => {
  const ids = collectIds(body);
  return [...descend(body)].flatMap(({ element, ancestors }) => {
    const place = placeOf(element, ancestors, template);
    return [
      ...checkId(property(element, "id"), ids, place),
      ...(element.tagName === "a" ? checkTarget(property(element, "href") ?? "", ids, place) : []),
    ];
  });
};

function collectIds(body: Root): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const { element } of descend(body)) {
    const id = property(element, "id");
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  return ids;
}

function checkId(
  id: string | undefined,
  ids: ReadonlyMap<string, number>,
  place: Place,
): readonly Diagnostic[] {
  return id !== undefined && (ids.get(id) ?? 0) > 1
    ? [error("DOCUMENT_ID_TWICE", place, { found: id })]
    : [];
}

function checkTarget(
  href: string,
  ids: ReadonlyMap<string, number>,
  place: Place,
): readonly Diagnostic[] {
  if (href.startsWith("#")) {
    return ids.has(href.slice(1)) ? [] : [error("DOCUMENT_LINK_DANGLING", place, { found: href })];
  }
  return isAllowedLink(href) ? [] : [error("DOCUMENT_LINK_REFUSED", place, { found: href })];
}

function isAllowedLink(href: string): boolean {
  return /^(https:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}
