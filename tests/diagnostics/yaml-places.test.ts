import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { Code } from "../../src/diagnostics/diagnostic.ts";
import { printDiagnostic } from "../../src/diagnostics/print.ts";
import { agreement, readWith } from "../records/fixture.ts";

/** A slip in a record, the code that it is told by, the line that is shown and its rest from the caret on. */
interface Slip {
  readonly name: string;
  readonly change: (record: string) => string;
  readonly code: Code;
  readonly line: string;
  readonly from: string;
}

const slips: readonly Slip[] = [
  {
    name: "a quote that is not closed",
    change: (record) => record.replace("name: Accord de coopération", 'name: "Accord'),
    code: "RECORD_YAML_INVALID",
    line: 'name: "Accord',
    from: '"Accord',
  },
  {
    name: "a colon within a text",
    change: (record) => record.replace("name: Accord", "name: Accord : texte"),
    code: "RECORD_YAML_INVALID",
    line: "name: Accord : texte de coopération",
    from: "Accord : texte de coopération",
  },
  {
    name: "a tab that indents",
    change: (record) => record.replace("    body: unknown", "\t\tbody: unknown"),
    code: "RECORD_YAML_INVALID",
    line: "U+0009U+0009body: unknown",
    from: "U+0009U+0009body: unknown",
  },
  {
    name: "a bracket that is not closed",
    change: (record) => record.replace("[famille]", "[famille"),
    code: "RECORD_YAML_INVALID",
    line: "objective: Échanger des expériences.",
    from: "objective: Échanger des expériences.",
  },
  {
    name: "a key that stands twice",
    change: (record) => record.replace("end: unknown", "end: unknown\nend: 2020"),
    code: "RECORD_KEY_DUPLICATE",
    line: "end: 2020",
    from: "end: 2020",
  },
  {
    name: "an alias",
    change: (record) => record.replace("status: unknown", "status: *x"),
    code: "RECORD_YAML_ALIAS",
    line: "status: *x",
    from: "*x",
  },
  {
    name: "a tag",
    change: (record) => record.replace("status: unknown", "status: !js x"),
    code: "RECORD_YAML_TAG",
    line: "status: !js x",
    from: "!js x",
  },
  {
    name: "a misspelt field",
    change: (record) => record.replace("instrument:", "instument:"),
    code: "RECORD_FIELD_UNKNOWN",
    line: "instument: agreement",
    from: "instument: agreement",
  },
  {
    name: "a wrong value in a list",
    change: (record) => record.replace("country: KW", "country: Kw"),
    code: "RECORD_FIELD_INVALID",
    line: "  - country: Kw",
    from: "Kw",
  },
  {
    name: "a date that is none",
    change: (record) => record.replace("2019-04-09", "2019-02-30"),
    code: "RECORD_FIELD_INVALID",
    line: "  - date: 2019-02-30",
    from: "2019-02-30",
  },
  {
    name: "an image in the text below",
    change: (record) => `${record}\nUn texte avec ![](x.png)\n`,
    code: "RECORD_MARKDOWN_IMAGE",
    line: "Un texte avec ![](x.png)",
    from: "![](x.png)",
  },
];

describe("what is wrong with a record is shown where it stands", () => {
  test.each(slips)("$name", async ({ change, code, line, from }) => {
    const record = change(agreement);
    const { diagnostics } = await readWith({ "agreements/kw-2019.md": record });
    const found = diagnostics.find((one) => one.code === code);
    const lines = found
      ? stripVTControlCharacters(
          printDiagnostic(found, { language: "en", terminal: true, sourceOf: () => record }),
        ).split("\n")
      : [];
    expect(lines[0]).toMatch(
      new RegExp(`^records/agreements/kw-2019\\.md:\\d+:\\d+ error ${code} `),
    );
    const [, shown = "", caret = ""] = lines;
    expect(shown.replace(/^ +\d+ │ /, "")).toBe(line);
    expect(shown.slice(caret.indexOf("^"))).toBe(from);
    expect(caret).toMatch(/^ +\^$/);
  });

  test.each(slips)("$name: in lines that end with CR and LF", async ({ change, code }) => {
    const record = change(agreement);
    const places = async (text: string) =>
      (await readWith({ "agreements/kw-2019.md": text })).diagnostics.flatMap((one) =>
        one.code === code ? [one.place] : [],
      );
    expect(await places(record.replaceAll("\n", "\r\n"))).toEqual(await places(record));
  });
});
