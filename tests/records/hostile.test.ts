import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Code } from "../../src/diagnostics/diagnostic.ts";
import { proseOf } from "../../src/records/register.ts";
import { agreement, readFolder, readWith, report, told, withFolder } from "./fixture.ts";

const folder = new URL("hostile/", import.meta.url);

/** What each file of `hostile/`, named for what it tries, must be told; nothing where it is harmless text. */
const cases: Readonly<Record<string, Code | undefined>> = {
  "character-bidi-escaped-in-quotes": "RECORD_CHARACTER_FORBIDDEN",
  "character-bidi-in-entity": "RECORD_CHARACTER_FORBIDDEN",
  "character-bidi-in-link": "RECORD_MARKDOWN_LINK",
  "character-bidi-isolate": "RECORD_CHARACTER_FORBIDDEN",
  "character-bidi-override": "RECORD_CHARACTER_FORBIDDEN",
  "character-byte-order-mark-within": "RECORD_CHARACTER_FORBIDDEN",
  "character-carriage-return-alone": "RECORD_CHARACTER_FORBIDDEN",
  "character-escape": "RECORD_CHARACTER_FORBIDDEN",
  "character-fffe": "RECORD_CHARACTER_FORBIDDEN",
  "character-ffff": "RECORD_CHARACTER_FORBIDDEN",
  "character-line-separator": "RECORD_CHARACTER_FORBIDDEN",
  "character-nul": "RECORD_CHARACTER_FORBIDDEN",
  "character-nul-escaped-in-quotes": "RECORD_CHARACTER_FORBIDDEN",
  "character-tags": "RECORD_CHARACTER_FORBIDDEN",
  empty: "RECORD_FRONT_MATTER_MISSING",
  "encoding-latin-1": "RECORD_ENCODING_INVALID",
  "encoding-overlong": "RECORD_ENCODING_INVALID",
  "encoding-surrogate": "RECORD_ENCODING_INVALID",
  "encoding-utf-16": "RECORD_ENCODING_INVALID",
  "front-matter-closed-by-more": "RECORD_FRONT_MATTER_OPEN",
  "front-matter-empty": "RECORD_FRONT_MATTER_MISSING",
  "front-matter-language-coffee": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-constructor": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-cson": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-javascript": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-js": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-js-upper-case": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-json": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-proto": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-toml": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-with-space": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-language-yaml-1-1": "RECORD_FRONT_MATTER_LANGUAGE",
  "front-matter-list": "RECORD_FIELD_INVALID",
  "front-matter-none": "RECORD_FRONT_MATTER_MISSING",
  "front-matter-not-closed": "RECORD_FRONT_MATTER_OPEN",
  "front-matter-text": "RECORD_FIELD_INVALID",
  "markdown-brackets-unclosed": "RECORD_TEXT_TOO_LONG",
  "markdown-code": "RECORD_MARKDOWN_ELEMENT",
  "markdown-heading-skipped": "RECORD_MARKDOWN_HEADING",
  "markdown-html-base": "RECORD_MARKDOWN_HTML",
  "markdown-html-cdata": "RECORD_MARKDOWN_HTML",
  "markdown-html-comment": "RECORD_MARKDOWN_HTML",
  "markdown-html-declaration": "RECORD_MARKDOWN_HTML",
  "markdown-html-form": "RECORD_MARKDOWN_HTML",
  "markdown-html-iframe": "RECORD_MARKDOWN_HTML",
  "markdown-html-image": "RECORD_MARKDOWN_HTML",
  "markdown-html-inline": "RECORD_MARKDOWN_HTML",
  "markdown-html-link": "RECORD_MARKDOWN_HTML",
  "markdown-html-meta-refresh": "RECORD_MARKDOWN_HTML",
  "markdown-html-object": "RECORD_MARKDOWN_HTML",
  "markdown-html-processing-instruction": "RECORD_MARKDOWN_HTML",
  "markdown-html-script": "RECORD_MARKDOWN_HTML",
  "markdown-html-style": "RECORD_MARKDOWN_HTML",
  "markdown-html-svg": "RECORD_MARKDOWN_HTML",
  "markdown-image-data": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-file": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-https": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-in-foreword": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-ip": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-ip-decimal": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-parent": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-reference": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-relative": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-scheme-relative": "RECORD_MARKDOWN_IMAGE",
  "markdown-image-url": "RECORD_MARKDOWN_IMAGE",
  "markdown-link-autolink": "RECORD_MARKDOWN_LINK",
  "markdown-link-backslashes": "RECORD_MARKDOWN_LINK",
  "markdown-link-blob": "RECORD_MARKDOWN_LINK",
  "markdown-link-data": "RECORD_MARKDOWN_LINK",
  "markdown-link-data-encoded": "RECORD_MARKDOWN_LINK",
  "markdown-link-definition": "RECORD_MARKDOWN_LINK",
  "markdown-link-file": "RECORD_MARKDOWN_LINK",
  "markdown-link-http": "RECORD_MARKDOWN_LINK",
  "markdown-link-intent": "RECORD_MARKDOWN_LINK",
  "markdown-link-javascript": "RECORD_MARKDOWN_LINK",
  "markdown-link-javascript-entity": "RECORD_MARKDOWN_LINK",
  "markdown-link-javascript-entity-tab": "RECORD_MARKDOWN_LINK",
  "markdown-link-javascript-mixed-case": "RECORD_MARKDOWN_LINK",
  "markdown-link-parent": "RECORD_MARKDOWN_LINK",
  "markdown-link-root": "RECORD_MARKDOWN_LINK",
  "markdown-link-scheme-relative": "RECORD_MARKDOWN_LINK",
  "markdown-link-smb": "RECORD_MARKDOWN_LINK",
  "markdown-link-user": "RECORD_MARKDOWN_LINK",
  "markdown-link-vbscript": "RECORD_MARKDOWN_LINK",
  "markdown-nesting-lists": "RECORD_TOO_DEEP",
  "markdown-nesting-quotations": "RECORD_TOO_DEEP",
  "text-harmless-formula": undefined,
  "text-harmless-template-expression": undefined,
  "text-harmless-template-literal": undefined,
  "text-harmless-word-placeholders": undefined,
  "yaml-alias-of-itself": "RECORD_YAML_ALIAS",
  "yaml-billion-laughs": "RECORD_YAML_ALIAS",
  "yaml-directive": "RECORD_YAML_INVALID",
  "yaml-duplicate-key": "RECORD_KEY_DUPLICATE",
  "yaml-key-constructor": "RECORD_FIELD_UNKNOWN",
  "yaml-key-null": "RECORD_YAML_INVALID",
  "yaml-key-of-brackets": "RECORD_YAML_INVALID",
  "yaml-key-proto": "RECORD_FIELD_UNKNOWN",
  "yaml-merge-key": "RECORD_FIELD_UNKNOWN",
  "yaml-nesting-brackets": "RECORD_TOO_DEEP",
  "yaml-nesting-dashes": "RECORD_TOO_DEEP",
  "yaml-nesting-indentation": "RECORD_TOO_DEEP",
  "yaml-number-infinite": "RECORD_FIELD_INVALID",
  "yaml-number-octal": "RECORD_FIELD_INVALID",
  "yaml-tag-binary": "RECORD_YAML_TAG",
  "yaml-tag-function": "RECORD_YAML_TAG",
  "yaml-tag-own": "RECORD_YAML_TAG",
  "yaml-two-documents": "RECORD_YAML_INVALID",
};

test("every file of the folder is a case", async () => {
  const files = (await readdir(folder)).map((name) => name.replace(/\.md$/, ""));
  expect(files.sort()).toEqual(Object.keys(cases).sort());
});

describe("a hostile record", () => {
  test.each(Object.entries(cases))("%s", async (name, code) => {
    const content = await readFile(new URL(`${name}.md`, folder));
    const { register, diagnostics } = await readWith({ "reports/2019.md": content });
    const own = diagnostics.filter(({ place }) => place.file === "records/reports/2019.md");
    expect(diagnostics).toEqual(own);
    expect(Object.keys(globalThis)).not.toContain("hostile");
    expect(Object.prototype).not.toHaveProperty("hostile");
    if (code === undefined) {
      const written = content.toString("utf8").split("\nTexte ")[1]?.trim().replaceAll("\\", "");
      const record = register.reports.get("reports/2019");
      const html = (record && proseOf(record, "body", "fr")?.text) ?? "";
      expect(plain(html)).toBe(`Texte ${written}`);
    } else {
      expect(own.map((one) => one.code)).toContain(code);
      expect(register.reports.size).toBe(0);
    }
    expect(register.agreements.size).toBe(1);
  });
});

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&");
}

describe("a record too large", () => {
  const head = report.split("foreword")[0] ?? "";
  test.each<[string, string, Code]>([
    ["a file of 5 MB", report + "mot ".repeat(1_250_000), "RECORD_FILE_TOO_LARGE"],
    ["fields of 500 kB", `${head}foreword: ${"a".repeat(500_000)}\n---\n`, "RECORD_TEXT_TOO_LONG"],
    ["a text of 500 kB", report + "mot ".repeat(125_000), "RECORD_TEXT_TOO_LONG"],
    ["30 000 lines", report + "a\n\n".repeat(15_000), "RECORD_TEXT_TOO_LONG"],
    ["15 000 keys", `---\n${keys(15_000)}---\n`, "RECORD_TEXT_TOO_LONG"],
    ["1 900 keys", `---\n${keys(1_900)}---\n`, "RECORD_FIELD_UNKNOWN"],
    ["the same key 20 000 times", `---\n${"a: 1\n".repeat(20_000)}---\n`, "RECORD_TEXT_TOO_LONG"],
    ["the same key 1 900 times", `---\n${"a: 1\n".repeat(1_900)}---\n`, "RECORD_KEY_DUPLICATE"],
    ["1 900 open quotes", `---\n${'a: "x\n'.repeat(1_900)}---\n`, "RECORD_YAML_INVALID"],
    ["keys in keys on one line", `---\na: {${"b: ".repeat(15_000)}}\n---\n`, "RECORD_TOO_DEEP"],
    ["values in values", `---\n${"a: b: c\n".repeat(1_900)}---\n`, "RECORD_YAML_INVALID"],
  ])("%s", async (_, content, code) => {
    const { diagnostics } = await readWith({ "reports/2019.md": content });
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(diagnostics.length).toBeLessThan(100);
  });

  function keys(count: number): string {
    return Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join("");
  }
});

describe("file names", () => {
  test.each([
    "Kw-2020.md",
    "kw_2020.md",
    "kw 2020.md",
    "koweït.md",
    "kw-2020.markdown",
    "kw-2020.md.md",
    "kw-2020.de.md",
    "kw-2020.AR.md",
    "kw-2020..md",
    "-kw.md",
    "con.md",
    "nul.ar.md",
    "com1.md",
    "кw-2020.md",
    "kw-2020\u202e.md",
    "kw-2020.md~",
    "kw-2020.json",
    "kw-2020",
  ])("%s is told", async (name) => {
    const { register, diagnostics } = await readWith({ [`agreements/${name}`]: agreement });
    expect(diagnostics.map((one) => one.code)).toEqual(["RECORD_FILE_NAME"]);
    expect(JSON.stringify(diagnostics)).toMatch(/^[\x20-\x7e]*$/);
    expect(register.agreements.size).toBe(1);
    expect(register.unusable.size).toBe(name.endsWith(".md") ? 1 : 0);
  });

  test.each(["agrements/x.md", "agreements/below/x.md", "notes.md", "area.yaml"])(
    "%s has no place among the records",
    async (name) => {
      const { diagnostics } = await readWith({ [name]: agreement });
      expect(diagnostics.map((one) => one.code)).toEqual(["RECORD_FILE_UNKNOWN"]);
    },
  );

  test("pages for people and hidden files are left alone", async () => {
    const { diagnostics } = await readWith({
      "SOURCES.md": "x",
      "README.md": "x",
      "agreements/.hidden": "x",
    });
    expect(diagnostics).toEqual([]);
  });
});

describe("symbolic links", () => {
  test("one that leads out of the project is told and not read", async () => {
    const codes = await withFolder({}, async (root) => {
      await symlink("/etc/passwd", join(root, "records", "agreements", "om-2019.md"));
      await symlink("/nowhere", join(root, "records", "agreements", "mg-2019.md"));
      await symlink("/etc", join(root, "records", "programmes"));
      return (await readFolder(root)).diagnostics.map(told);
    });
    expect(codes).toEqual([
      "records/agreements/mg-2019.md:-:- error RECORD_FILE_OUTSIDE",
      "records/agreements/om-2019.md:-:- error RECORD_FILE_OUTSIDE",
      "records/programmes:-:- error RECORD_FILE_OUTSIDE",
    ]);
  });

  test("one within the project is read", async () => {
    const size = await withFolder({}, async (root) => {
      await writeFile(join(root, "common.md"), agreement);
      await symlink("../../common.md", join(root, "records", "agreements", "om-2019.md"));
      return (await readFolder(root)).register.agreements.size;
    });
    expect(size).toBe(2);
  });
});

describe("whatever a record holds, reading ends with a register", () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const pieces = fc.array(
    fc.constantFrom(
      "---\n",
      "a: ",
      "- ",
      "  ",
      "\n",
      "{",
      "]",
      "&x",
      "*x",
      "|",
      ">",
      "!t ",
      '"',
      "'",
      "#",
      "<b>",
      "](",
      "![",
      "\t",
      "é",
      "نص",
      "\r\n",
      "year: 2019\n",
    ),
    { maxLength: 40 },
  );
  const contents = fc.oneof(
    bytes,
    pieces.map((parts) => parts.join("")),
    pieces.map((parts) => `---\n${parts.join("")}\n---\n${parts.join("")}`),
    fc.string({ unit: "binary" }).map((text) => `${report}\n${text}\n`),
  );

  test("alone or among good ones", async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const { register, diagnostics } = await readWith({ "reports/2019.md": content });
        const isTold = diagnostics.some(({ severity }) => severity === "error");
        expect(register.agreements.size).toBe(1);
        expect(register.reports.size).toBe(isTold ? 0 : 1);
      }),
      { numRuns: 150 },
    );
  });
});
