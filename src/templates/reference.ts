import type { Descriptions, FieldDescription } from "./describe.ts";

/** What a template may say, as Markdown: the helpers, then each view with its fields. */
export function printReference({ views, helpers }: Descriptions): string {
  return [
    "## Helpers",
    "",
    table(
      ["written", "does"],
      helpers.map(({ usage, description }) => [code(usage), description]),
    ),
    ...views.flatMap(({ each, description, fields }) => [
      "",
      `## each: ${each} – ${description}`,
      "",
      table(["field", "type", "is"], fields.map(describeRow)),
    ]),
  ].join("\n");
}

function describeRow({ path, type, optional, description }: FieldDescription): readonly string[] {
  return [code(path), optional ? `${type}, may be unknown` : type, description];
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
