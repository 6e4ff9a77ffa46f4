import type { z } from "zod";
import type { Expected } from "../diagnostics/records.problems.ts";
import { type Form, forms, unknownWord } from "./schema/fields.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, by its path from the root of the data. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly expected:
    | Expected
    | { readonly kind: "no-such-field"; readonly keys: readonly string[] };
  /** Whether `unknown` would do. */
  readonly unknownAllowed: boolean;
}

/** The findings of zod's issues: of a choice, those of the alternative that was most likely meant. */
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
    const unknownAllowed = issue.errors.some(isUnknownWord);
    const meant = chooseBranch(issue.errors.filter((branch) => !isUnknownWord(branch)));
    return findingsOf(meant, data, path).map((finding) => ({
      ...finding,
      unknownAllowed: finding.path.length === path.length ? unknownAllowed : finding.unknownAllowed,
    }));
  }
  const expected =
    issue.code === "unrecognized_keys"
      ? { kind: "no-such-field" as const, keys: issue.keys }
      : expectedBy(issue);
  return [{ path, expected, unknownAllowed: false }];
}

/** The alternative that got furthest: one that found faults inside the value, not with its type. */
function chooseBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const isInner = (branch: readonly Issue[]) =>
    branch.every((issue) => issue.path.length > 0 || issue.code !== "invalid_type");
  return branches.find(isInner) ?? branches[0] ?? [];
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
  object: { kind: "fields" },
  record: { kind: "fields" },
  string: { kind: "text" },
};

function expectedBy(
  issue: Exclude<Issue, { code: "invalid_union" | "unrecognized_keys" }>,
): Expected {
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
    case "invalid_key":
      return { kind: "key" };
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
