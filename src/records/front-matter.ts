import matter from "gray-matter";
import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import { parseYaml } from "./yaml.ts";
import type { Fields } from "./yaml-places.ts";

/** A record's file, taken apart. */
export interface Source {
  readonly fields: Fields;
  /** The text below the front matter. */
  readonly body: string;
  /** The line of the file, from 1, on which the body begins. */
  readonly bodyLine: number;
}

/** More than the facts of any agreement take, less than takes long to read. */
const limits = { characters: 60_000, lines: 2_000 };

export type Split = { readonly source: Source } | { readonly problems: readonly Diagnostic[] };

/**
 * Takes a record's text apart: YAML between two lines of `---`, then the body. No other language
 * of front matter is read, whatever the first line names.
 */
export function splitFrontMatter(text: string, file: string): Split {
  const problem = checkFences(text, file);
  if (problem) return { problems: [problem] };
  const problems: Diagnostic[] = [];
  const { data, content } = matter(text, {
    language: "yaml",
    engines: {
      yaml: { parse: (yaml: string) => readYaml(yaml, file, problems) },
      json: { parse: refuse },
      javascript: { parse: refuse },
    },
  });
  const { fields } = data as { readonly fields?: Fields };
  if (!fields) {
    const missing = error("RECORD_FRONT_MATTER_MISSING", { file, line: 1, column: 1 }, {});
    return { problems: problems.length > 0 ? problems : [missing] };
  }
  const before = text.slice(0, text.length - content.length);
  return { source: { fields, body: content, bodyLine: before.split("\n").length } };
}

function readYaml(yaml: string, file: string, problems: Diagnostic[]): object {
  // gray-matter cuts before the last line feed: without it a carriage return would be text.
  const parsed = parseYaml(`${yaml}\n`, file, limits);
  if ("fields" in parsed) return { fields: parsed.fields };
  for (const problem of parsed.problems) problems.push(problem);
  return {};
}

/** The fences are checked before gray-matter sees the text, as the first one may name a language. */
function checkFences(text: string, file: string): Diagnostic | undefined {
  const place = { file, line: 1, column: 1 };
  const [first = "", ...rest] = text.split(/\r?\n/);
  if (!first.startsWith("---") || first.startsWith("----")) {
    return error("RECORD_FRONT_MATTER_MISSING", place, {});
  }
  const word = first.slice(3).trim();
  if (word !== "" && word !== "yaml") {
    return error(
      "RECORD_FRONT_MATTER_LANGUAGE",
      { ...place, column: 4 },
      { found: word.slice(0, 40) },
    );
  }
  const end = rest.findIndex((line) => line.startsWith("---"));
  if (end < 0 || rest[end]?.trimEnd() !== "---") {
    return error(
      "RECORD_FRONT_MATTER_OPEN",
      end < 0 ? place : { file, line: end + 2, column: 1 },
      {},
    );
  }
  return undefined;
}

function refuse(): never {
  throw new Error("Only YAML front matter is read");
}
