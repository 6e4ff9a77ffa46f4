import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import type { Source } from "./front-matter.ts";
import { valueAt } from "./issues.ts";
import { type Locate, renderMarkdown } from "./markdown.ts";

/** Markdown fields as safe HTML, by their path. */
export interface ProseTexts {
  readonly prose: ReadonlyMap<string, string>;
  readonly problems: readonly Diagnostic[];
}

interface Field {
  readonly path: string;
  readonly text: string;
  readonly locate: Locate;
}

/** Renders the Markdown of a record or translation: its fields of that kind, and its body. */
export function readProse(
  source: Source,
  rules: { readonly prose: readonly string[]; readonly headings: boolean },
  file: string,
): ProseTexts {
  const { fields, body, bodyLine } = source;
  const inBody: Locate = (line, column) => ({ file, line: bodyLine + line - 1, column });
  if (body.trim() !== "" && !rules.prose.includes("body")) {
    const line = body.split("\n").findIndex((one) => one.trim() !== "") + 1;
    return {
      prose: new Map(),
      problems: [error("RECORD_BODY_UNEXPECTED", inBody(line, 1), {})],
    };
  }
  const wanted = rules.prose.flatMap((path): readonly Field[] => {
    if (path === "body") return [{ path, text: body, locate: inBody }];
    const text = valueAt(fields.data, [path]);
    if (typeof text !== "string") return [];
    return [{ path, text, locate: (line, column) => fields.textPlace([path], line, column) }];
  });
  const rendered = wanted
    .filter(({ text }) => text.trim() !== "")
    .map(({ path, text, locate }) => ({
      path,
      result: renderMarkdown(text, { locate, headings: rules.headings && path === "body" }),
    }));
  return {
    prose: new Map(
      rendered.flatMap(({ path, result }) => ("html" in result ? [[path, result.html]] : [])),
    ),
    problems: rendered.flatMap(({ result }) => ("problems" in result ? result.problems : [])),
  };
}
