import { isScalar, isSeq, type Pair, Scalar, type YAMLSeq } from "yaml";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { isLanguage, type Language, languages } from "../language.ts";
import { nearest } from "../nearest.ts";
import { type SubjectKind, subjectKinds } from "../publications/subject.ts";
import { type Edition, type LineName, lineNames } from "./template.ts";
import { keyOf, readYaml, type YamlSource } from "./yaml-source.ts";

/** A line of Handlebars in front matter, and where its text begins. */
export interface Line {
  readonly text: string;
  readonly place: Required<Place>;
}

export interface FrontMatter {
  readonly each: SubjectKind;
  readonly editions: readonly Edition[] | undefined;
  readonly lines: Readonly<Partial<Record<LineName, Line>>>;
}

/** A template file in its two parts. `bodyLine` is the line where the body begins, from 1. */
interface Parts {
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

export interface FrontMatterRead {
  readonly frontMatter?: FrontMatter;
  readonly body: string;
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
}

const fieldNames: readonly string[] = ["each", "languages", ...lineNames];
const required: readonly string[] = ["each", "title", "file"];

/** Reads a template's front matter: YAML between two lines of `---` at the file's beginning. */
export function readFrontMatter(file: string, text: string): FrontMatterRead {
  const parts = split(text);
  if (!parts) {
    const missing = error("TEMPLATE_FRONT_MATTER_MISSING", { file, line: 1, column: 1 }, {});
    return { body: text, bodyLine: 1, diagnostics: [missing] };
  }
  const { body, bodyLine } = parts;
  const yaml = readYaml(file, parts.yaml, 2);
  if (!yaml.source) return { body, bodyLine, diagnostics: yaml.diagnostics };
  const read = readFields(file, yaml.source);
  return { ...read, body, bodyLine };
}

function split(text: string): Parts | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return undefined;
  const head = match[0];
  const bodyLine = head.split("\n").length;
  return { yaml: match[1] ?? "", body: text.slice(head.length), bodyLine };
}

function readFields(
  file: string,
  source: YamlSource,
): { readonly frontMatter?: FrontMatter; readonly diagnostics: readonly Diagnostic[] } {
  const fields = new Map(source.map.items.map((item) => [keyOf(item.key) ?? "", item]));
  const diagnostics: Diagnostic[] = [];
  for (const [name, item] of fields) {
    if (fieldNames.includes(name)) continue;
    diagnostics.push(
      error("TEMPLATE_FIELD_UNKNOWN", source.placeOf(item.key), {
        found: name,
        allowed: fieldNames,
        ...suggestion(name, fieldNames),
      }),
    );
  }
  for (const name of required) {
    if (fields.has(name)) continue;
    diagnostics.push(
      error("TEMPLATE_FIELD_MISSING", { file, line: 1, column: 1 }, { field: name }),
    );
  }
  const each = readEach(source, fields.get("each"), diagnostics);
  const editions = readEditions(source, fields.get("languages"), diagnostics);
  const lines = readLines(source, fields, diagnostics);
  if (!each || !lines.title || !lines.file) return { diagnostics };
  return { frontMatter: { each, editions, lines }, diagnostics };
}

function readEach(
  source: YamlSource,
  item: Pair | undefined,
  diagnostics: Diagnostic[],
): SubjectKind | undefined {
  if (!item) return undefined;
  const found = scalarText(item.value);
  const each = subjectKinds.find((subject) => subject === found);
  if (!each) diagnostics.push(invalid(source, item, "each", found, subjectKinds));
  return each;
}

function readEditions(
  source: YamlSource,
  item: Pair | undefined,
  diagnostics: Diagnostic[],
): readonly Edition[] | undefined {
  if (!item) return undefined;
  const allowed = [...languages, "fr+ar"];
  const sequence = isSeq(item.value) ? (item.value as YAMLSeq) : undefined;
  if (!sequence || sequence.items.length === 0) {
    diagnostics.push(invalid(source, item, "languages", scalarText(item.value), allowed));
    return undefined;
  }
  return sequence.items.flatMap((entry) => {
    const found = scalarText(entry);
    const edition = parseEdition(found);
    if (edition) return [edition];
    diagnostics.push(
      error("TEMPLATE_FIELD_INVALID", source.placeOf(entry), {
        field: "languages",
        found,
        allowed,
        ...suggestion(found, allowed),
      }),
    );
    return [];
  });
}

/** `fr`, or `fr+ar` for two languages side by side; none where a word is no language or stands twice. */
export function parseEdition(text: string): Edition | undefined {
  const [first, second, ...others] = text.split("+");
  if (first === undefined || !isLanguage(first) || others.length > 0) return undefined;
  if (second === undefined) return first;
  const pair: readonly [Language, string] = [first, second];
  return isLanguage(pair[1]) && pair[1] !== first ? [first, pair[1]] : undefined;
}

function readLines(
  source: YamlSource,
  fields: ReadonlyMap<string, Pair>,
  diagnostics: Diagnostic[],
): FrontMatter["lines"] {
  const lines = lineNames.flatMap((name) => {
    const item = fields.get(name);
    if (!item) return [];
    const text = scalarText(item.value);
    const oneLine = isScalar(item.value) && !/[\r\n]/.test(text) && text.trim() !== "";
    if (!oneLine) {
      diagnostics.push(invalid(source, item, name, text, ["one line of text"]));
      return [];
    }
    return [[name, { text, place: textPlace(source, item.value as Scalar) }] as const];
  });
  return Object.fromEntries(lines);
}

/** Where a scalar's text begins: after its quotation mark, where it has one. */
function textPlace(source: YamlSource, scalar: Scalar): Required<Place> {
  const { file, line = 1, column = 1 } = source.placeOf(scalar);
  const quoted = scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE;
  return { file, line, column: quoted ? column + 1 : column };
}

function scalarText(node: unknown): string {
  return isScalar(node) && node.value !== null ? String(node.value) : "";
}

function invalid(
  source: YamlSource,
  item: Pair,
  field: string,
  found: string,
  allowed: readonly string[],
): Diagnostic {
  return error("TEMPLATE_FIELD_INVALID", source.placeOf(item.value ?? item.key), {
    field,
    found,
    allowed,
    ...suggestion(found, allowed),
  });
}

function suggestion(found: string, allowed: readonly string[]): { readonly nearest?: string } {
  const best = nearest(found, allowed);
  return best === undefined ? {} : { nearest: best };
}
