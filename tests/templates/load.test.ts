import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDisk } from "../../src/disk.ts";
import { checkTemplates } from "../../src/templates/check/check.ts";
import { filesOf } from "../../src/templates/dependencies.ts";
import { describeViews } from "../../src/templates/describe.ts";
import { loadTemplates } from "../../src/templates/load.ts";
import { readMessages } from "../../src/templates/messages.ts";
import { schemas, testMessages } from "./support.ts";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "templates-"));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function load(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, "templates", name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return loadTemplates({ folder: "templates", disk: await openDisk(root) });
}

const page = "---\neach: year\ntitle: '{{year}}'\nfile: r\nlanguages: [fr, fr+ar]\n---\n<p>x</p>\n";
const messages = {
  "messages/fr.yaml": "a: x\n",
  "messages/ar.yaml": "a: x\n",
  "messages/en.yaml": "a: x\n",
};
const told = (all: Awaited<ReturnType<typeof load>>) =>
  all.diagnostics.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);

test("a folder's templates, partials and messages are loaded by name", async () => {
  const loaded = await load({
    ...messages,
    "report.hbs": `\uFEFF${page.replaceAll("\n", "\r\n")}`,
    "partials/a.hbs": "<br>",
    "partials/b/c.hbs": "<hr>",
    "notes.txt": "{{",
  });
  expect(told(loaded)).toEqual([]);
  const { templates, partials } = loaded.templates;
  expect(templates.get("report")).toMatchObject({
    kind: "report",
    each: "year",
    editions: ["fr", ["fr", "ar"]],
  });
  expect([...partials.keys()]).toEqual(["a", "b/c"]);
});

test("a template with an error is not in the set, the others are", async () => {
  const loaded = await load({
    ...messages,
    "bad.hbs": page.replace("<p>", "<p {{year}}>"),
    "worse.hbs": "no front matter {{",
    "good.hbs": page,
    "partials/bad.hbs": "<p>\n</b></p>",
  });
  expect([...loaded.templates.templates.keys()]).toEqual(["good"]);
  expect(told(loaded)).toEqual([
    "templates/bad.hbs:7:4 TEMPLATE_TAG_MUSTACHE",
    "templates/worse.hbs:1:1 TEMPLATE_FRONT_MATTER_MISSING",
    "templates/worse.hbs:1:17 TEMPLATE_MUSTACHE_UNCLOSED",
    "templates/partials/bad.hbs:2:1 TEMPLATE_ELEMENT_UNOPENED",
  ]);
});

test("a template is printed from its own file and those of the partials that it calls", async () => {
  const { templates } = await load({
    ...messages,
    "a.hbs": `${page}{{#if year}}{{> one}}{{/if}}`,
    "b.hbs": `${page}{{> (lookup this "x")}}`,
    "partials/one.hbs": "{{#each list}}{{> two}}{{/each}}{{> one}}",
    "partials/two.hbs": "{{> bad}}",
    "partials/bad.hbs": "<p>",
    "partials/unused.hbs": "",
  });
  const files = (name: string) => {
    const template = templates.templates.get(name);
    return template && filesOf(template, templates).map((file) => file.replace("templates/", ""));
  };
  expect(files("a")?.toSorted()).toEqual([
    "a.hbs",
    "partials/bad.hbs",
    "partials/one.hbs",
    "partials/two.hbs",
  ]);
  expect(files("b")).toHaveLength(5);
});

test("a missing message file is told", async () => {
  const loaded = await load({ ...messages, "messages/ar.yaml": "a:\n  - x\n", "report.hbs": page });
  expect(told(loaded)).toEqual(["templates/messages/ar.yaml:1:1 MESSAGE_INVALID"]);
});

describe("messages are held to each other", () => {
  const check = (fr: string, en: string) => {
    const own = testMessages();
    const read = (language: string, yaml: string) =>
      [...readMessages(`${language}.yaml`, yaml).catalogue] as const;
    const set = {
      templates: new Map(),
      partials: new Map(),
      unreadable: new Map(),
      messages: {
        fr: new Map([...own.fr, ...read("fr", fr)]),
        en: new Map([...own.en, ...read("en", en)]),
        ar: new Map([...own.ar, ...read("ar", fr)]),
      },
    };
    return checkTemplates(set, schemas, { complete: false }).map(
      ({ code, place }) => `${place.file}:${place.line} ${code}`,
    );
  };

  test.each([
    ["a key that one lacks", "x: a\ny: b", "x: a", ["fr.yaml:2 MESSAGE_MISSING"]],
    ["other placeholders", "x: a {b}", "x: a {c}", ["en.yaml:1 MESSAGE_PLACEHOLDERS_DIFFER"]],
    ["plural in one", "x: a", "x: { one: a, other: b }", ["en.yaml:1 MESSAGE_PLURAL_DIFFERS"]],
    ["equal", "x: a {b}", "x: '{b} a'", []],
  ])("%s", (_name, fr, en, expected) => {
    expect(check(fr, en)).toEqual(expected);
  });

  test("each language has the plural forms that it needs", () => {
    const forms = "x: { one: a, other: b }";
    expect(check(forms, forms)).toEqual([
      "ar.yaml:1 MESSAGE_FORMS_DIFFER",
      "fr.yaml:1 MESSAGE_FORMS_DIFFER",
    ]);
  });

  test("a message that nothing uses is a warning", () => {
    const set = {
      templates: new Map(),
      partials: new Map(),
      unreadable: new Map(),
      messages: testMessages(),
    };
    const found = checkTemplates(set, schemas);
    expect(found.every(({ severity }) => severity === "warning")).toBe(true);
    const keys = found.flatMap((item) => (item.code === "MESSAGE_UNUSED" ? [item.facts.key] : []));
    expect(keys).toContain("hello");
    expect(keys).not.toContain("unknown");
  });
});

test("views are described by their schemas", () => {
  const { views, helpers } = describeViews(schemas);
  const country = views.find(({ each }) => each === "country");
  const field = (path: string) => country?.fields.find((item) => item.path === path);
  expect(country?.description).toBe("a country view");
  expect(field("name")).toMatchObject({ type: "words", optional: false, description: "its name" });
  expect(field("agreements.status")).toMatchObject({
    type: "one of signed, in-force",
    optional: true,
  });
  expect(field("agreements.parties.name")?.type).toBe("words");
  expect(field("areas.areas")?.type).toBe("list of object");
  expect(helpers.find(({ name }) => name === "date")?.usage).toBe(
    'date date form="long|month|short|year|end"',
  );
});

describe("templates that try to exhaust the machine are refused", () => {
  test.each([
    ["a large file", "x".repeat(300_000), "TEMPLATE_TOO_LARGE"],
    ["deep blocks", `${"{{#if a}}".repeat(3000)}${"{{/if}}".repeat(3000)}`, "TEMPLATE_TOO_DEEP"],
    ["braces without end", "{{".repeat(20_000), "TEMPLATE_MUSTACHE_UNCLOSED"],
    ["tags without end", '<p a="'.repeat(20_000), "TEMPLATE_TAG_UNCLOSED"],
  ])("%s", async (_name, body, code) => {
    const { diagnostics, templates } = await load({ ...messages, "x.hbs": page + body });
    expect(diagnostics[0]?.code).toBe(code);
    expect(templates.templates.size).toBe(0);
  });
});
