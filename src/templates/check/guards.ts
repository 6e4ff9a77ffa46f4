import { type Expression, type SubExpression, simpleName } from "../ast.ts";
import { keysAround, knowing, type Scope } from "./scope.ts";

/** Keys of values that are there where a condition holds, and where it does not. */
export interface Facts {
  readonly holding: readonly string[];
  readonly failing: readonly string[];
}

const nothingKnown: Facts = { holding: [], failing: [] };

/** Finds the key of an expression that is a value of the view. */
export type FindKey = (expression: Expression, scope: Scope) => string | undefined;

/**
 * What a condition tells about the values in it: `{{#if a.b}}` that `a` and `a.b` are there;
 * `and`, `or`, `not`, `isUnknown` and comparisons as their logic has it.
 */
export function factsOf(expression: Expression, scope: Scope, findKey: FindKey): Facts {
  if (expression.type === "SubExpression") {
    const rule = rules[simpleName(expression.path) ?? ""];
    return rule ? rule(expression, scope, findKey) : nothingKnown;
  }
  const key = findKey(expression, scope);
  return key === undefined ? nothingKnown : { holding: keysAround(key), failing: [] };
}

type Rule = (call: SubExpression, scope: Scope, findKey: FindKey) => Facts;

const both: Rule = (call, scope, findKey) => ({
  holding: operands(call, scope, findKey).flatMap(({ holding }) => holding),
  failing: [],
});

const either: Rule = (call, scope, findKey) => {
  const [first, ...others] = operands(call, scope, findKey);
  const shared = first?.holding.filter((key) =>
    others.every(({ holding }) => holding.includes(key)),
  );
  return {
    holding: shared ?? [],
    failing: [first, ...others].flatMap((facts) => facts?.failing ?? []),
  };
};

const negation: Rule = (call, scope, findKey) => {
  const [only] = operands(call, scope, findKey);
  return only ? { holding: only.failing, failing: only.holding } : nothingKnown;
};

/** A comparison that holds has its values; `eq` with another value of the view may compare nothings. */
const equality: Rule = (call, scope, findKey) => {
  const compares = call.params.some(({ type }) => /^(String|Number|Boolean)Literal$/.test(type));
  return compares ? both(call, scope, findKey) : nothingKnown;
};

const difference: Rule = (call, scope, findKey) => {
  const { holding } = equality(call, scope, findKey);
  return { holding: [], failing: holding };
};

const unknown: Rule = (call, scope, findKey) => ({
  holding: [],
  failing: operands(call, scope, findKey).flatMap(({ holding }) => holding),
});

const rules: Readonly<Record<string, Rule>> = {
  and: both,
  or: either,
  not: negation,
  isUnknown: unknown,
  eq: equality,
  ne: difference,
  gt: both,
  lt: both,
  gte: both,
  lte: both,
};

function operands(call: SubExpression, scope: Scope, findKey: FindKey): readonly Facts[] {
  return call.params.map((param) => factsOf(param, scope, findKey));
}

/** The scope of the next operand of `and` or `or`: the ones before it held, or did not. */
export function afterOperand(
  name: string | undefined,
  operand: Expression,
  scope: Scope,
  findKey: FindKey,
): Scope {
  const { holding, failing } = factsOf(operand, scope, findKey);
  if (name === "and") return knowing(scope, holding);
  return name === "or" ? knowing(scope, failing) : scope;
}
