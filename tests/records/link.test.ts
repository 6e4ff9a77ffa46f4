import { expect, test } from "vitest";
import { agreement, factsOf, organisation, readWith, told } from "./fixture.ts";

const file = "records/agreements/kw-2019.md";

test("a reference that leads nowhere names the nearest record", async () => {
  const { register, diagnostics } = await readWith({
    "agreements/kw-2019.md": agreement.replace("organisations/ministere", "organisations/ministre"),
  });
  expect(diagnostics.map(told)).toEqual([`${file}:8:11 error RECORD_REFERENCE_DANGLING`]);
  expect(factsOf(diagnostics, "RECORD_REFERENCE_DANGLING")).toEqual({
    field: "parties.0.body",
    found: "organisations/ministre",
    nearest: "organisations/ministere",
  });
  expect([...register.unusable.keys()]).toEqual(["agreements/kw-2019"]);
});

test("what refers to a wrong record is unusable, without noise", async () => {
  const { register, diagnostics } = await readWith({
    "organisations/autre.md": organisation.replace("kind: ministry", "kind: ministri"),
    "agreements/om-2019.md": agreement.replace("organisations/ministere", "organisations/autre"),
    "agreements/mg-2019.md": agreement.replace(
      "signatories:",
      "relations: { amends: [agreements/om-2019] }\nsignatories:",
    ),
  });
  expect(diagnostics.map(told)).toEqual([
    "records/organisations/autre.md:4:7 error RECORD_FIELD_INVALID",
  ]);
  expect([...register.unusable.keys()].sort()).toEqual([
    "agreements/mg-2019",
    "agreements/om-2019",
    "organisations/autre",
  ]);
  expect([...register.agreements.keys()]).toEqual(["agreements/kw-2019"]);
});

test("an unusable record says what it mentions, or that nothing is known of it", async () => {
  const { register } = await readWith({
    "agreements/kw-2019.md": agreement.replace("instrument: agreement", "instrument: x"),
    "agreements/om-2019.md": "---\nname: [\n---\n",
  });
  expect(register.unusable.get("agreements/kw-2019")?.mentions?.has("KW")).toBe(true);
  expect(register.unusable.get("agreements/kw-2019")?.mentions?.has("OM")).toBe(false);
  expect(register.unusable.get("agreements/om-2019")).toMatchObject({ mentions: undefined });
});

test("a wrong entry of a table spoils what needs it and nothing else", async () => {
  const { register, diagnostics } = await readWith({
    "places.yaml":
      "rabat: { country: ma, name: { fr: Rabat } }\nmuscat: { country: OM, name: { fr: Muscat } }\n",
    "agreements/om-2019.md": agreement.replace("place: rabat", "place: muscat"),
  });
  expect(diagnostics.map(told)).toEqual(["records/places.yaml:1:19 error RECORD_FIELD_INVALID"]);
  expect([...register.agreements.keys()]).toEqual(["agreements/om-2019"]);
  expect([...register.places.keys()]).toEqual(["muscat"]);
});

test("a source's publisher must be there", async () => {
  const { diagnostics } = await readWith({
    "sources.yaml":
      "page: { title: Page, language: fr, publisher: organisations/x-y, date: 2020 }\n",
  });
  expect(diagnostics.map(told)).toEqual([
    "records/sources.yaml:1:47 error RECORD_REFERENCE_DANGLING",
  ]);
});

test("a country whose names are wrong spoils its records; one without names does not", async () => {
  const { register, diagnostics } = await readWith({
    "countries.yaml": "KW: { fr: { nam: Koweït } }\n",
    "agreements/om-2019.md": agreement.replace("country: KW", "country: OM"),
  });
  expect(new Set(diagnostics.map(told))).toEqual(
    new Set([
      "records/countries.yaml:1:11 error RECORD_FIELD_MISSING",
      "records/countries.yaml:1:13 error RECORD_FIELD_UNKNOWN",
    ]),
  );
  expect([...register.agreements.keys()]).toEqual(["agreements/om-2019"]);
});
