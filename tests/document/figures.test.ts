import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawBars } from "../../src/document/figures/bars.ts";
import type { ChartRow, Drawing } from "../../src/document/figures/drawing.ts";
import { heightOf, partRows, wrapWords } from "../../src/document/figures/rows.ts";
import { readSpans } from "../../src/document/figures/spans.ts";
import { drawTimeline } from "../../src/document/figures/timeline.ts";
import { findAll, lineOf } from "../../src/document/tree.ts";

const french: Drawing = { width: 493, language: "fr", direction: "ltr" };
const arabic: Drawing = { width: 493, language: "ar", direction: "rtl" };

function rowOf(label: string, given: Partial<ChartRow> = {}): ChartRow {
  return { label, said: "", value: undefined, shown: "", dates: [], ...given };
}

/** The words of a drawing with where they stand: `[x, y, words]`, in the order drawn. */
function wordsOf(svg: ReturnType<typeof drawBars>[number]["svg"] | undefined) {
  const texts = svg ? findAllIn(svg, "text") : [];
  return texts.map((element) => {
    const [, x = "", y = ""] = /translate\(([^,]+),([^)]+)\)/.exec(transformOf(element)) ?? [];
    return { x: Number(x), y: Number(y), words: lineOf(element).replace(/[\u2067\u2069]/g, "") };
  });
}

function findAllIn(svg: Parameters<typeof findAll>[0], tag: string) {
  return findAll(svg, ({ tagName }) => tagName === tag);
}

function transformOf({ properties }: { readonly properties: Readonly<Record<string, unknown>> }) {
  return String(properties.transform ?? "");
}

describe("Words in lines", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "é", "ع", ":", "-"), minLength: 1 });
  const sentence = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));

  test("keep every letter in order, and no line is too long", () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 4, max: 60 }), (words, room) => {
        const lines = wrapWords(words, room);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
        for (const line of lines) {
          // A sign that may not begin a line goes with the word before it.
          const parts = line.split(/ (?=[:])/);
          expect([...(parts[0] ?? "")].length).toBeLessThanOrEqual(room);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test.each([
    ["Recherche scientifique et technique", 22, ["Recherche scientifique", "et technique"]],
    ["Lutte contre la violence : qualité", 26, ["Lutte contre la", "violence : qualité"]],
    ["Handicap", 20, ["Handicap"]],
    ["Donaudampfschifffahrt", 8, ["Donaudam", "pfschiff", "fahrt"]],
  ])("%s in %i letters", (words, room, expected) => {
    expect(wrapWords(words, room)).toStrictEqual(expected);
  });
});

describe("Charts that are higher than a page", () => {
  test("have parts that fit one, with every row once and in order", () => {
    const rows = Array.from({ length: 130 }, (_, index) => ({ index, height: 15 + (index % 3) }));
    const parts = partRows(rows);
    expect(parts.flat()).toStrictEqual(rows);
    for (const part of parts) expect(heightOf(part)).toBeLessThanOrEqual(600);
    expect(parts.length).toBe(4);
  });

  test("keep one scale", () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      rowOf(`Rang ${index}`, { value: index === 0 ? 100 : 50, shown: "x" }),
    );
    const widths = drawBars(rows, french).map(({ svg }) =>
      findAllIn(svg, "rect").map(({ properties }) => Number(properties.width)),
    );
    expect(widths.length).toBe(2);
    const [first = [], second = []] = widths;
    expect(first[1]).toBeCloseTo((first[0] ?? 0) / 2);
    expect(second[0]).toBeCloseTo(first[1] ?? 0);
  });
});

describe("Bars", () => {
  const rows = [
    rowOf("Famille", { value: 3, shown: "3" }),
    rowOf("Recherche scientifique et technique, et formation des personnes âgées", {
      value: 1,
      shown: "1",
    }),
  ];

  test("say long names whole, in lines one below another", () => {
    const [part] = drawBars(rows, { ...french, width: 232 });
    const names = wordsOf(part?.svg).filter(({ words }) => !/^\d$/.test(words));
    expect(
      names
        .slice(1)
        .map(({ words }) => words)
        .join(" "),
    ).toBe(rows[1]?.label);
    const heights = names.map(({ y }) => y);
    expect(heights).toStrictEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(names.length);
  });

  test("are mirrored where the page reads from the right", () => {
    const edges = [french, arabic].map((drawing) => {
      const [part] = drawBars(rows, drawing);
      return part ? findAllIn(part.svg, "rect").map(({ properties }) => properties) : [];
    });
    const [left, right] = edges.map((bars) =>
      bars.map(({ x, width }) => [Number(x), Number(width)]),
    );
    for (const [index, [x = 0, width = 0]] of (left ?? []).entries()) {
      expect(right?.[index]?.[0]).toBeCloseTo(493 - x - width);
      expect(right?.[index]?.[1]).toBeCloseTo(width);
    }
    expect(right?.length).toBe(2);
  });
});

describe("A calendar", () => {
  const dated = (label: string, ...dates: readonly string[]) => rowOf(label, { dates });

  test("sets single dates of one name on one line, and periods on lines of their own", () => {
    const spans = readSpans([
      dated("accord", "2001-01-01"),
      dated("protocole", "2002-01-01"),
      dated("accord", "2005-01-01"),
      dated("Formation", "2003", "2004"),
      dated("Formation", "2006", "2007"),
    ]);
    expect(spans.map(({ label, dots, rows }) => [label, dots, rows.length])).toStrictEqual([
      ["accord", [2001, 2005], 2],
      ["protocole", [2002], 1],
      ["Formation", [], 1],
      ["Formation", [], 1],
    ]);
  });

  test.each([
    ["fr", french, "août"],
    ["ar", arabic, "غشت"],
  ] as const)("of one year names its months in %s", (_, drawing, august) => {
    const [part] = drawTimeline([dated("accord", "2019-03-26")], drawing);
    const words = wordsOf(part?.svg).map(({ words: said }) => said);
    expect(words).toContain(august);
    expect(words).not.toContain("2019");
  });

  test("says a name that neither side has room for whole, over its bar", () => {
    const label = "Un programme dont le nom est assez long pour deux lignes ".repeat(3).trim();
    const [part] = drawTimeline([dated(label, "2016", "2020"), dated("x", "2016-01-01")], french);
    const lines = wordsOf(part?.svg).filter(({ words }) => label.includes(words));
    expect(
      lines
        .filter(({ words }) => words !== "x")
        .map(({ words }) => words)
        .join(" "),
    ).toBe(label);
  });
});
