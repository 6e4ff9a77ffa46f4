import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { annotateForGitHub, reportForGitLab } from "../../src/diagnostics/annotate.ts";
import { error, warning } from "../../src/diagnostics/diagnostic.ts";
import { printDiagnostic } from "../../src/diagnostics/print.ts";

const file = "records/agreements/kw-2019.md";

/** What a person reads on a terminal, without its colours. */
function printOnTerminal(source: string | undefined, line: number, column?: number): string {
  const place = { file, line, ...(column !== undefined && { column }) };
  const printed = printDiagnostic(error("RECORD_KEY_DUPLICATE", place, {}), {
    language: "en",
    terminal: true,
    sourceOf: () => source,
  });
  return stripVTControlCharacters(printed);
}

/** The sign of the excerpt that stands above the caret. */
function signAtCaret(printed: string): string | undefined {
  const lines = printed.split("\n");
  const row = lines.findIndex((line) => /^ *\^$/.test(line));
  const signs = [...new Intl.Segmenter().segment(lines[row - 1] ?? "")].map((one) => one.segment);
  return signs[lines[row]?.indexOf("^") ?? -1];
}

describe("an excerpt", () => {
  test("is the line with a caret under its column", () => {
    expect(printOnTerminal("---\nname: x\nname: y\n---\n", 3, 7).split("\n").slice(1, 3)).toEqual([
      "  3 │ name: y",
      "            ^",
    ]);
  });

  test.each([
    ["the first column", "?name", 1],
    ["no column said, the first", "?name", undefined],
    ["after accents of their own", "e\u0301te\u0301 ?", 7],
    ["after a sign of two code units", "𝒜𝒜 ?", 6],
    ["after Arabic with its marks", "اتِّفاق ?", 9],
    ["after a tab, which is told", "\t?", 2],
    ["after a sign that is not seen, which is told", "a\u200bb\u202e?", 5],
    ["in a line that ends with a carriage return", "name?\r", 5],
    ["far in a long line", `${"mot ".repeat(200)}?${" mot".repeat(200)}`, 801],
    ["at the end of a long line", `${"a".repeat(900)}?`, 901],
  ])("points at %s", (_, line, column) => {
    expect(signAtCaret(printOnTerminal(`---\n${line}\n`, 2, column))).toBe("?");
  });

  test("points behind a line that is too short", () => {
    expect(printOnTerminal("ab\n", 1, 3).split("\n").slice(1, 3)).toEqual([
      "  1 │ ab",
      "        ^",
    ]);
  });

  test("shows at most a hundred characters of a line", () => {
    const [, shown = ""] = printOnTerminal("a".repeat(5_000), 1, 2_500).split("\n");
    expect(shown).toMatch(/^ {2}1 │ a{100}$/);
  });

  test.each([
    ["the file is gone", undefined, 3],
    ["the file is shorter now", "---\n", 9],
  ])("is not there where %s", (_, source, line) => {
    expect(printOnTerminal(source, line, 1)).not.toMatch(/[│^]/);
  });

  test("is not there off a terminal, nor is a colour", () => {
    const printed = printDiagnostic(
      error("RECORD_KEY_DUPLICATE", { file, line: 1, column: 1 }, {}),
      {
        language: "en",
        terminal: false,
        sourceOf: () => "name: x",
      },
    );
    expect(printed).toMatch(new RegExp(`^${file}:1:1 error RECORD_KEY_DUPLICATE `));
    expect(printed).not.toMatch(/[│^]|(?!\n)\p{Cc}/u);
  });
});

const unseen = /(?!\n)\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u;

describe("what a terminal would obey or hide", () => {
  const hostile = "\u001b[2J\u001b]0;x\u0007a\u0000b\u202ec\u2066d\u200be";

  test.each([true, false])("is shown as its code point (terminal: %s)", (terminal) => {
    const printed = printDiagnostic(error("RECORD_FILE_MISSING", { file }, { found: hostile }), {
      language: "en",
      terminal,
      sourceOf: () => undefined,
    });
    const plain = terminal ? stripVTControlCharacters(printed) : printed;
    expect(plain).toContain("aU+0000bU+202EcU+2066dU+200Be");
    expect(plain).not.toMatch(unseen);
  });

  test("is shown so in an excerpt", () => {
    const printed = printOnTerminal(`x: ${hostile}`, 1, 1);
    expect(printed).toContain("aU+0000bU+202EcU+2066dU+200Be");
  });

  test("is shown so in a file's name", () => {
    const place = { file: "records/\u001b[31mroot\u202e.md" };
    const printed = printDiagnostic(error("RECORD_FILE_MISSING", place, { found: "x" }), {
      language: "en",
      terminal: false,
      sourceOf: () => undefined,
    });
    expect(printed).not.toMatch(unseen);
  });
});

test("severities are worded in the reader's language", () => {
  const options = { language: "fr", terminal: false, sourceOf: () => undefined } as const;
  const place = { file };
  expect(printDiagnostic(error("RECORD_KEY_DUPLICATE", place, {}), options)).toContain(" erreur ");
  expect(printDiagnostic(warning("RECORD_KEY_DUPLICATE", place, {}), options)).toContain(
    " attention ",
  );
});

describe("an annotation of GitHub", () => {
  test("is one line, with nothing that a log would obey", () => {
    const found = "a\n::error file=x::b, c: 100 %\u001b[31m";
    const line = annotateForGitHub(
      error(
        "RECORD_FIELD_UNKNOWN",
        { file, line: 7, column: 3 },
        {
          field: found,
          allowed: ["name"],
        },
      ),
      "en",
    );
    expect(line).toMatch(
      /^::error file=records\/agreements\/kw-2019\.md,line=7,col=3,title=RECORD_FIELD_UNKNOWN::/,
    );
    expect(line).toContain("100 %25");
    expect(line).not.toMatch(/\p{Cc}/u);
  });

  test("escapes what ends a property", () => {
    const line = annotateForGitHub(error("RECORD_KEY_DUPLICATE", { file: "a,b:c%.md" }, {}), "en");
    expect(line).toMatch(/^::error file=a%2Cb%3Ac%25\.md,title=RECORD_KEY_DUPLICATE::/);
  });
});

test("GitLab's report has for each diagnostic what Code Quality wants", () => {
  const told = [
    error("RECORD_KEY_DUPLICATE", { file, line: 7, column: 3 }, {}),
    warning("RECORD_FILE_MISSING", { file }, { found: "x" }),
  ];
  const issues: unknown = JSON.parse(reportForGitLab(told, "fr"));
  expect(issues).toEqual([
    expect.objectContaining({
      check_name: "RECORD_KEY_DUPLICATE",
      severity: "major",
      location: { path: file, lines: { begin: 7 } },
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      description: expect.stringMatching(/\S/),
    }),
    expect.objectContaining({
      severity: "minor",
      location: { path: file, lines: { begin: 1 } },
    }),
  ]);
  const prints = new Set((issues as { fingerprint: string }[]).map((one) => one.fingerprint));
  expect(prints.size).toBe(2);
});
