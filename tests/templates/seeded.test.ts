import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { tell } from "../../src/diagnostics/told.ts";
import { findAll, head } from "./support.ts";

/** `▸` stands where a diagnostic must point; `expect` names their codes in the order of the text. */
interface Case {
  readonly name: string;
  readonly template: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly expect?: readonly string[];
}

const read = (name: string): readonly Case[] =>
  parse(readFileSync(new URL(`./seeded/${name}.yaml`, import.meta.url), "utf8"));

function withHead(template: string): string {
  return /^▸?---/.test(template) ? template : head() + template;
}

/** The places of the marks in a text, and the text without them. */
function unmark(
  file: string,
  marked: string,
): { readonly text: string; readonly places: string[] } {
  const places = marked.split("\n").flatMap((line, index) =>
    line
      .split("▸")
      .slice(0, -1)
      .map((_, mark, parts) => {
        const column = parts.slice(0, mark + 1).join("").length + 1;
        return `${file}:${index + 1}:${column}`;
      }),
  );
  return { text: marked.replaceAll("▸", ""), places };
}

function wanted({ template, partials = {}, expect: codes = [] }: Case) {
  const page = unmark("templates/case.hbs", withHead(template));
  const parts = Object.entries(partials).map(
    ([name, text]) => [name, unmark(`templates/partials/${name}.hbs`, text)] as const,
  );
  const places = [...page.places, ...parts.flatMap(([, part]) => part.places)];
  return {
    text: page.text,
    partials: Object.fromEntries(parts.map(([name, part]) => [name, part.text])),
    told: places.map((place, index) => `${place} ${codes[index]}`).sort(),
    marks: places.length,
  };
}

const told = (text: string, partials: Readonly<Record<string, string>>) =>
  findAll(text, partials)
    .map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`)
    .sort();

describe("templates with a mistake", () => {
  const cases = read("mistakes");

  test("are many", () => expect(cases.length).toBeGreaterThanOrEqual(60));

  test.each(cases)("$name", (item) => {
    const { text, partials, told: expected, marks } = wanted(item);
    expect(marks).toBe(item.expect?.length);
    expect([...new Set(told(text, partials))]).toEqual(expected);
  });

  test.each(cases)("$name is told in both languages", (item) => {
    const { text, partials } = wanted(item);
    for (const diagnostic of findAll(text, partials)) {
      const english = tell(diagnostic, "en").message;
      expect(english).not.toMatch(/undefined|\[object/);
      expect(tell(diagnostic, "fr").message).not.toBe(english);
    }
  });
});

describe("correct templates", () => {
  const cases = read("correct");

  test("are many", () => expect(cases.length).toBeGreaterThanOrEqual(25));

  test.each(cases)("$name", (item) => {
    const { text, partials } = wanted(item);
    expect(told(text, partials)).toEqual([]);
  });
});

test("a misspelt path is told with the nearest one", () => {
  const [found] = findAll("<p>{{agrement.title}}</p>");
  expect(found && tell(found, "en")).toEqual({
    message: '"agrement.title" is not on a country view',
    hint: 'did you mean "agreement.title"?',
  });
});
