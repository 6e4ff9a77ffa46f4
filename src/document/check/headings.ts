import { type Diagnostic, error } from "../../diagnostics/diagnostic.ts";
import { headingLevel } from "../headings.ts";
import { descend, lineOf, placeOf } from "../tree.ts";
import type { Rule } from "./rule.ts";

/** First an h1, then no level skipped, none empty (PDF/UA-1, 7.4.2). */
export const checkHeadings: Rule = ({ body, template }) => {
  const headings = [...descend(body)].filter(({ element }) => headingLevel(element) > 0);
  if (headings.length === 0) return [error("DOCUMENT_EMPTY", template, {})];
  return headings.flatMap(({ element, ancestors }, index) => {
    const place = placeOf(element, ancestors, template);
    const level = headingLevel(element);
    const previous = headings[index - 1];
    const from = previous ? headingLevel(previous.element) : 0;
    const text = lineOf(element);
    const found: Diagnostic[] = [];
    if (text === "") {
      found.push(error("DOCUMENT_HEADING_EMPTY", place, { element: element.tagName }));
    }
    if (from === 0 && level > 1) {
      found.push(error("DOCUMENT_HEADING_FIRST", place, { found: element.tagName }));
    } else if (level > from + 1) {
      found.push(error("DOCUMENT_HEADING_SKIPPED", place, { from, to: level, text }));
    }
    return found;
  });
};
