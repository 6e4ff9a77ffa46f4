import { error, type Place, warning } from "../../diagnostics/diagnostic.ts";
import { isLanguage } from "../../language.ts";
import { nearest } from "../../nearest.ts";
import { parseDate } from "../../records/date.ts";
import { type Expression, type HashPair, textOf } from "../ast.ts";
import type { Accepted, Helper, Option, Parameter } from "../helpers/helper.ts";
import { placeOf } from "../template.ts";
import type { Check, Scope } from "./scope.ts";
import type { Shape, Type } from "./shapes.ts";

/** An argument as it is written, and the type of what it gives. */
export interface Argument {
  readonly expression: Expression;
  readonly type: Type;
}

/** Kinds of items that a list prints. */
const listable: readonly string[] = ["text", "words", "phrase", "count", "any"];

/** Holds a helper's arguments to their number and kinds. `place` is that of the helper's name. */
export function checkArguments(
  name: string,
  helper: Pick<Helper, "parameters" | "rest">,
  given: readonly Argument[],
  at: { readonly place: Place; readonly scope: Scope; readonly check: Check },
): void {
  const least = helper.parameters.filter(({ optional }) => !optional).length;
  const most = helper.rest ? undefined : helper.parameters.length;
  if (given.length < least || (most !== undefined && given.length > most)) {
    at.check.report(
      error("TEMPLATE_ARGUMENT_COUNT", at.place, {
        helper: name,
        found: given.length,
        least,
        most,
      }),
    );
  }
  for (const [index, argument] of given.entries()) {
    const parameter = helper.parameters[index] ?? helper.rest;
    if (parameter) checkArgument(name, parameter, argument, at);
  }
}

function checkArgument(
  helper: string,
  parameter: Parameter,
  { expression, type }: Argument,
  { scope, check }: { readonly scope: Scope; readonly check: Check },
): void {
  const place = placeOf(scope.file, expression.loc);
  if (!accepts(type.shape, parameter.accepts, expression)) {
    check.report(
      error("TEMPLATE_ARGUMENT_KIND", place, {
        helper,
        parameter: parameter.name,
        found: describe(type.shape, expression),
        allowed: parameter.accepts,
      }),
    );
  } else if (type.optional && !parameter.unknown) {
    check.report(warning("TEMPLATE_VALUE_OPTIONAL", place, { path: textOf(expression) }));
  }
}

/** Holds a `name=value` argument to what its option allows. */
export function checkOption(
  helper: string,
  option: Option,
  pair: HashPair,
  type: Type,
  { scope, check }: { readonly scope: Scope; readonly check: Check },
): void {
  const found = describe(type.shape, pair.value);
  const place = placeOf(scope.file, pair.value.loc);
  if (!accepts(type.shape, option.accepts, pair.value)) {
    const facts = { helper, option: pair.key, found, allowed: option.values ?? option.accepts };
    check.report(error("TEMPLATE_OPTION_INVALID", place, facts));
    return;
  }
  if (type.optional) {
    check.report(warning("TEMPLATE_VALUE_OPTIONAL", place, { path: textOf(pair.value) }));
  }
  const { values } = option;
  const wrong = values && wordsOf(type.shape, pair.value)?.find((word) => !values.includes(word));
  if (values && wrong !== undefined) {
    const best = nearest(wrong, values);
    check.report(
      error("TEMPLATE_OPTION_INVALID", place, {
        helper,
        option: pair.key,
        found: `"${wrong}"`,
        allowed: values,
        ...(best === undefined ? {} : { nearest: best }),
      }),
    );
  }
}

/** Tells a comparison of a code with a word that it never is. */
export function checkComparison(
  helper: string,
  given: readonly Argument[],
  { scope, check }: { readonly scope: Scope; readonly check: Check },
): void {
  const [a, b] = given;
  if (!a || !b) return;
  for (const [code, word] of [
    [a, b],
    [b, a],
  ] as const) {
    const values = "values" in code.type.shape ? code.type.shape.values : undefined;
    const { expression } = word;
    if (!values || expression.type !== "StringLiteral" || values.includes(expression.value))
      continue;
    check.report(
      error("TEMPLATE_ARGUMENT_KIND", placeOf(scope.file, expression.loc), {
        helper,
        parameter: textOf(code.expression),
        found: `"${expression.value}"`,
        allowed: values,
      }),
    );
  }
}

/** Whether a value of a shape may stand where some kinds are accepted. */
export function accepts(
  shape: Shape,
  accepted: readonly Accepted[],
  expression?: Expression,
): boolean {
  if (accepted.includes("any") || shape.kind === "any" || shape.kind === "nothing") return true;
  if (shape.kind === "union") return shape.members.every((member) => accepts(member, accepted));
  if (shape.kind === "object" || shape.kind === "map") return false;
  if (shape.kind === "list") {
    return accepted.includes("list") && "item" in shape && isListable(shape.item.shape);
  }
  if (accepted.includes(shape.kind)) return true;
  return expression?.type === "StringLiteral" && readsAs(expression.value, accepted);
}

function isListable(shape: Shape): boolean {
  return shape.kind === "union" ? shape.members.every(isListable) : listable.includes(shape.kind);
}

/** A written word may be a code of any kind, where it has its form. */
function readsAs(word: string, accepted: readonly Accepted[]): boolean {
  const readings: Partial<Record<Accepted, boolean>> = {
    text: true,
    code: true,
    country: /^[A-Z]{2}$/.test(word),
    language: isLanguage(word),
    date: parseDate(word) !== undefined,
  };
  return accepted.some((kind) => readings[kind]);
}

/** The words that a value may be, where they are known. */
export function wordsOf(shape: Shape, expression: Expression): readonly string[] | undefined {
  if (expression.type === "StringLiteral") return [expression.value];
  return "values" in shape ? shape.values : undefined;
}

/** A value's kind for messages; a written word as it is. */
export function describe(shape: Shape, expression?: Expression): string {
  if (expression?.type === "StringLiteral") return `"${expression.value}"`;
  if (shape.kind === "list" && "item" in shape) return `list of ${describe(shape.item.shape)}`;
  if (shape.kind === "union") return shape.members.map((member) => describe(member)).join(" / ");
  return shape.kind;
}
