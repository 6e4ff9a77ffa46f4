import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";

/** A mapping read from YAML, with the places of its keys and values. */
export interface YamlSource {
  readonly map: YAMLMap;
  readonly placeOf: (node: unknown) => Place;
}

export interface YamlRead {
  readonly source?: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads text that must be one YAML mapping (YAML 1.2, core schema, no aliases, no key twice).
 * `firstLine` is the line in the file where the text begins, from 1.
 */
export function readYaml(file: string, text: string, firstLine: number): YamlRead {
  try {
    return readMap(file, text, firstLine);
  } catch (problem) {
    // The parser recurses: keys in keys, thousands deep, end its stack.
    if (!(problem instanceof RangeError)) throw problem;
    const place = { file, line: firstLine, column: 1 };
    const facts = { found: "its keys stand too deeply inside each other" };
    return { diagnostics: [error("TEMPLATE_YAML_INVALID", place, facts)] };
  }
}

function readMap(file: string, text: string, firstLine: number): YamlRead {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core", uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    return {
      diagnostics: document.errors.map((problem) =>
        error("TEMPLATE_YAML_INVALID", placeAt(problem.pos[0]), {
          found: problem.message.split(/ at line |\n/)[0]?.replace(/:$/, "") ?? problem.code,
        }),
      ),
    };
  }
  const map = document.contents;
  if (!isMap(map)) {
    return {
      diagnostics: [
        error("TEMPLATE_YAML_INVALID", placeAt(0), { found: "this is not a list of keys" }),
      ],
    };
  }
  return {
    source: { map, placeOf: (node) => placeAt(offsetOf(node)) },
    diagnostics: [],
  };
}

/** A key's text, or `undefined` where the key is no scalar. */
export function keyOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
