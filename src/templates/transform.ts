import {
  type Call,
  type Expression,
  type Hash,
  hasArguments,
  isScoped,
  type Mustache,
  type PathExpression,
  type Program,
  pathOf,
  type Statement,
  type StringLiteral,
  type SubExpression,
  simpleName,
  textOf,
} from "./ast.ts";
import { blockNames } from "./block-names.ts";
import { findHelper } from "./helpers/helpers.ts";
import { placeOf } from "./template.ts";

/** Names that the transformation itself calls; no template can write them. */
export const internal = { print: "@print", walk: "@walk", section: "@section" } as const;

/** The name under which a call's place travels, which no template can write. */
export const placeKey = "@place";

/**
 * A tree that prints through checks: `{{x}}` becomes `{{@print x}}`, which refuses what has no
 * text; `a.b` becomes `(@walk a "b")`, which is nothing where `a` is; `{{#x}}` on a field becomes
 * `{{#@section x}}`. A name alone is always a field, never a helper.
 */
export function transform(program: Program, file: string): Program {
  return { ...program, body: program.body.map((statement) => transformStatement(statement, file)) };
}

function transformStatement(statement: Statement, file: string): Statement {
  switch (statement.type) {
    case "MustacheStatement":
      return print(statement, file);
    case "BlockStatement":
    case "DecoratorBlock": {
      const isSection = statement.type === "BlockStatement" && !isBlockCall(statement);
      const call = isSection ? section(statement, file) : transformCall(statement, file);
      return {
        ...statement,
        ...call,
        ...(statement.program ? { program: transform(statement.program, file) } : {}),
        ...(statement.inverse ? { inverse: transform(statement.inverse, file) } : {}),
      };
    }
    case "PartialStatement":
      return { ...statement, ...transformPartial(statement, file) };
    case "PartialBlockStatement":
      return {
        ...statement,
        ...transformPartial(statement, file),
        program: transform(statement.program, file),
      };
    default:
      return statement;
  }
}

/** Whether a block calls a block helper, and does not ask for a field. */
export function isBlockCall(call: Call): boolean {
  const name = simpleName(call.path);
  return name !== undefined && (blockNames.includes(name) || hasArguments(call));
}

function print(mustache: Mustache, file: string): Mustache {
  const value = isCall(mustache)
    ? transformSubExpression({ ...mustache, type: "SubExpression" }, file)
    : transformExpression(pathOf(mustache.path), file);
  const { loc } = mustache.path;
  const { line, column } = placeOf(file, loc);
  return {
    ...mustache,
    escaped: true,
    path: name(internal.print, loc),
    params: [
      value,
      text(mustache.slot ?? "plain", loc),
      text(textOf(mustache.path), loc),
      text(`${file}:${line}:${column}`, loc),
    ],
    hash: { type: "Hash", pairs: [], loc },
  };
}

/** A mustache calls a helper where it has arguments. */
export function isCall(mustache: Mustache): boolean {
  return hasArguments(mustache);
}

function section(call: Call, file: string): Call {
  const { loc } = call.path;
  return {
    path: name(internal.section, loc),
    params: [transformExpression(pathOf(call.path), file)],
    hash: { type: "Hash", pairs: [], loc },
  };
}

function transformCall(call: Call, file: string): Call {
  return {
    path: call.path,
    params: call.params.map((param) => transformExpression(param, file)),
    ...(call.hash ? { hash: transformHash(call.hash, file) } : {}),
  };
}

function transformPartial(
  partial: Omit<Call, "path"> & { readonly name: Expression },
  file: string,
) {
  const { name: named } = partial;
  return {
    name: named.type === "SubExpression" ? transformExpression(named, file) : named,
    params: partial.params.map((param) => transformExpression(param, file)),
    ...(partial.hash ? { hash: transformHash(partial.hash, file) } : {}),
  };
}

function transformHash(hash: Hash, file: string): Hash {
  return {
    ...hash,
    pairs: hash.pairs.map((pair) => ({ ...pair, value: transformExpression(pair.value, file) })),
  };
}

function transformExpression(expression: Expression, file: string): Expression {
  if (expression.type === "SubExpression") return transformSubExpression(expression, file);
  if (expression.type === "PathExpression") return walkPath(expression);
  return expression;
}

/** A helper's call, which is told its place. */
function transformSubExpression(call: SubExpression, file: string): SubExpression {
  const transformed = transformCall(call, file);
  const { loc } = call.path;
  if (!findHelper(simpleName(call.path))) return { ...call, ...transformed };
  const { line, column } = placeOf(file, loc);
  const place = {
    type: "HashPair",
    key: placeKey,
    value: text(`${file}:${line}:${column}`, loc),
    loc,
  } as const;
  const pairs = [...(transformed.hash?.pairs ?? []), place];
  return {
    type: "SubExpression",
    loc: call.loc,
    ...transformed,
    hash: { type: "Hash", loc, pairs },
  };
}

/** Handlebars' strict paths fail on nothing in the middle; walking gives nothing, for conditions. */
function walkPath(path: PathExpression): Expression {
  const [first, ...rest] = path.parts;
  if (first === undefined || rest.length === 0) return path;
  const { loc } = path;
  const original = path.data ? `@${first}` : isScoped(path) ? `./${first}` : first;
  return {
    type: "SubExpression",
    path: name(internal.walk, loc),
    params: [{ ...path, parts: [first], original }, ...rest.map((part) => text(part, loc))],
    hash: { type: "Hash", pairs: [], loc },
    loc,
  };
}

function name(word: string, loc: PathExpression["loc"]): PathExpression {
  return { type: "PathExpression", data: false, depth: 0, parts: [word], original: word, loc };
}

function text(value: string, loc: PathExpression["loc"]): StringLiteral {
  return { type: "StringLiteral", value, original: value, loc };
}
