import { error } from "../../diagnostics/diagnostic.ts";
import { descend, findAll, placeOf, property } from "../tree.ts";
import type { Rule } from "./rule.ts";

/** A drawing says in words what it shows and holds no links (PDF/UA-1, 7.3). */
export const checkDrawings: Rule = ({ body, template }) =>
  [...descend(body)]
    .filter(({ element }) => element.tagName === "svg")
    .flatMap(({ element, ancestors }) => {
      const place = placeOf(element, ancestors, template);
      const label = property(element, "ariaLabel")?.trim();
      const named = property(element, "role") === "img" && label;
      const links = findAll(element, (part) => part.tagName === "a");
      return [
        ...(named ? [] : [error("DOCUMENT_ALTERNATIVE_MISSING", place, { element: "svg" })]),
        ...links.map(() => error("DOCUMENT_LINK_IN_DRAWING", place, {})),
      ];
    });
