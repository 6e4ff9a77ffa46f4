import { describe, expect, test } from "vitest";
import { sizeTitles } from "../../src/document/complete/titles.ts";
import { shortenRunning } from "../../src/document/headings.ts";
import { parseBody } from "../../src/document/parse.ts";
import { classesOf, findAll } from "../../src/document/tree.ts";

describe("Titles", () => {
  test.each([
    [29, []],
    [30, ["long"]],
    [149, ["long"]],
    [150, ["longest"]],
    [600, ["longest"]],
  ])("of %i letters", (letters, classes) => {
    const title = "Accord de "
      .repeat(60)
      .slice(0, letters - 1)
      .concat("x");
    const { body } = parseBody(`<h1>${title}</h1>`, { file: "templates/test.hbs" });
    sizeTitles(body);
    const [heading] = findAll(body, ({ tagName }) => tagName === "h1");
    expect(heading && classesOf(heading)).toStrictEqual(classes);
  });
});

test("A title keeps the size that it was given", () => {
  const title = "Accord de ".repeat(20);
  const { body } = parseBody(`<h1 class="display">${title}</h1><h1 class="long">${title}</h1>`, {
    file: "templates/test.hbs",
  });
  sizeTitles(body);
  expect(findAll(body, ({ tagName }) => tagName === "h1").map(classesOf)).toStrictEqual([
    ["display"],
    ["long"],
  ]);
});

describe("Words of a running line", () => {
  test("are cut after a whole word where they are too long", () => {
    const words = "Protocole de coopération ".repeat(6).trim();
    const cut = shortenRunning(words);
    expect([...cut].length).toBeLessThanOrEqual(80);
    expect(cut.endsWith("…")).toBe(true);
    expect(words.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
  });

  test.each(["Belgique", "أ".repeat(80), "a ".repeat(40).trim()])(
    "stay as they are: %s",
    (words) => {
      expect(shortenRunning(words)).toBe(words);
    },
  );

  test("are cut within a word that has no end", () => {
    expect(shortenRunning("a".repeat(200))).toBe(`${"a".repeat(79)}…`);
  });
});
