import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Block, PartialBlock, Program } from "../ast.ts";
import type { TemplateSet } from "../template.ts";
import type { Type } from "./shapes.ts";

/** A value that paths begin at: its type, and a key by which the same value is known elsewhere. */
export interface Frame {
  readonly type: Type;
  readonly key: string;
}

/** A partial written inside a template, with the scope that it was written in. */
export interface Inline {
  readonly block: Block;
  readonly scope: Scope;
}

/** The block with which a partial is called, with the scope that it was written in. */
export interface GivenBlock {
  readonly node: PartialBlock;
  readonly scope: Scope;
}

/** What a statement can say: where its paths may begin and what is known there. */
export interface Scope {
  readonly file: string;
  readonly root: Frame;
  /** The view at hand, then those that `../` leads to. */
  readonly contexts: readonly Frame[];
  /** Names after `as`. */
  readonly locals: ReadonlyMap<string, Frame>;
  /** What `@` names give, in each enclosing loop from the inside. */
  readonly data: readonly ReadonlyMap<string, Type>[];
  /** Keys of values that a condition around has found to be there. */
  readonly known: ReadonlySet<string>;
  readonly inlines: ReadonlyMap<string, Inline>;
  readonly givenBlock: GivenBlock | undefined;
  /** How many partials deep. */
  readonly depth: number;
}

/** One check of a whole set: what it needs everywhere, and what it finds. */
export interface Check {
  readonly set: TemplateSet;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly newKey: () => string;
  /** The same number for the same node. */
  readonly numberOf: (node: Block | PartialBlock) => number;
  /** Names of all partials written inside templates. */
  readonly inlineNames: ReadonlySet<string>;
  /** A source's tree with the slots of its mustaches known. */
  readonly treeOf: (file: string, program: Program) => Program;
  readonly usedMessages: Set<string>;
  readonly usedBlocks: Set<PartialBlock>;
  readonly usedInlines: Set<Block>;
  /** Which fields of a partial's arguments were asked for, by the identity of their type. */
  readonly usedFields: Map<string, Set<string>>;
  /** Partials checked, with all that their check depends on. */
  readonly checkedPartials: Set<string>;
  readonly checkProgram: (program: Program, scope: Scope) => void;
}

const separator = "\u0000";

/** The key of a field of a value with a key. */
export function keyOf(base: string, parts: readonly string[]): string {
  return [base, ...parts].join(separator);
}

/** A value's key and those of the values that it is a field of: where it is there, so are they. */
export function keysAround(key: string): readonly string[] {
  const parts = key.split(separator);
  return parts.map((_, index) => parts.slice(0, index + 1).join(separator));
}

/** A scope in which more values are known to be there. */
export function knowing(scope: Scope, keys: readonly string[]): Scope {
  return keys.length === 0 ? scope : { ...scope, known: new Set([...scope.known, ...keys]) };
}

/** A scope inside another value; the same value again does not count for `../`. */
export function inside(scope: Scope, frame: Frame): Scope {
  const same = scope.contexts[0]?.key === frame.key;
  return same ? scope : { ...scope, contexts: [frame, ...scope.contexts] };
}
