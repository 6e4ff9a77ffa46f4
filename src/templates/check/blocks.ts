import { error } from "../../diagnostics/diagnostic.ts";
import { type Block, type Expression, pathOf, simpleName, textOf } from "../ast.ts";
import type { Option, Parameter } from "../helpers/helper.ts";
import { placeOf } from "../template.ts";
import { isBlockCall } from "../transform.ts";
import { checkArguments, checkOption } from "./arguments.ts";
import {
  createKeyFinder,
  evaluate,
  evaluateCondition,
  evaluateRest,
  reportUnknownHelper,
  reportUnknownOption,
} from "./expressions.ts";
import { type Facts, factsOf } from "./guards.ts";
import type { Value } from "./paths.ts";
import { type Check, type Frame, inside, knowing, type Scope } from "./scope.ts";
import { anything, type Shape, scalar, type Type, unite } from "./shapes.ts";

interface BlockHelper {
  readonly parameters: readonly Parameter[];
  readonly options: Readonly<Record<string, Option>>;
  /** How many names it gives after `as`. */
  readonly names: number;
  readonly check: (block: Block, scope: Scope, check: Check) => void;
}

const value: Parameter = { name: "value", accepts: ["any"], unknown: true };
const includeZero: Readonly<Record<string, Option>> = { includeZero: { accepts: ["flag"] } };

const blocks: Readonly<Record<string, BlockHelper>> = {
  if: {
    parameters: [value],
    options: includeZero,
    names: 0,
    check: (block, scope, check) =>
      checkBranches(block, scope, check, factsOfBlock(block, scope, check)),
  },
  unless: {
    parameters: [value],
    options: includeZero,
    names: 0,
    check: (block, scope, check) => {
      const { holding, failing } = factsOfBlock(block, scope, check);
      checkBranches(block, scope, check, { holding: failing, failing: holding });
    },
  },
  each: { parameters: [value], options: {}, names: 2, check: checkEach },
  with: { parameters: [value], options: {}, names: 1, check: checkWith },
  in: {
    parameters: [{ name: "language", accepts: ["language"] }],
    options: {},
    names: 0,
    check: checkIn,
  },
  raw: { parameters: [], options: {}, names: 0, check: checkBoth },
};

/** Checks a block: its helper and arguments, then its branches, each in its own scope. */
export function checkBlock(block: Block, scope: Scope, check: Check): void {
  if (!isBlockCall(block)) {
    checkSection(block, scope, check);
    return;
  }
  const name = simpleName(block.path) ?? "";
  const helper = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (!helper) {
    reportUnknownHelper(block, scope, check);
    evaluateRest(block, scope, check);
    checkBoth(block, scope, check);
    return;
  }
  checkCall(name, helper, block, scope, check);
  helper.check(block, scope, check);
}

function checkCall(
  name: string,
  helper: BlockHelper,
  block: Block,
  scope: Scope,
  check: Check,
): void {
  const silent: Check = { ...check, report: () => undefined };
  const place = placeOf(scope.file, block.path.loc);
  const given = block.params.map((expression) => ({
    expression,
    // Its own check tells what is wrong inside the argument.
    type: evaluateCondition(expression, scope, silent).type,
  }));
  checkArguments(name, helper, given, { place, scope, check });
  for (const pair of block.hash?.pairs ?? []) {
    const option = helper.options[pair.key];
    const { type } = evaluate(pair.value, scope, check);
    if (option) checkOption(name, option, pair, type, { scope, check });
    else reportUnknownOption(name, Object.keys(helper.options), pair, scope, check);
  }
  checkNames(name, helper.names, block, scope, check);
}

function checkNames(name: string, most: number, block: Block, scope: Scope, check: Check): void {
  const found = block.program?.blockParams?.length ?? 0;
  if (found <= most) return;
  const place = placeOf(scope.file, block.path.loc);
  check.report(error("TEMPLATE_BLOCK_PARAMETERS", place, { helper: name, found, most }));
}

function factsOfBlock(block: Block, scope: Scope, check: Check): Facts {
  const [condition] = block.params;
  for (const param of block.params) evaluateCondition(param, scope, check);
  if (!condition) return { holding: [], failing: [] };
  return factsOf(condition, scope, createKeyFinder(check));
}

function checkBranches(block: Block, scope: Scope, check: Check, facts: Facts): void {
  const asked = block.params[0];
  const asksForBlock = asked?.type === "PathExpression" && textOf(asked) === "@partial-block";
  const given = scope.givenBlock !== undefined;
  const isUnless = simpleName(block.path) === "unless";
  // Whether a partial has a block is known here: the other branch is never printed.
  const holds = asksForBlock ? given !== isUnless : undefined;
  if (block.program && holds !== false)
    check.checkProgram(block.program, knowing(scope, facts.holding));
  if (block.inverse && holds !== true)
    check.checkProgram(block.inverse, knowing(scope, facts.failing));
}

function checkBoth(block: Block, scope: Scope, check: Check): void {
  if (block.program) check.checkProgram(block.program, scope);
  if (block.inverse) check.checkProgram(block.inverse, scope);
}

function checkEach(block: Block, scope: Scope, check: Check): void {
  const [list] = block.params;
  const found = list ? evaluateCondition(list, scope, check) : { type: anything };
  const item = itemOf(found.type.shape);
  if (!item && list) reportKind(list, found.type.shape, "list", scope, check);
  if (block.program) {
    const frame: Frame = { type: item ?? anything, key: check.newKey() };
    const [name, index] = block.program.blockParams ?? [];
    const isList = found.type.shape.kind === "list";
    const position: Frame = { type: scalar(isList ? "count" : "text"), key: check.newKey() };
    const held = known(scope, list, check);
    const within = inside(
      named(held, [
        [name, frame],
        [index, position],
      ]),
      frame,
    );
    check.checkProgram(block.program, { ...within, data: [loopData, ...scope.data] });
  }
  if (block.inverse) check.checkProgram(block.inverse, scope);
}

const loopData: ReadonlyMap<string, Type> = new Map([
  ["index", scalar("count")],
  ["key", scalar("text")],
  ["first", scalar("flag")],
  ["last", scalar("flag")],
]);

/** What a loop goes through: items of a list or map, or the fields of an object. */
function itemOf(shape: Shape): Type | undefined {
  if (shape.kind === "any") return anything;
  if (shape.kind === "object") return unite(shape.names.flatMap((name) => shape.field(name) ?? []));
  if (shape.kind === "union") {
    const items = shape.members.map(itemOf);
    return items.every((item) => item !== undefined) ? unite(items) : undefined;
  }
  return "item" in shape ? shape.item : undefined;
}

function checkWith(block: Block, scope: Scope, check: Check): void {
  const [subject] = block.params;
  const found = subject ? evaluateCondition(subject, scope, check) : { type: anything };
  if (block.program) {
    const frame = frameOf(found, check);
    const [name] = block.program.blockParams ?? [];
    const held = known(scope, subject, check);
    check.checkProgram(block.program, inside(named(held, [[name, frame]]), frame));
  }
  if (block.inverse) check.checkProgram(block.inverse, scope);
}

/** A block on a field: a loop, the inside of an object, or a condition, as the field is. */
function checkSection(block: Block, scope: Scope, check: Check): void {
  const path = pathOf(block.path);
  const found = evaluateCondition(path, scope, check);
  const { shape } = found.type;
  checkNames(textOf(block.path), shape.kind === "list" ? 2 : 1, block, scope, check);
  const asked: Block = { ...block, params: [path] };
  if (shape.kind === "list") checkEach(asked, scope, check);
  else if (shape.kind === "flag") {
    checkBranches(asked, scope, check, factsOfBlock(asked, scope, check));
  } else checkWith(asked, scope, check);
}

function checkIn(block: Block, scope: Scope, check: Check): void {
  const [language] = block.params;
  if (language) evaluate(language, scope, check);
  const [innermost = new Map<string, Type>()] = scope.data;
  checkBoth(block, { ...scope, data: [innermost, ...scope.data] }, check);
}

/** Inside `each` and `with`, what they are about is there. */
function known(scope: Scope, subject: Expression | undefined, check: Check): Scope {
  if (!subject) return scope;
  return knowing(scope, factsOf(subject, scope, createKeyFinder(check)).holding);
}

function frameOf({ type, key }: Value, check: Check): Frame {
  return { type: { ...type, optional: false }, key: key ?? check.newKey() };
}

function named(scope: Scope, names: readonly (readonly [string | undefined, Frame])[]): Scope {
  const added = names.flatMap(([name, frame]) =>
    name === undefined ? [] : [[name, frame] as const],
  );
  return added.length === 0 ? scope : { ...scope, locals: new Map([...scope.locals, ...added]) };
}

function reportKind(
  expression: Expression,
  shape: Shape,
  wanted: string,
  scope: Scope,
  check: Check,
): void {
  check.report(
    error("TEMPLATE_VALUE_KIND", placeOf(scope.file, expression.loc), {
      path: textOf(expression),
      found: shape.kind,
      wanted,
    }),
  );
}
