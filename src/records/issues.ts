import type { z } from "zod";
import type { Expected } from "../diagnostics/records.problems.ts";
import { type Form, forms, unknownWord } from "./schema/fields.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong, by the path from the root of the data: a value, the names of fields, or a key. */
export type Finding =
  | { readonly kind: "value"; readonly path: readonly PropertyKey[]; readonly expected: Expected }
  | {
      readonly kind: "fields";
      readonly path: readonly PropertyKey[];
      readonly names: readonly string[];
    }
  | { readonly kind: "key"; readonly path: readonly PropertyKey[] };

/** The findings of zod's issues: of a choice, those of the alternative that fits the value's type. */
export function findingsOf(
  issues: readonly Issue[],
  data: unknown,
  above: readonly PropertyKey[] = [],
): readonly Finding[] {
  return issues.flatMap((issue) => findingsOfIssue(issue, data, above));
}

/** The value at a path of plain data. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

function findingsOfIssue(
  issue: Issue,
  data: unknown,
  above: readonly PropertyKey[],
): readonly Finding[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union") {
    const branches = issue.errors.filter((branch) => !isUnknownWord(branch));
    const inner = branches.find(isInner);
    if (inner) return findingsOf(inner, data, path);
    const choices = branches.flatMap((branch) => findingsOf(branch, data, path));
    return [{ kind: "value", path, expected: joinChoices(choices) }];
  }
  if (issue.code === "invalid_key") return [{ kind: "key", path }];
  if (issue.code === "unrecognized_keys") return [{ kind: "fields", path, names: issue.keys }];
  return [{ kind: "value", path, expected: expectedBy(issue) }];
}

/** Whether an alternative fits the value by its type, and found faults inside it. */
function isInner(branch: readonly Issue[]): boolean {
  return branch.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys");
}

function joinChoices(findings: readonly Finding[]): Expected {
  const kinds = new Map(
    findings.flatMap((one) =>
      one.kind === "value" ? [[one.expected.kind, one.expected] as const] : [],
    ),
  );
  const [first, ...others] = kinds.values();
  if (first === undefined) return { kind: "text" };
  return others.length === 0 ? first : { kind: "any-of", choices: [first, ...others] };
}

function isUnknownWord(branch: readonly Issue[]): boolean {
  const [only] = branch;
  return (
    branch.length === 1 &&
    only?.code === "invalid_value" &&
    only.path.length === 0 &&
    only.values.length === 1 &&
    only.values[0] === unknownWord
  );
}

const types: Readonly<Record<string, Expected>> = {
  array: { kind: "list" },
  boolean: { kind: "boolean" },
  int: { kind: "number" },
  number: { kind: "number" },
  object: { kind: "fields", names: [] },
  record: { kind: "fields", names: [] },
  string: { kind: "text" },
};

function expectedBy(issue: Issue): Expected {
  if (isForm(issue.message)) return { kind: issue.message };
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? { kind: "text" };
    case "invalid_value":
      return { kind: "one-of", values: issue.values.map(String) };
    case "too_small":
      return issue.origin === "array"
        ? { kind: "at-least", count: Number(issue.minimum) }
        : bounds(issue.origin, { least: Number(issue.minimum) });
    case "too_big":
      return bounds(issue.origin, { most: Number(issue.maximum) });
    default:
      return { kind: "text" };
  }
}

function bounds(origin: string, limits: { least?: number; most?: number }): Expected {
  return origin === "string" ? { kind: "text" } : { kind: "number", ...limits };
}

function isForm(message: string): message is Form {
  return (forms as readonly string[]).includes(message);
}
