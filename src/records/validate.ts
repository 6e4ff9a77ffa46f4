import type { z } from "zod";
import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import { nearest } from "../nearest.ts";
import { type Finding, findingsOf, valueAt } from "./issues.ts";
import { allowedKeys } from "./schema/keys.ts";
import type { Fields } from "./yaml-places.ts";

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
  const { path, expected, unknownAllowed } = finding;
  if (expected.kind === "no-such-field") {
    return expected.keys.slice(0, mostTold).map((key) => tellKey(key, path, schema, fields));
  }
  const field = nameOf(path);
  const value = valueAt(fields.data, path);
  if (value === undefined) {
    return [error("RECORD_FIELD_MISSING", fields.place(path), { field, unknownAllowed })];
  }
  if (expected.kind === "key" && typeof value === "object") {
    const found = quote(path.at(-1));
    return [
      error("RECORD_FIELD_INVALID", fields.keyPlace(path), {
        field,
        found,
        expected,
        unknownAllowed,
      }),
    ];
  }
  const words = [
    ...(expected.kind === "one-of" ? expected.values : []),
    ...(unknownAllowed ? ["unknown"] : []),
  ];
  const near = typeof value === "string" ? nearest(value, words) : undefined;
  return [
    error("RECORD_FIELD_INVALID", fields.place(path), {
      field,
      found: quote(value),
      expected,
      unknownAllowed,
      ...(near === undefined ? {} : { nearest: near }),
    }),
  ];
}

function tellKey(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  fields: Fields,
): Diagnostic {
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
function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}

/** A found value, on one line and not too long. */
function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
