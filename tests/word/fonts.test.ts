import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { exportWord } from "../../src/word/export.ts";
import { listWordFonts } from "../../src/word/fonts/files.ts";
import { narrowToJoined } from "../../src/word/fonts/measure.ts";
import { deflatePart, readDeflated, writeDeflated, zipParts } from "../../src/word/zip.ts";
import { documentOf } from "../support/documents.ts";
import { openMemoryCache } from "../support/word-cache.ts";
import { openWord } from "../support/word-package.ts";

async function partsOf(html: string, language: "fr" | "ar" = "fr") {
  const { bytes } = await exportWord(documentOf(html, { language }));
  if (!bytes) throw new Error("no file");
  return { parts: unzipSync(bytes), word: openWord(bytes) };
}

/** The fonts that a file names: `[family, weight, part, key]`. */
function embeddedOf({ word }: Awaited<ReturnType<typeof partsOf>>) {
  const targets = new Map(
    [
      ...word.text("word/_rels/fontTable.xml.rels").matchAll(/Id="(rId\d+)"[^>]*Target="([^"]+)"/g),
    ].map(([, id = "", target = ""]) => [id, `word/${target}`] as const),
  );
  return [
    ...word.text("word/fontTable.xml").matchAll(/<w:font w:name="([^"]+)">(.*?)<\/w:font>/g),
  ].flatMap(([, family, inner = ""]) =>
    [...inner.matchAll(/<w:embed(\w+) r:id="(\w+)" w:fontKey="\{([^}]+)\}"/g)].map(
      ([, weight, id = "", key = ""]) => ({ family, weight, part: targets.get(id), key }),
    ),
  );
}

/** A font as it was before its first bytes were combined with its key (ECMA-376-1 17.8.1). */
function unveil(bytes: Uint8Array, key: string): Uint8Array {
  const digits = key.replaceAll("-", "");
  const octets = Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(digits.slice(30 - index * 2, 32 - index * 2), 16),
  );
  return bytes.map((byte, index) => (index < 32 ? byte ^ (octets[index % 16] ?? 0) : byte));
}

describe("The fonts of a Word file", () => {
  it("are those of the theme, whole, by their keys", async () => {
    const file = await partsOf('<h1>a</h1><p><span lang="ar" dir="rtl">اتفاق</span></p>');
    const embedded = embeddedOf(file);
    const listed = listWordFonts();
    expect(embedded.map(({ family, weight }) => [family, weight])).toEqual(
      listed.map(({ family, weight }) => [family, weight]),
    );
    for (const [index, { part = "", key }] of embedded.entries()) {
      const font = file.parts[part] ?? new Uint8Array();
      const original = readFileSync(listed[index]?.path ?? "");
      expect(Buffer.compare(unveil(font, key), original)).toBe(0);
      expect(Buffer.compare(font, original)).not.toBe(0);
    }
    expect(new Set(embedded.map(({ key }) => key)).size).toBe(listed.length);
  });

  it.each([
    ["fr", "<h1>a</h1>", ["IBM Plex Sans", "Source Serif 4"]],
    ["fr", "<h1>اتفاق</h1>", ["IBM Plex Sans", "Source Serif 4", "IBM Plex Sans Arabic", "Amiri"]],
    [
      "fr",
      '<header class="running"><p>المملكة</p></header><h1>a</h1>',
      ["IBM Plex Sans", "Source Serif 4", "IBM Plex Sans Arabic", "Amiri"],
    ],
    ["ar", "<h1>2019</h1>", ["IBM Plex Sans", "Source Serif 4", "IBM Plex Sans Arabic", "Amiri"]],
  ] as const)("are those that the letters want: %s, %s", async (language, html, families) => {
    const embedded = embeddedOf(await partsOf(html, language));
    expect([...new Set(embedded.map(({ family }) => family))]).toEqual(families);
  });

  it("may be embedded", () => {
    for (const { path } of listWordFonts()) {
      const font = readFileSync(path);
      const tables = font.readUInt16BE(4);
      const entry = Array.from({ length: tables }, (_, index) => 12 + index * 16).find(
        (at) => font.toString("latin1", at, at + 4) === "OS/2",
      );
      const offset = font.readUInt32BE((entry ?? 0) + 8);
      // fsType (OpenType, OS/2): 0 is installable embedding.
      expect(font.readUInt16BE(offset + 8)).toBe(0);
    }
  });

  it("are packed once", async () => {
    const { cache, made } = openMemoryCache();
    const document = documentOf("<h1>a</h1>");
    const cold = await exportWord(document, { cache });
    const warm = await exportWord(document, { cache });
    expect(made.filter((name) => name.startsWith("font "))).toHaveLength(4);
    const without = await exportWord(document);
    expect(Buffer.compare(warm.bytes ?? Buffer.of(), cold.bytes ?? Buffer.of(1))).toBe(0);
    expect(Buffer.compare(without.bytes ?? Buffer.of(), cold.bytes ?? Buffer.of(1))).toBe(0);
  });
});

describe("A font to measure a text with", () => {
  const text = "ومن بين البرامج المعروضة خلال هذه الاجتماعات اختير البرنامج المتعلق بالنهوض";
  const arabic = listWordFonts().filter(({ script }) => script === "arabic");

  it.each(arabic)(
    "gives its letters the widths that they have joined: $family $weight",
    ({ path }) => {
      const data = readFileSync(path);
      const font = create(data) as Font;
      const narrowed = create(Buffer.from(narrowToJoined(data, text))) as Font;
      const words = text.split(" ");
      const joined = words.reduce((sum, word) => sum + font.layout(word).advanceWidth, 0);
      const widthIn = (one: Font, signs: string) =>
        [...signs].reduce(
          (sum, sign) => sum + one.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth,
          0,
        );
      const added = widthIn(narrowed, words.join(""));
      expect(Math.abs(added / joined - 1)).toBeLessThan(0.01);
      expect(widthIn(font, words.join("")) / joined).toBeGreaterThan(1.2);
      expect(widthIn(narrowed, "Koweït 2019")).toBe(widthIn(font, "Koweït 2019"));
    },
  );

  it("is itself where the text has no Arabic", () => {
    const data = readFileSync(arabic[0]?.path ?? "");
    expect(narrowToJoined(data, "Koweït")).toBe(data);
  });
});

describe("A zip file", () => {
  it("gives back its parts: text, bytes and what was deflated already", () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * index) % 251);
    const deflated = readDeflated(writeDeflated(deflatePart(bytes)));
    const zip = zipParts({
      "[Content_Types].xml": "<a/>",
      "_rels/.rels": "é",
      "b.png": bytes,
      "a.odttf": deflated,
    });
    const parts = unzipSync(zip);
    expect(Object.keys(parts)).toEqual(["[Content_Types].xml", "_rels/.rels", "a.odttf", "b.png"]);
    expect(Buffer.compare(parts["a.odttf"] ?? Buffer.of(), bytes)).toBe(0);
    expect(Buffer.compare(parts["b.png"] ?? Buffer.of(), bytes)).toBe(0);
    expect(new TextDecoder().decode(parts["_rels/.rels"])).toBe("é");
  });
});
