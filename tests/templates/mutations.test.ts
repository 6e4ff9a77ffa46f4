import { beforeAll, expect, test } from "vitest";
import { openDisk } from "../../src/disk.ts";
import { viewSchemas } from "../../src/publications/views/views.ts";
import type { Expression, HashPair, Program, Statement } from "../../src/templates/ast.ts";
import { checkTemplates } from "../../src/templates/check/check.ts";
import { loadTemplates, readPartial, readTemplate } from "../../src/templates/load.ts";
import type { TemplateSet } from "../../src/templates/template.ts";

/** A word of a template that can be misspelt. */
interface Word {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where a letter is put in, behind quotation marks, `@` and `../`. */
  readonly at: number;
}

const project = await openDisk(new URL("../..", import.meta.url).pathname);
const step = 12;
let set: TemplateSet;
let words: readonly Word[] = [];

beforeAll(async () => {
  const loaded = await loadTemplates({ folder: "templates", disk: project });
  set = loaded.templates;
  const sources = [...set.templates.values(), ...set.partials.values()];
  words = sources.flatMap(({ file, program }) => wordsOfProgram(program, file));
});

function wordsOfProgram(program: Program, file: string): readonly Word[] {
  return program.body.flatMap((statement) => wordsOf(statement, file));
}

function wordsOf(node: Statement | Expression | HashPair, file: string): readonly Word[] {
  const expressions = [
    ...("name" in node ? [node.name] : []),
    ...("path" in node ? [node.path] : []),
    ...("params" in node ? node.params : []),
    ...("hash" in node ? (node.hash?.pairs ?? []) : []),
    ...(node.type === "HashPair" ? [node.value] : []),
  ];
  const programs = [
    "program" in node ? node.program : undefined,
    "inverse" in node ? node.inverse : undefined,
  ].flatMap((program) => (program ? wordsOfProgram(program, file) : []));
  return [...ownWord(node, file), ...expressions.flatMap((one) => wordsOf(one, file)), ...programs];
}

function ownWord(node: Statement | Expression | HashPair, file: string): readonly Word[] {
  const { line, column } = node.loc.start;
  const word = { file, line, column: column + 1 };
  if (node.type === "HashPair") return [{ ...word, at: column + 1 }];
  if (node.type === "StringLiteral") return [{ ...word, at: column + 2 }];
  if (node.type !== "PathExpression" || node.parts.length === 0) return [];
  const prefix = /^(?:@|(?:\.\.\/)+)?/.exec(node.original)?.[0].length ?? 0;
  return [{ ...word, at: column + prefix + 1 }];
}

/** What is found in the set with one file's text changed. */
function findWith(file: string, text: string) {
  const name = file.replace(/^templates\/(?:partials\/)?|\.hbs$/g, "");
  const check = (changed: Partial<TemplateSet>) =>
    checkTemplates({ ...set, ...changed }, viewSchemas, { complete: false });
  if (file.includes("/partials/")) {
    const { value, diagnostics } = readPartial(file, text);
    const others = [...set.partials].filter(([other]) => other !== name);
    const partials = new Map(value ? [...others, [name, value] as const] : others);
    return [...diagnostics, ...check({ partials })];
  }
  const { value, diagnostics } = readTemplate(file, text);
  const others = [...set.templates].filter(([other]) => other !== name);
  const templates = new Map(value ? [...others, [name, value] as const] : others);
  return [...diagnostics, ...check({ templates })];
}

test("the real templates are sound", () => {
  expect(checkTemplates(set, viewSchemas)).toEqual([]);
});

test("any word of the real templates, misspelt, is told at its place", async () => {
  expect(words.length).toBeGreaterThan(300);
  const missed: string[] = [];
  for (const { file, line, column, at } of words.filter((_, index) => index % step === 0)) {
    const lines = (await project.readText(file)).split("\n");
    const old = lines[line - 1] ?? "";
    lines[line - 1] = `${old.slice(0, at)}q${old.slice(at)}`;
    const found = findWith(file, lines.join("\n"));
    const told = found.some(
      ({ severity, place }) =>
        severity === "error" &&
        place.file === file &&
        place.line === line &&
        place.column === column,
    );
    if (!told) missed.push(`${file}:${line}:${column} ${old.trim()}`);
  }
  expect(missed).toEqual([]);
}, 60_000);
