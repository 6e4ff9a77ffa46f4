import Handlebars from "handlebars";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import type { Program, Statement } from "./ast.ts";
import { checkBlocks } from "./tags.ts";
import type { Source } from "./template.ts";

/** Characters of a template or partial: far more than any has, few enough to be quick. */
const longest = 200_000;

export interface Parsed {
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses Handlebars text that begins at a line and column (from 1) of a file: the tree's positions
 * count in that file. White space is as written; Handlebars' own control of it comes with compiling.
 */
export function parseSource(text: string, start: Required<Place>): Parsed {
  const padding = "\n".repeat(start.line - 1) + " ".repeat(start.column - 1);
  const padded = padding + text;
  const place = createPlacer(padded, start.file);
  if (text.length > longest) {
    return { diagnostics: [error("TEMPLATE_TOO_LARGE", start, { most: longest })] };
  }
  const blocks = checkBlocks(padded, place);
  if (blocks.length > 0) return { diagnostics: blocks };
  try {
    const program = Handlebars.parseWithoutProcessing(padded) as unknown as Program;
    return { source: { file: start.file, program: trim(program, padding) }, diagnostics: [] };
  } catch (problem) {
    return { diagnostics: [syntaxError(padded, problem, place)] };
  }
}

/** Finds the place of an offset: the starts of lines are counted once for a text. */
function createPlacer(text: string, file: string): (offset: number) => Place {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length),
  ];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Takes the padding, by which positions come out right, from the first text of the tree. */
function trim(program: Program, padding: string): Program {
  const [first, ...rest] = program.body;
  if (padding === "" || first?.type !== "ContentStatement") return program;
  const value = first.value.slice(padding.length);
  if (value === "") return { ...program, body: rest };
  const lines = padding.split("\n");
  const start = { line: lines.length, column: lines.at(-1)?.length ?? 0 };
  const trimmed: Statement = {
    ...first,
    value,
    original: value,
    loc: { ...first.loc, start },
  };
  return { ...program, body: [trimmed, ...rest] };
}

/** A parser's error as a diagnostic, at the token that the parser could not take. */
function syntaxError(
  text: string,
  problem: unknown,
  placeAt: (offset: number) => Place,
): Diagnostic {
  if (!(problem instanceof Error)) throw problem;
  const place = located(problem);
  if (place) {
    const found = problem.message.replace(/ - \d+:\d+$/, "");
    return error("TEMPLATE_SYNTAX_INVALID", { ...placeAt(0), ...place }, { found });
  }
  const offset = offsetOfToken(text, problem.message);
  if (offset === undefined) throw problem;
  const token = text.slice(offset, offset + 20).split(/\s/)[0] ?? "";
  return error("TEMPLATE_SYNTAX_INVALID", placeAt(offset), {
    found: token === "" ? "the end of the text" : token,
  });
}

/** Errors that Handlebars raises itself know their line and column. */
function located(problem: Error): { readonly line: number; readonly column: number } | undefined {
  const { lineNumber, column } = problem as { lineNumber?: number; column?: number };
  if (lineNumber === undefined || column === undefined) return undefined;
  return { line: lineNumber, column: column + 1 };
}

/**
 * The offset of the token in a message of the generated parser, which gives the line where the
 * token before it ends, up to 20 characters before and after without line breaks, and a caret.
 */
function offsetOfToken(text: string, message: string): number | undefined {
  const match = /on line (\d+)[^\n]*\n([^\n]*)\n(-*)\^/.exec(message);
  if (!match) return undefined;
  const [, line = "1", excerpt = "", dashes = ""] = match;
  const past = excerpt.slice(0, dashes.length).replace(/^\.\.\./, "");
  const next = excerpt.slice(dashes.length).replace(/\.\.\.$/, "");
  const begin = offsetOfLine(text, Number(line));
  for (let offset = begin; offset <= text.length; offset += 1) {
    const before = text.slice(Math.max(0, offset - 20), offset).replace(/\n/g, "");
    const after = text.slice(offset, offset + 20).replace(/\n/g, "");
    if (before.endsWith(past.slice(-before.length)) && after.startsWith(next)) {
      return /Expecting 'EQUALS'/.test(message) ? offsetOfWord(text, offset) : offset;
    }
  }
  return begin;
}

function offsetOfLine(text: string, line: number): number {
  return (
    text
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length + (line > 1 ? 1 : 0)
  );
}

/** Where a word that wants an equals sign behind it is the mistake: the beginning of that word. */
function offsetOfWord(text: string, offset: number): number {
  return text.slice(0, offset).search(/[^\s{}()]+\s*$/);
}
