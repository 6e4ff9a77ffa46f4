/**
 * The syntax tree of a template as Handlebars' parser gives it, as discriminated unions. Lines
 * count from 1, columns from 0.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly source?: string;
  readonly start: Position;
  readonly end: Position;
}

interface Node {
  readonly loc: Location;
}

interface Strip {
  readonly open: boolean;
  readonly close: boolean;
}

export interface PathExpression extends Node {
  readonly type: "PathExpression";
  /** Whether it begins with `@`. */
  readonly data: boolean;
  /** How many `../` it begins with. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export interface SubExpression extends Node, Call {
  readonly type: "SubExpression";
}

export interface StringLiteral extends Node {
  readonly type: "StringLiteral";
  readonly value: string;
  readonly original: string;
}

export interface NumberLiteral extends Node {
  readonly type: "NumberLiteral";
  readonly value: number;
  readonly original: number;
}

export interface BooleanLiteral extends Node {
  readonly type: "BooleanLiteral";
  readonly value: boolean;
  readonly original: boolean;
}

export interface NothingLiteral extends Node {
  readonly type: "UndefinedLiteral" | "NullLiteral";
}

export type Literal = StringLiteral | NumberLiteral | BooleanLiteral | NothingLiteral;

export type Expression = PathExpression | SubExpression | Literal;

export interface HashPair extends Node {
  readonly type: "HashPair";
  readonly key: string;
  readonly value: Expression;
}

export interface Hash extends Node {
  readonly type: "Hash";
  readonly pairs: readonly HashPair[];
}

/** A name with its arguments. */
export interface Call {
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface Content extends Node {
  readonly type: "ContentStatement";
  readonly value: string;
  readonly original: string;
}

export interface Mustache extends Node, Call {
  readonly type: "MustacheStatement" | "Decorator";
  readonly escaped: boolean;
  readonly strip: Strip;
  /** Where in the HTML it stands, once that is known. */
  readonly slot?: Slot;
}

/** Where a value is printed: in running text or between an attribute's quotation marks. */
export type Slot = "text" | "attribute";

export interface Block extends Node, Call {
  readonly type: "BlockStatement" | "DecoratorBlock";
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface Partial extends Node {
  readonly type: "PartialStatement";
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface PartialBlock extends Node {
  readonly type: "PartialBlockStatement";
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly program: Program;
}

export interface Comment extends Node {
  readonly type: "CommentStatement";
  readonly value: string;
}

export type Statement = Content | Mustache | Block | Partial | PartialBlock | Comment;

export interface Program {
  readonly type: "Program";
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
  readonly loc?: Location;
}

/** A path's text as the author wrote it, for messages. */
export function textOf(expression: Expression): string {
  if (expression.type === "SubExpression") return `(${textOf(expression.path)} …)`;
  if ("original" in expression) return String(expression.original);
  return expression.type === "NullLiteral" ? "null" : "undefined";
}

/**
 * An expression in the place of a name as the path that Handlebars takes it for: `{{"a b"}}` is
 * the field "a b".
 */
export function pathOf(expression: Expression): PathExpression {
  if (expression.type === "PathExpression") return expression;
  const name = textOf(expression);
  return {
    type: "PathExpression",
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc: expression.loc,
  };
}

/** Whether a path begins with `this`, `.` or `..`: then it is a field, whatever it is called. */
export function isScoped(path: PathExpression): boolean {
  return /^\.|^this\b/.test(path.original);
}

/** The one word that a call's path consists of, where it can be a helper's name. */
export function simpleName(expression: Expression): string | undefined {
  const path = pathOf(expression);
  if (path.data || path.depth > 0 || isScoped(path) || path.parts.length !== 1) return undefined;
  return path.parts[0];
}

/** Whether a call has arguments. */
export function hasArguments(call: Call): boolean {
  return call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0;
}
