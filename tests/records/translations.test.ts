import { expect, test } from "vitest";
import { proseOf, wordsOf } from "../../src/records/register.ts";
import { agreement, factsOf, readWith, report, told } from "./fixture.ts";

const arabic = "records/agreements/kw-2019.ar.md";
const publisher =
  "---\nlanguage: fr\nstate: Royaume\norganisation: organisations/ministere\ncountry: MA\nlanguages: [fr, ar]\nedition: 2020-06-30\n---\n";

test("words come in the language asked for, or in the record's own", async () => {
  const { register, diagnostics } = await readWith({
    "agreements/kw-2019.ar.md": "---\nname: اتفاق تعاون\n---\n",
    "reports/2019.ar.md": "---\n---\n",
    "reports/2019.en.md": "---\nforeword: A foreword.\n---\n\n## A heading\n",
  });
  expect(diagnostics.map(told)).toEqual([
    "records/reports/2019.ar.md:1:1 error RECORD_FRONT_MATTER_MISSING",
  ]);
  const record = register.agreements.get("agreements/kw-2019");
  if (!record) throw new Error("no agreement");
  expect(wordsOf(record, "name", "ar")).toEqual({ text: "اتفاق تعاون", language: "ar" });
  expect(wordsOf(record, "objective", "ar")).toEqual({
    text: "Échanger des expériences.",
    language: "fr",
  });
  expect(wordsOf(record, "summary", "ar")).toBeUndefined();
});

test("prose is translated as words are", async () => {
  const { register } = await readWith({
    "reports/2019.en.md": "---\nforeword: A foreword.\n---\n\n## A heading\n",
  });
  const record = register.reports.get("reports/2019");
  if (!record) throw new Error("no report");
  expect(proseOf(record, "body", "en")).toEqual({
    text: '<h2 data-place="records/reports/2019.en.md:5:1">A heading</h2>',
    language: "en",
  });
  expect(proseOf(record, "foreword", "ar")?.language).toBe("fr");
});

test("what is not translated is a warning, counted by language", async () => {
  const { register, diagnostics } = await readWith({
    "publisher.md": publisher,
    "agreements/kw-2019.ar.md": "---\nname: اتفاق تعاون\n---\n",
  });
  expect(diagnostics.map(told)).toContain(`${arabic}:-:- warning RECORD_TRANSLATION_MISSING`);
  expect(factsOf(diagnostics, "RECORD_TRANSLATION_MISSING")).toEqual({
    language: "ar",
    fields: ["officialTitle", "objective"],
    count: 2,
  });
  expect(register.agreements.size).toBe(1);
});

test.each([
  ["a fact", "instrument: agreement", `${arabic}:3:1 error RECORD_TRANSLATION_FIELD`],
  [
    "a text that the record does not have",
    "summary: ملخص",
    `${arabic}:3:1 error RECORD_TRANSLATION_FIELD`,
  ],
  ["a misspelt field", "objectiv: هدف", `${arabic}:3:1 error RECORD_TRANSLATION_FIELD`],
  ["no text", "objective: 12", `${arabic}:3:12 error RECORD_FIELD_INVALID`],
])("%s in a translation is an error", async (_, line, expected) => {
  const { register, diagnostics } = await readWith({
    "agreements/kw-2019.ar.md": `---\nname: اتفاق\n${line}\n---\n`,
  });
  expect(diagnostics.map(told)).toEqual([expected]);
  expect(register.agreements.size).toBe(0);
});

test("a translation of nothing, or into the record's own language, is an error", async () => {
  const { diagnostics } = await readWith({
    "agreements/om-2019.ar.md": "---\nname: اتفاق\n---\n",
    "agreements/kw-2019.fr.md": "---\nname: Accord\n---\n",
  });
  expect(diagnostics.map(told)).toEqual([
    "records/agreements/kw-2019.fr.md:-:- error RECORD_TRANSLATION_LANGUAGE",
    "records/agreements/om-2019.ar.md:-:- error RECORD_TRANSLATION_ORPHAN",
  ]);
});

test("a text below the fields that the record does not have is stale", async () => {
  const { diagnostics } = await readWith({
    "agreements/kw-2019.en.md": "---\nname: Agreement\n---\n\nA text.\n",
    "reports/2019.md": report,
  });
  expect(diagnostics.map(told)).toEqual([
    "records/agreements/kw-2019.en.md:4:1 error RECORD_TRANSLATION_FIELD",
  ]);
  expect(agreement).not.toMatch(/---\n\n/);
});
