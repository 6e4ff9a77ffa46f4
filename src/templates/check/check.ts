import type { z } from "zod";
import {
  type Diagnostic,
  isError,
  sortDiagnostics,
  warning,
} from "../../diagnostics/diagnostic.ts";
import { languages } from "../../language.ts";
import type { SubjectKind } from "../../publications/subject.ts";
import { annotate } from "../annotate.ts";
import type { Block, PartialBlock, Program, Statement } from "../ast.ts";
import { helperMessages } from "../helpers/helpers.ts";
import { checkCatalogues } from "../message-catalogues.ts";
import type { Edition, Source, Template, TemplateSet } from "../template.ts";
import { checkBlock } from "./blocks.ts";
import { checkOutput } from "./output.ts";
import { checkInlines, checkPartial, withInlines } from "./partials.ts";
import type { Check, Scope } from "./scope.ts";
import { createTypeReader, extend, scalar, type Type } from "./shapes.ts";

export interface CheckOptions {
  /** Whether all templates are in the set; only then messages that none uses are told. */
  readonly complete?: boolean;
}

/**
 * Checks every template of a set against the schema of its view, before anything is printed:
 * paths, helpers, partials, messages, and values that may be unknown.
 */
export function checkTemplates(
  set: TemplateSet,
  viewSchemas: Readonly<Record<SubjectKind, z.ZodType>>,
  { complete = true }: CheckOptions = {},
): readonly Diagnostic[] {
  const found: Diagnostic[] = [...checkCatalogues(set.messages, helperMessages)];
  const check = createCheck(set, (diagnostic) => found.push(diagnostic));
  const typeOf = createTypeReader();
  for (const template of set.templates.values()) {
    const view = typeOf(viewSchemas[template.each]);
    for (const root of rootsOf(template, view)) {
      checkSource(template, root, check);
      for (const line of Object.values(template.lines)) checkSource(line, root, check, "line");
    }
  }
  const unused = complete && !found.some(isError) ? findUnused(check) : [];
  return sortDiagnostics([...found, ...unused]);
}

/** A template in one language sees its view; one in two languages a view in each. */
function rootsOf({ editions }: Template, view: Type): readonly Type[] {
  const kinds = new Map<string, Edition>(
    (editions ?? ["fr"]).map((edition) => [
      typeof edition === "string" ? "" : edition.join("+"),
      edition,
    ]),
  );
  return [...kinds.values()].map((edition) =>
    typeof edition === "string"
      ? view
      : extend(scalar("phrase"), new Map(edition.map((language) => [language, view]))),
  );
}

function createCheck(set: TemplateSet, report: (diagnostic: Diagnostic) => void): Check {
  const trees = new Map<Program, Program>();
  const numbers = new Map<Block | PartialBlock, number>();
  let keys = 0;
  const check: Check = {
    set,
    report,
    newKey: () => {
      keys += 1;
      return `#${keys}`;
    },
    numberOf: (node) => {
      const number = numbers.get(node) ?? numbers.size + 1;
      numbers.set(node, number);
      return number;
    },
    treeOf: (file, program) => {
      const tree = trees.get(program) ?? annotate({ file, program }).program;
      trees.set(program, tree);
      return tree;
    },
    inlineNames: new Set(
      [...set.templates.values(), ...set.partials.values()].flatMap(inlineNames),
    ),
    usedMessages: new Set(),
    usedBlocks: new Set(),
    usedInlines: new Set(),
    usedFields: new Map(),
    checkedPartials: new Set(),
    checkProgram: (program, scope) => checkProgram(program, scope, check),
  };
  return check;
}

/** Names of the partials written inside a source, at any depth. */
function inlineNames({ program }: Source): readonly string[] {
  return program.body.flatMap((statement): readonly string[] => {
    const [name] = statement.type === "DecoratorBlock" ? statement.params : [];
    const own = name?.type === "StringLiteral" ? [name.value] : [];
    const inner = innerPrograms(statement).flatMap((part) =>
      inlineNames({ file: "", program: part }),
    );
    return [...own, ...inner];
  });
}

function innerPrograms(statement: Statement): readonly Program[] {
  const program = "program" in statement ? statement.program : undefined;
  const inverse = "inverse" in statement ? statement.inverse : undefined;
  return [program, inverse].flatMap((part) => part ?? []);
}

/** A line of front matter is plain text: its mustaches have no slot in HTML. */
function checkSource(
  source: Source,
  root: Type,
  check: Check,
  form: "page" | "line" = "page",
): void {
  const frame = { type: root, key: check.newKey() };
  const program = form === "page" ? check.treeOf(source.file, source.program) : source.program;
  check.checkProgram(program, {
    file: source.file,
    root: frame,
    contexts: [frame],
    locals: new Map(),
    data: [],
    known: new Set(),
    inlines: new Map(),
    givenBlock: undefined,
    depth: 0,
  });
}

function checkProgram(program: Program, outer: Scope, check: Check): void {
  const scope = withInlines(program, outer);
  for (const statement of program.body) checkStatement(statement, scope, check);
  checkInlines(program, scope, check);
}

function checkStatement(statement: Statement, scope: Scope, check: Check): void {
  switch (statement.type) {
    case "MustacheStatement":
    case "Decorator":
      checkOutput(statement, scope, check);
      break;
    case "BlockStatement":
      checkBlock(statement, scope, check);
      break;
    case "PartialStatement":
    case "PartialBlockStatement":
      checkPartial(statement, scope, check);
      break;
    default:
      break;
  }
}

/** Messages that no template and no helper asks for, told once, in the first language that has them. */
function findUnused({ set, usedMessages }: Check): readonly Diagnostic[] {
  const used = new Set([...usedMessages, ...helperMessages]);
  const all = languages.flatMap((language) => [...set.messages[language]]);
  const first = new Map(all.reverse());
  return [...first]
    .filter(([key]) => !used.has(key))
    .map(([key, { place }]) => warning("MESSAGE_UNUSED", place, { key }));
}
