import { vocabulary } from "../document/vocabulary.ts";
import { viewSchemas } from "../publications/views/views.ts";
import { describeViews } from "../templates/describe.ts";

/**
 * What the README tells template authors, as Markdown: the elements and classes that every format
 * supports, the helpers, and the fields of each view at its first level.
 */
export function printGuide(): string {
  const { views, helpers } = describeViews(viewSchemas);
  return [
    "Elements and classes; every format supports each one, and any other is refused:",
    "",
    ...table(
      ["element", "for", "classes"],
      Object.entries(vocabulary).map(([name, entry]) => [
        `\`${name}\``,
        entry.for,
        Object.keys(entry.classes ?? {})
          .map((one) => `\`${one}\``)
          .join(" "),
      ]),
    ),
    "",
    "Helpers:",
    "",
    ...table(
      ["written", "does"],
      helpers.map(({ usage, description }) => [`\`${usage}\``, description]),
    ),
    "",
    "Fields at the first level of each view (`npx accords views` has them all, with types):",
    "",
    ...views.map(({ each, fields }) => {
      const names = fields.filter(({ path }) => !path.includes(".")).map(({ path }) => path);
      return `- \`each: ${each}\`: ${names.map((name) => `\`${name}\``).join(", ")}`;
    }),
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
