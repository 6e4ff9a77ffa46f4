import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawBars } from "../../src/document/figures/bars.ts";
import type { ChartRow, Drawing } from "../../src/document/figures/drawing.ts";
import { heightOf, partRows } from "../../src/document/figures/rows.ts";
import { readSpans } from "../../src/document/figures/spans.ts";
import { drawTimeline } from "../../src/document/figures/timeline.ts";
import { widthOf, wrapWords } from "../../src/document/figures/words.ts";
import { findAll, lineOf } from "../../src/document/tree.ts";
import { openFaces } from "../../src/word/drawings/faces.ts";

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
  const word = fc.string({
    unit: fc.constantFrom("a", "É", "ع", "عَ", ":", "-", "7"),
    minLength: 1,
  });
  const sentence = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));

  test("keep every letter in order, and none is wider than its room", () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 10, max: 240 }), (words, room) => {
        const lines = wrapWords(words, room);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("have a sign a line where there is no room for two", () => {
    expect(wrapWords("a bb", 0.5)).toStrictEqual(["a", "b", "b"]);
  });

  test.each([
    ["Recherche scientifique et technique", 100, ["Recherche scientifique", "et technique"]],
    ["Lutte contre la violence : qualité", 110, ["Lutte contre la", "violence : qualité"]],
    ["Programme de démonstration n° 20", 130, ["Programme de démonstration", "n° 20"]],
    ["Handicap", 60, ["Handicap"]],
    ["عَعَعَعَ", 9, ["عَعَ", "عَعَ"]],
  ])("%s in %i points", (words, room, expected) => {
    expect(wrapWords(words, room)).toStrictEqual(expected);
  });

  const faces = openFaces();
  test.each([
    "UNESCO WWF MAMMOUTH",
    "MINISTÈRE DE L’ÉCONOMIE ET DES FINANCES",
    "4 juillet 2019 · protocole · République démocratique du Congo",
    "1 250 000 €",
    "مناهضة العنف ضد النساء: جودة الخدمات وتوفرها",
  ])("are no wider than assumed: %s", (words) => {
    const families = ["IBM Plex Sans", "IBM Plex Sans Arabic"];
    const size = 8;
    const width = words.split(/(?<=\s)|(?=\s)|(?<=[:])/).reduce((sum, part) => {
      const font = faces.find([...part].at(-1) ?? "", families, 600);
      return sum + ((font?.layout(part).advanceWidth ?? 0) / (font?.unitsPerEm ?? 1)) * size;
    }, 0);
    expect(width).toBeGreaterThan(0);
    expect(widthOf(words)).toBeGreaterThanOrEqual(width);
    expect(widthOf(words)).toBeLessThan(width * 1.35);
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

  test("keep a name on its line where the widest one has room", () => {
    for (const label of ["Asie", "Afrique", "Africa", "mémorandum", "آسيا"]) {
      const [part] = drawBars([rowOf(label, { value: 1, shown: "1" })], { ...french, width: 232 });
      expect(wordsOf(part?.svg).map(({ words }) => words)).toContain(label);
    }
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

describe("Bars of long names and values", () => {
  test("have a width that is not below nothing", () => {
    const shown = "1 250 000 000,00 dirhams marocains (estimation)";
    const label =
      "Ministère de la Solidarité, du Développement Social, de l’Égalité et de la Famille";
    for (const width of [232, 493]) {
      for (const { svg } of drawBars([rowOf(label, { value: 1, shown })], { ...french, width })) {
        for (const { properties } of findAllIn(svg, "rect")) {
          expect(Number(properties.width)).toBeGreaterThan(width * 0.15);
        }
      }
    }
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

  test("takes a name that looks like another's for none", () => {
    const spans = readSpans([
      dated("accord", "2002", "2004"),
      dated("0 accord", "2010-01-01"),
      dated("1 accord", "2011-01-01"),
    ]);
    expect(spans.map(({ label, bar }) => [label, bar !== undefined])).toStrictEqual([
      ["accord", true],
      ["0 accord", false],
      ["1 accord", false],
    ]);
  });

  test("draws a period of a year as that year, and one of a day as wide as a day", () => {
    const [part] = drawTimeline([dated("a", "2019", "2019")], french);
    expect(wordsOf(part?.svg).map(({ words }) => words)).not.toContain("2020");
    const [day] = drawTimeline([dated("a", "2019-03-01", "2019-03-01")], french);
    const [bar] = day ? findAllIn(day.svg, "rect") : [];
    expect(Number(bar?.properties.width)).toBeGreaterThan(0.5);
  });

  test("says a name after its dot where there is room to the end, else before it", () => {
    const [part] = drawTimeline([dated("tôt", "2019-01-05"), dated("tard", "2019-12-28")], french);
    const words = wordsOf(part?.svg);
    const dots = part
      ? findAllIn(part.svg, "circle").map(({ properties }) => Number(properties.cx))
      : [];
    const early = words.find(({ words: said }) => said === "tôt");
    const late = words.find(({ words: said }) => said === "tard");
    expect([early?.x, late?.x]).toEqual(dots);
    const groups = part ? findAllIn(part.svg, "g") : [];
    const anchorOf = (name: string) =>
      groups.find((group) => findAllIn(group, "text").some((one) => lineOf(one) === name))
        ?.properties.textAnchor;
    expect(anchorOf("tôt")).toBe("start");
    expect(anchorOf("tard")).toBe("end");
    const axis = words.filter(({ words: said }) => said === "déc.");
    expect(axis[0]?.y).toBeGreaterThan(Math.max(early?.y ?? 0, late?.y ?? 0));
  });

  test.each([
    ["fr", french, "août"],
    ["ar", arabic, "غشت"],
  ] as const)("of one year names its months in %s", (_, drawing, august) => {
    const [part] = drawTimeline([dated("accord", "2019-03-26")], drawing);
    const words = wordsOf(part?.svg).map(({ words: said }) => said);
    expect(words).toContain(august);
    expect(words[0]).toMatch(/ 2019$/);
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
