import { error, type Place, warning } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../nearest.ts";
import { isScoped, type PathExpression } from "../ast.ts";
import { placeOf } from "../template.ts";
import { type Check, type Frame, keyOf, type Scope } from "./scope.ts";
import { anything, type ObjectShape, type Shape, scalar, type Type, unite } from "./shapes.ts";

/** What an expression gives: its type, and its key where it is a value of the view. */
export interface Value {
  readonly type: Type;
  readonly key?: string;
}

export interface ResolveOptions {
  /** In a condition, what may be unknown is asked for, not used. */
  readonly asking: boolean;
}

/** What a path gives in a scope; a path to nothing is told at its own place. */
export function resolvePath(
  path: PathExpression,
  scope: Scope,
  check: Check,
  options: ResolveOptions,
): Value {
  const begin = beginningOf(path, scope);
  if (!begin) {
    check.report(unknownPath(path, scope));
    return { type: anything };
  }
  return follow(path, begin, scope, check, options);
}

/** Whether a path leads to a field, without telling where it does not. */
export function leadsToField(path: PathExpression, scope: Scope): boolean {
  const begin = beginningOf(path, scope);
  const [first] = begin?.parts ?? [];
  return (
    begin !== undefined &&
    (first === undefined || findField(begin.frame.type.shape, first).types.length > 0)
  );
}

interface Beginning {
  readonly frame: Frame;
  readonly parts: readonly string[];
}

function beginningOf(path: PathExpression, scope: Scope): Beginning | undefined {
  if (path.data) return dataBeginning(path, scope);
  const [first, ...rest] = path.parts;
  const local = first !== undefined && !isScoped(path) ? scope.locals.get(first) : undefined;
  if (local) return { frame: local, parts: rest };
  const frame = scope.contexts[path.depth];
  return frame && { frame, parts: path.parts };
}

function dataBeginning(path: PathExpression, scope: Scope): Beginning | undefined {
  const [first, ...rest] = path.parts;
  if (first === "root") return { frame: scope.root, parts: rest };
  if (first === "partial-block") {
    const type = { ...scalar("flag"), optional: scope.givenBlock === undefined };
    return { frame: { type, key: "@partial-block" }, parts: rest };
  }
  const type = first === undefined ? undefined : scope.data[path.depth]?.get(first);
  return type && { frame: { type, key: `@${first}` }, parts: rest };
}

function unknownPath(path: PathExpression, scope: Scope) {
  const place = placeOf(scope.file, path.loc);
  if (!path.data) return error("TEMPLATE_PATH_ABOVE_ROOT", place, { path: path.original });
  const names = ["root", ...(scope.data[path.depth]?.keys() ?? [])];
  const best = nearest(path.parts[0] ?? "", names);
  return error("TEMPLATE_PATH_UNKNOWN", place, {
    path: path.original,
    on: names.map((name) => `@${name}`).join(", "),
    ...(best === undefined ? {} : { nearest: `@${best}` }),
  });
}

function follow(
  path: PathExpression,
  { frame, parts }: Beginning,
  scope: Scope,
  check: Check,
  { asking }: ResolveOptions,
): Value {
  const place = placeOf(scope.file, path.loc);
  let value: Value = { type: known(frame.type, frame.key, scope), key: frame.key };
  for (const [index, part] of parts.entries()) {
    if (value.type.optional && !asking) {
      const before = path.original.split(part)[0]?.replace(/[./[]+$/, "") || path.original;
      check.report(warning("TEMPLATE_VALUE_OPTIONAL", place, { path: before }));
    }
    const { types, missing } = findField(value.type.shape, part);
    if (types.length === 0) {
      check.report(fieldUnknown(path, part, index === 0, value.type.shape, scope, place));
      return { type: anything };
    }
    if (
      missing.length > 0 &&
      !asking &&
      !isKnown(keyOf(frame.key, parts.slice(0, index + 1)), scope)
    ) {
      check.report(warning("TEMPLATE_PATH_SOMETIMES", place, { path: path.original, missing }));
    }
    const key = keyOf(frame.key, parts.slice(0, index + 1));
    value = { type: known(unite(types), key, scope), key };
  }
  return value;
}

function known(type: Type, key: string, scope: Scope): Type {
  return type.optional && isKnown(key, scope) ? { ...type, optional: false } : type;
}

function isKnown(key: string, scope: Scope): boolean {
  return scope.known.has(key);
}

/** The field of a name on a shape, on each of its members, and the members that have none. */
export function findField(
  shape: Shape,
  name: string,
): { readonly types: readonly Type[]; readonly missing: readonly string[] } {
  if (shape.kind === "union") {
    const found = shape.members.map((member) => findField(member, name));
    return {
      types: found.flatMap(({ types }) => types),
      missing: found.flatMap(({ missing }) => missing),
    };
  }
  const type = fieldOfOne(shape, name);
  return type ? { types: [type], missing: [] } : { types: [], missing: [nameOf(shape)] };
}

function fieldOfOne(shape: Shape, name: string): Type | undefined {
  switch (shape.kind) {
    case "union":
      return undefined;
    case "any":
      return anything;
    case "object":
      return shape.field(name);
    case "map":
      return "item" in shape ? { ...shape.item, optional: true } : undefined;
    case "list":
      return listField(shape, name);
    case "nothing":
      return undefined;
    default:
      return fieldsOf(shape)?.field(name);
  }
}

function listField(shape: Shape, name: string): Type | undefined {
  if (name === "length") return scalar("count");
  return "item" in shape && /^\d+$/.test(name) ? { ...shape.item, optional: true } : undefined;
}

/** The fields of an object, or those that a scalar has beside its value. */
function fieldsOf(shape: Shape): ObjectShape | undefined {
  if (shape.kind === "object") return shape;
  return "fields" in shape ? shape.fields : undefined;
}

function namesOf(shape: Shape): readonly string[] {
  if (shape.kind === "union") return shape.members.flatMap(namesOf);
  if (shape.kind === "list") return ["length"];
  return fieldsOf(shape)?.names ?? [];
}

/** A shape as messages name it. */
export function nameOf(shape: Shape): string {
  if (shape.kind === "object") return shape.name;
  if (shape.kind === "union") return [...new Set(shape.members.map(nameOf))].join(" / ");
  return shape.kind;
}

function fieldUnknown(
  path: PathExpression,
  part: string,
  isFirst: boolean,
  shape: Shape,
  scope: Scope,
  place: Place,
) {
  const elsewhere = isFirst && path.depth === 0 && !path.data ? findAround(part, scope) : undefined;
  const best = nearest(part, [...namesOf(shape), ...(isFirst ? scope.locals.keys() : [])]);
  const guess = elsewhere ?? best;
  return error("TEMPLATE_PATH_UNKNOWN", place, {
    path: path.original,
    on: nameOf(shape),
    ...(guess === undefined ? {} : { nearest: replacePart(path.original, part, guess) }),
  });
}

/** The same name further out: `../name`. */
function findAround(part: string, scope: Scope): string | undefined {
  const depth = scope.contexts.findIndex(
    ({ type }) => findField(type.shape, part).types.length > 0,
  );
  return depth > 0 ? `${"../".repeat(depth)}${part}` : undefined;
}

function replacePart(original: string, part: string, guess: string): string {
  const at = original.indexOf(part);
  return at < 0 ? guess : original.slice(0, at) + guess + original.slice(at + part.length);
}
