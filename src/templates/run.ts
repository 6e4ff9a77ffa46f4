import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { escapeHtml, Prose } from "../publications/values.ts";
import type { Helper, HelperContext } from "./helpers/helper.ts";
import { phraseOf } from "./phrase.ts";
import { placeKey } from "./transform.ts";

/** One printing of a template: what its helpers know, and what was found wrong so far. */
export interface Run {
  readonly context: Omit<HelperContext, "report">;
  readonly diagnostics: Diagnostic[];
}

/** What Handlebars hands every helper last. */
export interface CallOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: { readonly run: Run };
}

/** A helper of ours as Handlebars calls it: arguments, then options. */
export function callHelper(helper: Helper): (...args: unknown[]) => unknown {
  return (...args) => {
    const options = args.at(-1) as CallOptions;
    const { [placeKey]: place, ...own } = options.hash;
    const { context, diagnostics } = options.data.run;
    const report: HelperContext["report"] = (problem) =>
      diagnostics.push(problem(placeOfText(String(place))));
    return helper.run(args.slice(0, -1), own, { ...context, report });
  };
}

/**
 * Prints a value: in running text as HTML, in an attribute as escaped text, in a line of front
 * matter as plain text. What has no text is told with its place.
 */
export function printValue(
  value: unknown,
  slot: string,
  path: string,
  place: string,
  options: CallOptions,
): { toHTML: () => string } {
  const html = format(value, slot);
  if (html === undefined) {
    options.data.run.diagnostics.push(refuse(value, path, placeOfText(place)));
  }
  return { toHTML: () => html ?? "" };
}

function format(value: unknown, slot: string): string | undefined {
  if (slot === "text" && value instanceof Prose) return value.toHTML();
  const phrase = phraseOf(value);
  if (!phrase) return undefined;
  if (slot === "text") return phrase.toHTML();
  return slot === "attribute" ? escapeHtml(phrase.text) : phrase.text;
}

function refuse(value: unknown, path: string, place: Place): Diagnostic {
  if (value === null || value === undefined)
    return error("TEMPLATE_VALUE_MISSING", place, { path });
  const kind = Array.isArray(value) ? "list" : value instanceof Prose ? "prose" : typeof value;
  return error("TEMPLATE_VALUE_UNPRINTABLE", place, { path, kind });
}

/** The field at the end of a path: nothing where something before it is nothing. */
export function walkValue(value: unknown, ...rest: unknown[]): unknown {
  const parts = rest.slice(0, -1) as readonly string[];
  return parts.reduce((found, part) => {
    if (found === null || found === undefined) return undefined;
    const owner = Object(found) as Record<string, unknown>;
    return Object.hasOwn(owner, part) ? owner[part] : undefined;
  }, value);
}

/** `templates/factsheet.hbs:42:9` as a place. */
export function placeOfText(text: string): Place {
  const match = /^(.*):(\d+):(\d+)$/.exec(text);
  if (!match) return { file: text };
  return { file: match[1] ?? text, line: Number(match[2]), column: Number(match[3]) };
}
