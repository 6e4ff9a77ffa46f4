import { error } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../nearest.ts";
import {
  type Block,
  type Partial,
  type PartialBlock,
  type Program,
  simpleName,
  textOf,
} from "../ast.ts";
import { placeOf } from "../template.ts";
import { wordsOf } from "./arguments.ts";
import { evaluate } from "./expressions.ts";
import { type Check, type Frame, type Inline, inside, keyOf, type Scope } from "./scope.ts";
import { extend, type Type } from "./shapes.ts";

/** Partials that call each other are followed this deep; beyond, they say the same again. */
const deepest = 40;

/** Checks a call of a partial: its name, its arguments, and its text in the scope of the call. */
export function checkPartial(node: Partial | PartialBlock, scope: Scope, check: Check): void {
  const within = node.type === "PartialBlockStatement" ? withInlines(node.program, scope) : scope;
  const frame = frameOfCall(node, scope, check);
  const names = namesOf(node, scope, check);
  for (const name of names) checkNamed(name, node, frame, within, check);
  const isThere = (name: string) => check.set.partials.has(name) || within.inlines.has(name);
  if (names.length > 0 && names.every(isThere)) checkUsed(node, frame, scope, check);
}

/** A `name=value` that its partial never asks for is most likely misspelt. */
function checkUsed(node: Partial | PartialBlock, frame: Frame, scope: Scope, check: Check): void {
  const used = check.usedFields.get(frame.type.shape.identity);
  for (const pair of node.hash?.pairs ?? []) {
    if (used?.has(pair.key)) continue;
    const place = placeOf(scope.file, pair.loc);
    const facts = { partial: textOf(node.name), option: pair.key };
    check.report(error("TEMPLATE_OPTION_UNUSED", place, facts));
  }
}

/** A program's scope with the partials written in it. */
export function withInlines(program: Program, scope: Scope): Scope {
  const inlines = program.body.flatMap((statement) => {
    const name = statement.type === "DecoratorBlock" ? nameOfInline(statement) : undefined;
    return name === undefined || statement.type !== "DecoratorBlock"
      ? []
      : [[name, statement] as const];
  });
  if (inlines.length === 0) return scope;
  const added = new Map<string, Inline>(scope.inlines);
  const inner: Scope = { ...scope, inlines: added };
  for (const [name, block] of inlines) added.set(name, { block, scope: inner });
  return inner;
}

/** Checks the partials written in a program that nothing called, and that they have a name. */
export function checkInlines(program: Program, scope: Scope, check: Check): void {
  for (const statement of program.body) {
    if (statement.type !== "DecoratorBlock") continue;
    if (nameOfInline(statement) === undefined) {
      const name = textOf(statement.path);
      const place = placeOf(scope.file, statement.path.loc);
      check.report(error("TEMPLATE_DECORATOR_UNKNOWN", place, { name }));
    } else if (!check.usedInlines.has(statement) && statement.program) {
      check.checkProgram(statement.program, scope);
    }
  }
}

function nameOfInline(block: Block): string | undefined {
  const [name] = block.params;
  if (simpleName(block.path) !== "inline" || block.params.length !== 1) return undefined;
  return name?.type === "StringLiteral" ? name.value : undefined;
}

/** The names that a call may have: written, or the words of a code. */
function namesOf(node: Partial | PartialBlock, scope: Scope, check: Check): readonly string[] {
  if (node.name.type !== "SubExpression") return [textOf(node.name)];
  const { type } = evaluate(node.name, scope, check);
  const words = wordsOf(type.shape, node.name);
  if (words) return words;
  check.report(error("TEMPLATE_PARTIAL_DYNAMIC", placeOf(scope.file, node.name.loc), {}));
  return [];
}

/** The value that a partial sees: the one at hand or the one given, with its `name=value` added. */
function frameOfCall(node: Partial | PartialBlock, scope: Scope, check: Check): Frame {
  const [given, superfluous] = node.params;
  if (superfluous) {
    const facts = { helper: textOf(node.name), found: node.params.length, least: 0, most: 1 };
    check.report(error("TEMPLATE_ARGUMENT_COUNT", placeOf(scope.file, superfluous.loc), facts));
  }
  const current = scope.contexts[0] ?? scope.root;
  const base = given ? frameOfValue(evaluate(given, scope, check), check) : current;
  const pairs = node.hash?.pairs ?? [];
  if (pairs.length === 0) return base;
  const fields = pairs.map((pair) => [pair.key, evaluate(pair.value, scope, check).type] as const);
  const use = (identity: string, name: string) => {
    check.usedFields.set(identity, (check.usedFields.get(identity) ?? new Set()).add(name));
  };
  return { type: extend(base.type, new Map(fields), use), key: base.key };
}

function frameOfValue(
  { type, key }: { readonly type: Type; readonly key?: string },
  check: Check,
): Frame {
  return { type, key: key ?? check.newKey() };
}

function checkNamed(
  name: string,
  node: Partial | PartialBlock,
  frame: Frame,
  scope: Scope,
  check: Check,
): void {
  const block = node.type === "PartialBlockStatement" ? node : undefined;
  const isBlockOfPartial = name === "@partial-block";
  if (isBlockOfPartial) {
    checkGivenBlock(node, frame, scope, check);
    return;
  }
  const callee: Scope = {
    ...scope,
    known: forget(scope.known, frame, node),
    givenBlock: block ? { node: block, scope } : undefined,
    depth: scope.depth + 1,
  };
  const inline = scope.inlines.get(name);
  const partial = check.set.partials.get(name);
  if (inline) checkInline(inline, frame, callee, check);
  else if (partial) checkFile(name, partial, frame, callee, check);
  else if (block && isWrittenSomewhere(name, check)) check.checkProgram(block.program, scope);
  else if (!check.set.unreadable.has(name)) reportUnknown(name, node, scope, check);
  if (block && (inline || partial)) checkLost(name, block, inline !== undefined, scope, check);
}

/** Fields given by `name=value` are other values than those of the same name. */
function forget(known: Scope["known"], frame: Frame, node: Partial | PartialBlock): Scope["known"] {
  const names = (node.hash?.pairs ?? []).map((pair) => keyOf(frame.key, [pair.key]));
  if (names.length === 0) return known;
  return new Set([...known].filter((key) => !names.some((name) => key.startsWith(name))));
}

function checkInline(inline: Inline, frame: Frame, callee: Scope, check: Check): void {
  const { block, scope } = inline;
  check.usedInlines.add(block);
  if (!block.program || callee.depth > deepest) return;
  const written = { ...scope, known: callee.known, data: callee.data, depth: callee.depth };
  check.checkProgram(block.program, {
    ...inside(written, frame),
    inlines: callee.inlines,
    givenBlock: callee.givenBlock,
  });
}

function checkFile(
  name: string,
  source: { readonly file: string; readonly program: Program },
  frame: Frame,
  callee: Scope,
  check: Check,
): void {
  const scope: Scope = { ...callee, file: source.file, contexts: [frame], locals: new Map() };
  const call = identityOf(name, frame, scope, check);
  if (check.checkedPartials.has(call) || scope.depth > deepest) return;
  check.checkedPartials.add(call);
  check.checkProgram(check.treeOf(source.file, source.program), scope);
}

/** All that the check of a partial depends on: what is equal here is checked once. */
function identityOf(name: string, frame: Frame, scope: Scope, check: Check): string {
  const known = [...scope.known]
    .filter((key) => key.startsWith(frame.key))
    .map((key) => key.slice(frame.key.length))
    .sort();
  return JSON.stringify([
    name,
    frame.type.shape.identity,
    frame.type.optional,
    scope.root.type.shape.identity,
    known,
    scope.data.map((data) => [...data.keys()]),
    [...scope.inlines].map(([word, { block }]) => [word, check.numberOf(block)]),
    scope.givenBlock ? check.numberOf(scope.givenBlock.node) : 0,
  ]);
}

/** `{{> @partial-block}}`: the block of the call, in the value at hand and the names around it. */
function checkGivenBlock(
  node: Partial | PartialBlock,
  frame: Frame,
  scope: Scope,
  check: Check,
): void {
  const { givenBlock } = scope;
  if (!givenBlock) {
    if (node.type === "PartialBlockStatement") check.checkProgram(node.program, scope);
    else check.report(error("TEMPLATE_PARTIAL_BLOCK_MISSING", placeOf(scope.file, node.loc), {}));
    return;
  }
  check.usedBlocks.add(givenBlock.node);
  if (scope.depth > deepest) return;
  const known = new Set([...scope.known, ...givenBlock.scope.known]);
  const written = { ...givenBlock.scope, known, data: scope.data, depth: scope.depth + 1 };
  check.checkProgram(givenBlock.node.program, inside(written, frame));
}

/**
 * Text in a block that its partial never prints is lost. In a block on a partial written by the
 * caller it is what stands there otherwise, and partials written in it are not text.
 */
function checkLost(
  name: string,
  block: PartialBlock,
  isOtherwise: boolean,
  scope: Scope,
  check: Check,
): void {
  if (check.usedBlocks.has(block)) return;
  const text = block.program.body.some(
    (statement) =>
      !["DecoratorBlock", "CommentStatement"].includes(statement.type) &&
      !(statement.type === "ContentStatement" && statement.value.trim() === ""),
  );
  if (!text) {
    checkInlines(block.program, scope, check);
    return;
  }
  if (!isOtherwise) {
    const place = placeOf(scope.file, block.name.loc);
    check.report(error("TEMPLATE_PARTIAL_BLOCK_LOST", place, { name }));
  }
  check.checkProgram(block.program, scope);
}

/** A partial that only some callers write has a block of its own for the others. */
function isWrittenSomewhere(name: string, check: Check): boolean {
  return check.inlineNames.has(name);
}

function reportUnknown(
  name: string,
  node: Partial | PartialBlock,
  scope: Scope,
  check: Check,
): void {
  const best = nearest(name, [...check.set.partials.keys(), ...scope.inlines.keys()]);
  check.report(
    error("TEMPLATE_PARTIAL_UNKNOWN", placeOf(scope.file, node.name.loc), {
      name,
      ...(best === undefined ? {} : { nearest: best }),
    }),
  );
  if (node.type === "PartialBlockStatement") check.checkProgram(node.program, scope);
}
