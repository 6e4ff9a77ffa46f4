import Handlebars from "handlebars";
import { type Diagnostic, error, isError, type Place } from "../diagnostics/diagnostic.ts";
import type { Language } from "../language.ts";
import { annotate } from "./annotate.ts";
import { blockHelpers } from "./blocks.ts";
import type { HelperContext } from "./helpers/helper.ts";
import { helpers } from "./helpers/helpers.ts";
import { callHelper, printValue, type Run, walkValue } from "./run.ts";
import {
  type Edition,
  type LineName,
  leadingLanguage,
  type Source,
  type Template,
  type TemplateSet,
} from "./template.ts";
import { internal, transform } from "./transform.ts";

export interface RenderContext {
  /** The language of the edition, or both of a pair; words of a pair begin in its first language. */
  readonly edition: Edition;
  /** A country's reviewed name in a language, where ICU's will not do. */
  readonly countryName?: (code: string, language: Language) => string | undefined;
}

export interface Rendered {
  readonly html: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A publication's front-matter lines as plain text. */
export interface RenderedLines {
  readonly title: string;
  /** The output's file name without ending. */
  readonly file: string;
  readonly description: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompiledTemplate {
  /** The HTML that a template gives for a view: a pair's view is `{ fr: view, ar: view }`. */
  readonly render: (view: unknown, context: RenderContext) => Rendered;
  readonly renderLines: (view: unknown, context: RenderContext) => RenderedLines;
}

type Compiled = (view: unknown, context: RenderContext) => Rendered;

/**
 * Compiles a template with the partials and messages of its set: strictly, with known helpers
 * only, from the transformed tree. A value without text is a diagnostic, never a blank; HTML that
 * comes with an error is not to be published.
 */
export function compileTemplate(template: Template, set: TemplateSet): CompiledTemplate {
  const partials = [...set.partials].map(([name, source]) => [name, markUp(source)] as const);
  const compile = (source: Source, program: Source["program"]): Compiled =>
    prepare(source, program, partials, set);
  const page = compile(template, annotate(template).program);
  const lines = Object.entries(template.lines).map(
    ([name, source]) => [name as LineName, compile(source, source.program)] as const,
  );
  return {
    render: page,
    renderLines: (view, context) => renderLines(lines, template, view, context),
  };
}

function markUp(source: Source): Source {
  return { file: source.file, program: annotate(source).program };
}

/** An environment of Handlebars' own for each source: nothing is registered for the whole process. */
function prepare(
  source: Source,
  program: Source["program"],
  partials: readonly (readonly [string, Source])[],
  set: TemplateSet,
): Compiled {
  const environment = Handlebars.create();
  const called = {
    ...Object.fromEntries(
      Object.entries(helpers).map(([name, helper]) => [name, callHelper(helper)]),
    ),
    ...blockHelpers,
    [internal.print]: printValue,
    [internal.walk]: walkValue,
  };
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(
      Object.keys(called).map((name) => [name, true]),
    ) as KnownHelpers,
    preventIndent: true,
  };
  const compile = (part: Source["program"], file: string) =>
    environment.compile(structuredClone(transform(part, file)), options);
  const template = compile(program, source.file);
  const compiledPartials = Object.fromEntries(
    partials.map(([name, part]) => [name, compile(part.program, part.file)]),
  );
  return (view, context) => {
    const run = begin(set, context);
    try {
      const html = template(view, {
        helpers: called,
        partials: compiledPartials,
        data: { run },
      });
      return { html, diagnostics: run.diagnostics };
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      const failed = error("TEMPLATE_RENDER_FAILED", placeOfFailure(problem, source.file), {
        found: problem.message,
      });
      return { html: "", diagnostics: [...run.diagnostics, failed] };
    }
  };
}

function begin(set: TemplateSet, { edition, countryName = () => undefined }: RenderContext): Run {
  const diagnostics: Diagnostic[] = [];
  const context: Omit<HelperContext, "report"> = {
    language: leadingLanguage(edition),
    messages: set.messages,
    countryName,
  };
  return { context, diagnostics };
}

function placeOfFailure(problem: Error, file: string): Place {
  const { lineNumber, column } = problem as { lineNumber?: number; column?: number };
  if (lineNumber === undefined || column === undefined) return { file };
  return { file, line: lineNumber, column: column + 1 };
}

function renderLines(
  lines: readonly (readonly [LineName, Compiled])[],
  template: Template,
  view: unknown,
  context: RenderContext,
): RenderedLines {
  const rendered = new Map(lines.map(([name, render]) => [name, render(view, context)]));
  const line = (name: LineName) => rendered.get(name)?.html.trim() ?? "";
  const diagnostics = [...rendered.values()].flatMap((part) => part.diagnostics);
  const file = line("file");
  const named = diagnostics.some(isError) || /^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/.test(file);
  return {
    title: line("title"),
    file,
    description: line("description"),
    subject: line("subject"),
    keywords: line("keywords")
      .split(/[,،]/)
      .map((word) => word.trim())
      .filter(Boolean),
    diagnostics: named
      ? diagnostics
      : [
          ...diagnostics,
          error("TEMPLATE_FILE_NAME_INVALID", placeOfFile(template), { found: file }),
        ],
  };
}

function placeOfFile(template: Template): Place {
  const start = template.lines.file?.program.body[0]?.loc.start;
  return start
    ? { file: template.file, line: start.line, column: start.column + 1 }
    : { file: template.file };
}
