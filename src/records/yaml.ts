import {
  type Document,
  isCollection,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { findForbidden } from "./characters.ts";
import { type Fields, placesOf } from "./yaml-places.ts";

export type Parsed = { readonly fields: Fields } | { readonly problems: readonly Diagnostic[] };

/** Levels of maps and lists; records have four. */
const maxDepth = 12;

/** The longest YAML that is read: in UTF-16 units, and in lines. */
export interface YamlLimits {
  readonly characters: number;
  readonly lines: number;
}

/** One slip can make a thousand faults: the first ones are told. */
const mostProblems = 50;

/**
 * Reads YAML 1.2 by its core schema, so that dates stay text. Anchors' aliases, tags and duplicate
 * keys are refused: a record is read as it stands. The text must begin where the file begins.
 */
export function parseYaml(text: string, file: string, limits: YamlLimits): Parsed {
  const length = { characters: text.length, lines: text.split("\n").length };
  const unit = (["characters", "lines"] as const).find((one) => length[one] > limits[one]);
  if (unit) {
    const facts = { unit, length: length[unit], limit: limits[unit] };
    return { problems: [error("RECORD_TEXT_TOO_LONG", { file, line: 1, column: 1 }, facts)] };
  }
  const deep = findDepth(text);
  if (deep !== undefined) return tooDeep({ file, line: deep });
  try {
    return readDocument(text, file);
  } catch (problem) {
    // The parser recurses: what passed the look at its lines and still is too deep ends its stack.
    if (problem instanceof RangeError) return tooDeep({ file, line: 1 });
    throw problem;
  }
}

function readDocument(text: string, file: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: "core",
    version: "1.2",
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const faults = [...document.errors, ...document.warnings].slice(0, mostProblems);
  const quotes = faults.some(({ code }) => code === "MISSING_CHAR") ? findQuoted(document) : [];
  const problems = [
    ...firstOfLines(faults.map((problem) => tellYaml(problem, quotes, at))),
    ...checkNodes(document, at),
  ];
  if (problems.length > 0) return { problems: problems.slice(0, mostProblems) };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return { fields: { data, ...placesOf(document, at, text) } };
}

function tooDeep(place: Place): Parsed {
  return { problems: [error("RECORD_TOO_DEEP", place, { limit: maxDepth })] };
}

/**
 * The first line that is nested too deeply, told before parsing, which recurses: by its brackets,
 * its indentation or the dashes that open lists in lists on one line.
 */
function findDepth(text: string): number | undefined {
  let brackets = 0;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const opened = line.match(/[[{]/g)?.length ?? 0;
    const closed = line.match(/[\]}]/g)?.length ?? 0;
    const dashes = /^[ ]*(?:[-?][ \t]+)*/.exec(line)?.[0].replaceAll(/[ \t]/g, "").length ?? 0;
    if (brackets + opened > 8 * maxDepth || dashes > maxDepth) return index + 1;
    brackets = Math.max(0, brackets + opened - closed);
  }
  return undefined;
}

function tellYaml(
  problem: YAMLError,
  quotes: readonly Range[],
  at: (offset: number) => Place,
): Diagnostic {
  const place = at(startOfFault(problem, quotes));
  if (problem.code === "TAG_RESOLVE_FAILED") return error("RECORD_YAML_TAG", place, {});
  return error("RECORD_YAML_INVALID", place, { reason: problem.code });
}

/** One slip often makes several faults of a line: the first is told. */
function firstOfLines(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = problems.map(({ place }) => place.line);
  return problems.filter(({ place }, index) => lines.indexOf(place.line) === index);
}

type Range = readonly [start: number, end: number];

/** Where quoted texts begin and end. */
function findQuoted(document: Document): readonly Range[] {
  const found: Range[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
      if (isQuoted && range) found.push([range[0], range[1]]);
    },
  });
  return found;
}

/** A quote that is not closed is told where it opens, not where the text ends. */
function startOfFault({ code, pos }: YAMLError, quotes: readonly Range[]): number {
  if (code !== "MISSING_CHAR") return pos[0];
  const open = quotes.findLast(([start, end]) => start < pos[0] && end >= pos[0]);
  return open?.[0] ?? pos[0];
}

/** What YAML allows and records do not. */
function checkNodes(document: Document, at: (offset: number) => Place): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const placeOf = (node: unknown): Place => at(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  visit(document, {
    Alias(_, node) {
      problems.push(error("RECORD_YAML_ALIAS", placeOf(node), { found: `*${node.source}` }));
    },
    Map(_, map) {
      for (const problem of checkKeys(map, placeOf)) problems.push(problem);
    },
    Value(_, node, ancestors) {
      if (ancestors.filter(isCollection).length > maxDepth) {
        problems.push(error("RECORD_TOO_DEEP", placeOf(node), { limit: maxDepth }));
        return visit.BREAK;
      }
      problems.push(...checkValue(node, placeOf(node)));
      return undefined;
    },
  });
  return problems;
}

/** Anchors and tags, and what escapes in quoted text hide. */
function checkValue(node: Scalar | YAMLMap | YAMLSeq, place: Place): readonly Diagnostic[] {
  const found =
    isScalar(node) && typeof node.value === "string" ? findForbidden(node.value) : undefined;
  return [
    ...(node.tag === undefined ? [] : [error("RECORD_YAML_TAG", place, {})]),
    ...(node.anchor === undefined
      ? []
      : [error("RECORD_YAML_ALIAS", place, { found: `&${node.anchor}` })]),
    ...(found ? [error("RECORD_CHARACTER_FORBIDDEN", place, { codePoint: found.codePoint })] : []),
  ];
}

/** A map's keys are plain text, each there once. */
function checkKeys(map: YAMLMap, placeOf: (node: unknown) => Place): readonly Diagnostic[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key) || key.value === null) {
      return [error("RECORD_YAML_INVALID", placeOf(key), { reason: "KEY" })];
    }
    const name = String(key.value);
    if (seen.has(name)) return [error("RECORD_KEY_DUPLICATE", placeOf(key), {})];
    seen.add(name);
    return [];
  });
}
