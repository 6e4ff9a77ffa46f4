import type { z } from "zod";
import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import type { Expected } from "../diagnostics/records.problems.ts";
import { nearest } from "../nearest.ts";
import { type Finding, findingsOf, valueAt } from "./issues.ts";
import { allowedKeys, takesUnknown } from "./schema/keys.ts";
import type { Fields, Path } from "./yaml-places.ts";

/** One slip can make a thousand faults: the first ones are told. */
const mostTold = 50;

export type Validated<Data> =
  | { readonly data: Data }
  | { readonly problems: readonly Diagnostic[] };

/** The data of a record as its schema types it, or what is wrong, each with its place in the file. */
export function validate<Data>(schema: z.ZodType<Data>, fields: Fields): Validated<Data> {
  const result = schema.safeParse(fields.data);
  if (result.success) return { data: result.data };
  return { problems: problemsOf(schema, result.error.issues, fields) };
}

/** The diagnostics of zod's issues. */
export function problemsOf(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  fields: Fields,
): readonly Diagnostic[] {
  return findingsOf(issues, fields.data)
    .slice(0, mostTold)
    .flatMap((finding) => tell(finding, schema, fields));
}

function tell(finding: Finding, schema: z.ZodType, fields: Fields): readonly Diagnostic[] {
  const { path } = finding;
  if (finding.kind === "fields") {
    return finding.names.slice(0, mostTold).map((name) => tellField(name, path, schema, fields));
  }
  if (finding.kind === "key") return [tellKey(path, fields)];
  return [tellValue(path, nameFields(finding.expected, schema, path), schema, fields)];
}

function tellValue(path: Path, expected: Expected, schema: z.ZodType, fields: Fields): Diagnostic {
  const field = nameOf(path);
  const value = valueAt(fields.data, path);
  const unknownAllowed = takesUnknown(schema, path);
  if (value === undefined) {
    return error("RECORD_FIELD_MISSING", fields.place(path), { field, unknownAllowed });
  }
  const words = [...wordsIn(expected), ...(unknownAllowed ? ["unknown"] : [])];
  const near = typeof value === "string" ? nearest(value, words) : undefined;
  return error("RECORD_FIELD_INVALID", fields.place(path), {
    field,
    found: quote(value),
    expected,
    unknownAllowed,
    ...(near === undefined ? {} : { nearest: near }),
  });
}

function tellKey(path: Path, fields: Fields): Diagnostic {
  return error("RECORD_FIELD_INVALID", fields.keyPlace(path), {
    field: nameOf(path.slice(0, -1)),
    found: quote(path.at(-1)),
    expected: { kind: "key" },
    unknownAllowed: false,
  });
}

/** A group of fields is told with their names. */
function nameFields(expected: Expected, schema: z.ZodType, path: Path): Expected {
  if (expected.kind === "fields") return { ...expected, names: allowedKeys(schema, path) };
  if (expected.kind !== "any-of") return expected;
  const choices = expected.choices.map((one) => nameFields(one, schema, path));
  return { ...expected, choices };
}

function wordsIn(expected: Expected): readonly string[] {
  if (expected.kind === "any-of") return expected.choices.flatMap(wordsIn);
  return expected.kind === "one-of" ? expected.values : [];
}

function tellField(key: string, path: Path, schema: z.ZodType, fields: Fields): Diagnostic {
  const present = valueAt(fields.data, path);
  const allowed = allowedKeys(schema, path).filter(
    (name) => !(typeof present === "object" && present !== null && Object.hasOwn(present, name)),
  );
  const near = nearest(key, allowed);
  return error("RECORD_FIELD_UNKNOWN", fields.keyPlace([...path, key]), {
    field: key.slice(0, 80),
    allowed,
    ...(near === undefined ? {} : { nearest: near }),
  });
}

/** A path as a person reads it; the whole record where it is empty. */
function nameOf(path: Path): string {
  return path.map(String).join(".");
}

/** A found value, on one line and not too long. */
function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
