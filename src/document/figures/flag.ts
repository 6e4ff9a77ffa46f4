import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Diagnostic, error, type Place } from "../../diagnostics/diagnostic.ts";
import { descend, elementsOf, findAll, hasClass, placeOf, property } from "../tree.ts";

/**
 * Draws the flags: `<figure class="flag" data-country="BE" aria-label="…">` is filled with the
 * country's flag, three by two, from the package `country-flag-icons`.
 */
export function drawFlags(body: Root, template: Place): readonly Diagnostic[] {
  return [...descend(body)]
    .filter(({ element }) => hasClass(element, "flag"))
    .flatMap(({ element, ancestors }) => {
      const code = property(element, "dataCountry") ?? "";
      const svg = readFlag(code);
      if (!svg) {
        return [
          error("DOCUMENT_FLAG_UNKNOWN", placeOf(element, ancestors, template), { found: code }),
        ];
      }
      const label = property(element, "ariaLabel") ?? "";
      element.properties = { className: element.properties.className ?? [] };
      element.children = [nameDrawing(svg, code, label)];
      return [];
    });
}

function readFlag(code: string): Element | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  const { resolve } = createRequire(import.meta.url);
  try {
    // The drawings stand beside the package's entry; its exports do not name them.
    const source = readFileSync(
      join(dirname(resolve("country-flag-icons")), `3x2/${code}.svg`),
      "utf8",
    );
    return elementsOf(fromHtml(source, { fragment: true, space: "svg" }))[0];
  } catch {
    return undefined;
  }
}

/** Ids inside the drawing are made the flag's own: a page may hold many drawings. */
function nameDrawing(svg: Element, code: string, label: string): Element {
  const ids = findAll(svg, (part) => part.properties.id !== undefined).map((part) =>
    String(part.properties.id),
  );
  for (const part of findAll(svg, () => true)) {
    for (const [name, value] of Object.entries(part.properties)) {
      part.properties[name] = renameIds(value, ids, `flag-${code}-`);
    }
  }
  svg.properties = { ...svg.properties, role: "img", ariaLabel: label, width: "54", height: "36" };
  return svg;
}

function renameIds(
  value: Element["properties"][string],
  ids: readonly string[],
  prefix: string,
): Element["properties"][string] {
  if (typeof value !== "string") return value;
  if (ids.includes(value)) return prefix + value;
  return value.replace(/(url\(#|^#)([^)]+)/g, (whole, lead: string, id: string) =>
    ids.includes(id) ? `${lead}${prefix}${id}` : whole,
  );
}
