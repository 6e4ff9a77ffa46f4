import { error } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../nearest.ts";
import { type Call, type Expression, type HashPair, pathOf, simpleName, textOf } from "../ast.ts";
import { blockNames } from "../block-names.ts";
import type { Helper } from "../helpers/helper.ts";
import { findHelper, helpers } from "../helpers/helpers.ts";
import { placeOf } from "../template.ts";
import { type Argument, checkArguments, checkComparison, checkOption } from "./arguments.ts";
import { afterOperand, type FindKey } from "./guards.ts";
import { checkMessageCall } from "./message-calls.ts";
import { findField, type ResolveOptions, resolvePath, type Value } from "./paths.ts";
import type { Check, Scope } from "./scope.ts";
import { anything, literalNothing, scalar, type Type, unite } from "./shapes.ts";

const using: ResolveOptions = { asking: false };
const asking: ResolveOptions = { asking: true };

/** What an expression gives in a scope; what is wrong in it is told. */
export function evaluate(
  expression: Expression,
  scope: Scope,
  check: Check,
  options: ResolveOptions = using,
): Value {
  switch (expression.type) {
    case "PathExpression":
      return resolvePath(expression, scope, check, options);
    case "SubExpression":
      return { type: evaluateCall(expression, scope, check, options) };
    case "StringLiteral":
      return { type: scalar("text") };
    case "NumberLiteral":
      return { type: scalar("count") };
    case "BooleanLiteral":
      return { type: scalar("flag") };
    default:
      return { type: literalNothing() };
  }
}

/** What a condition gives: values in it may be unknown. */
export function evaluateCondition(expression: Expression, scope: Scope, check: Check): Value {
  return evaluate(expression, scope, check, asking);
}

/** The key of a path's value, for conditions; wrong paths are told elsewhere. */
export function createKeyFinder(check: Check): FindKey {
  const silent: Check = { ...check, report: () => undefined };
  return (expression, scope) =>
    expression.type === "PathExpression"
      ? resolvePath(expression, scope, silent, asking).key
      : undefined;
}

/** What a helper's call gives; its name, arguments and options are checked. */
export function evaluateCall(
  call: Call,
  scope: Scope,
  check: Check,
  options: ResolveOptions = using,
): Type {
  const name = simpleName(call.path);
  if (name === "lookup") return evaluateLookup(call, scope, check);
  const helper = findHelper(name);
  if (!helper || name === undefined) {
    reportUnknownHelper(call, scope, check);
    evaluateRest(call, scope, check);
    return anything;
  }
  const given = evaluateArguments(name, helper, call, scope, check, options);
  const place = placeOf(scope.file, call.path.loc);
  checkArguments(name, helper, given, { place, scope, check });
  const values = evaluateOptions(name, helper, call, scope, check);
  if (name === "eq" || name === "ne") checkComparison(name, given, { scope, check });
  if (helper.result === "message") checkMessageCall(call, given, values, { scope, check });
  return resultOf(helper, name, given);
}

/** Names a helper that there is not, or one that stands in the wrong place. */
export function reportUnknownHelper(call: Call, scope: Scope, check: Check): void {
  const place = placeOf(scope.file, call.path.loc);
  const name = textOf(pathOf(call.path));
  if (blockNames.includes(name) || findHelper(name)) {
    const block = blockNames.includes(name);
    check.report(error("TEMPLATE_HELPER_MISPLACED", place, { name, block }));
    return;
  }
  const best = nearest(name, [...Object.keys(helpers), "lookup", ...blockNames]);
  const guess = best === undefined ? {} : { nearest: best };
  check.report(error("TEMPLATE_HELPER_UNKNOWN", place, { name, ...guess }));
}

/** Checks the arguments of a call that cannot be checked itself. */
export function evaluateRest(
  call: Pick<Call, "params" | "hash">,
  scope: Scope,
  check: Check,
): void {
  for (const param of call.params) evaluateCondition(param, scope, check);
  for (const pair of call.hash?.pairs ?? []) evaluateCondition(pair.value, scope, check);
}

function evaluateArguments(
  name: string,
  helper: Helper,
  call: Call,
  scope: Scope,
  check: Check,
  options: ResolveOptions,
): readonly Argument[] {
  const findKey = createKeyFinder(check);
  let current = scope;
  return call.params.map((expression, index) => {
    const parameter = helper.parameters[index] ?? helper.rest;
    const asks = options.asking || parameter?.unknown === true;
    const { type } = evaluate(expression, current, check, asks ? asking : using);
    current = afterOperand(name, expression, current, findKey);
    return { expression, type };
  });
}

function evaluateOptions(
  name: string,
  helper: Helper,
  call: Call,
  scope: Scope,
  check: Check,
): ReadonlyMap<string, Type> {
  const pairs = call.hash?.pairs ?? [];
  const values = new Map(
    pairs.map((pair) => [pair.key, evaluate(pair.value, scope, check).type] as const),
  );
  // The messages say which options `t` has.
  if (helper.result === "message") return values;
  for (const pair of pairs) {
    const option = helper.options?.[pair.key];
    const type = values.get(pair.key);
    if (!option) reportUnknownOption(name, Object.keys(helper.options ?? {}), pair, scope, check);
    else if (type) checkOption(name, option, pair, type, { scope, check });
  }
  return values;
}

/** Tells an option that a helper has not got. */
export function reportUnknownOption(
  helper: string,
  allowed: readonly string[],
  pair: HashPair,
  scope: Scope,
  check: Check,
): void {
  const best = nearest(pair.key, allowed);
  check.report(
    error("TEMPLATE_OPTION_UNKNOWN", placeOf(scope.file, pair.loc), {
      helper,
      option: pair.key,
      allowed,
      ...(best === undefined ? {} : { nearest: best }),
    }),
  );
}

function resultOf(helper: Helper, name: string, given: readonly Argument[]): Type {
  switch (helper.result) {
    case "phrase":
    case "message":
      return scalar("phrase");
    case "text":
      return scalar("text");
    case "flag":
      return scalar("flag");
    case "words-of-code":
      return combine(given);
    default: {
      const types = given.map(({ type }) => type);
      const last = types.at(-1)?.optional ?? false;
      const optional = name === "or" ? last : types.some((type) => type.optional);
      return { ...unite(types), optional };
    }
  }
}

/** Texts one after another: a code where all of them are words that are known. */
function combine(given: readonly Argument[]): Type {
  const words = given.map(({ expression, type }) => {
    if (expression.type === "StringLiteral") return [expression.value];
    return "values" in type.shape ? type.shape.values : undefined;
  });
  if (!words.every((known) => known !== undefined)) return scalar("text");
  const all = words.reduce<readonly string[]>(
    (starts, ends) => starts.flatMap((start) => (ends ?? []).map((end) => start + end)),
    [""],
  );
  return scalar("code", all);
}

const lookupHelper: Pick<Helper, "parameters"> = {
  parameters: [
    { name: "object", accepts: ["any"] },
    { name: "key", accepts: ["text", "code", "count", "country", "language"] },
  ],
};

/** `lookup object key`: the field of a written name, of each word of a code, or an item. */
function evaluateLookup(call: Call, scope: Scope, check: Check): Type {
  const given = call.params.map((expression) => ({
    expression,
    type: evaluate(expression, scope, check).type,
  }));
  const place = placeOf(scope.file, call.path.loc);
  checkArguments("lookup", lookupHelper, given, { place, scope, check });
  for (const pair of call.hash?.pairs ?? []) reportUnknownOption("lookup", [], pair, scope, check);
  const [object, key] = given;
  if (!object || !key) return anything;
  const { shape } = object.type;
  if (shape.kind === "list" && "item" in shape) return { ...shape.item, optional: true };
  const names = namesOfKey(key);
  if (!names) return lookupAny(object, key, scope, check);
  return unite(names.map((name) => lookupField(object, key, name, scope, check)));
}

function namesOfKey({ expression, type }: Argument): readonly string[] | undefined {
  if (expression.type === "StringLiteral") return [expression.value];
  return "values" in type.shape ? type.shape.values : undefined;
}

function lookupAny(object: Argument, key: Argument, scope: Scope, check: Check): Type {
  const { shape } = object.type;
  if (shape.kind === "map" && "item" in shape) return { ...shape.item, optional: true };
  if (shape.kind === "any") return anything;
  check.report(
    error("TEMPLATE_VALUE_KIND", placeOf(scope.file, key.expression.loc), {
      path: textOf(key.expression),
      found: key.type.shape.kind,
      wanted: "code",
    }),
  );
  return anything;
}

function lookupField(
  object: Argument,
  key: Argument,
  name: string,
  scope: Scope,
  check: Check,
): Type {
  const { types } = findField(object.type.shape, name);
  if (types.length > 0) return unite(types);
  const best = "names" in object.type.shape ? nearest(name, object.type.shape.names) : undefined;
  check.report(
    error("TEMPLATE_PATH_UNKNOWN", placeOf(scope.file, key.expression.loc), {
      path: name,
      on: "name" in object.type.shape ? object.type.shape.name : object.type.shape.kind,
      ...(best === undefined ? {} : { nearest: best }),
    }),
  );
  return anything;
}
