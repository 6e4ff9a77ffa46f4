import type { Expression, Program, Statement } from "./ast.ts";
import { textOf } from "./ast.ts";
import type { Source, Template, TemplateSet } from "./template.ts";

/**
 * The files that a template is printed from: its own and those of the partials that it calls,
 * with those that they call. Where a partial is chosen by a code, any may be called.
 */
export function filesOf(template: Template, set: TemplateSet): readonly string[] {
  const files = new Set<string>([template.file]);
  const waiting: Source[] = [template, ...Object.values(template.lines)];
  for (let source = waiting.pop(); source; source = waiting.pop()) {
    for (const name of partialsOf(source.program, set)) {
      const unreadable = set.unreadable.get(name);
      if (unreadable !== undefined) files.add(unreadable);
      const partial = set.partials.get(name);
      if (!partial || files.has(partial.file)) continue;
      files.add(partial.file);
      waiting.push(partial);
    }
  }
  return [...files];
}

function partialsOf(program: Program, set: TemplateSet): readonly string[] {
  return program.body.flatMap((statement) => {
    const inner = programsOf(statement).flatMap((part) => partialsOf(part, set));
    return "name" in statement ? [...namesOf(statement.name, set), ...inner] : inner;
  });
}

function namesOf(name: Expression, set: TemplateSet): readonly string[] {
  if (name.type !== "SubExpression") return [textOf(name)];
  return [...set.partials.keys(), ...set.unreadable.keys()];
}

function programsOf(statement: Statement): readonly Program[] {
  const program = "program" in statement ? statement.program : undefined;
  const inverse = "inverse" in statement ? statement.inverse : undefined;
  return [program, inverse].flatMap((part) => part ?? []);
}
