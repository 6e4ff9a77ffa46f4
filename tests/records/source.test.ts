import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { openDisk } from "../../src/disk.ts";
import { languages } from "../../src/language.ts";
import { parseAmount } from "../../src/records/money.ts";
import { readRegister } from "../../src/records/read.ts";
import { proseOf, type Register, wordsOf } from "../../src/records/register.ts";

let register: Register;
let codes: readonly string[];

beforeAll(async () => {
  const disk = await openDisk(fileURLToPath(new URL("../../", import.meta.url)));
  const result = await readRegister({ folder: "records", disk });
  register = result.register;
  codes = result.diagnostics.map(({ code, place }) => `${place.file} ${code}`);
});

function agreement(name: string) {
  const found = register.agreements.get(`agreements/${name}`);
  if (!found) throw new Error(`${name} is not in the register`);
  return found;
}

function programme() {
  const found = register.programmes.get("programmes/droits-femmes-enfants");
  if (!found) throw new Error("the programme is not in the register");
  return found;
}

test("the records are right and wholly translated", () => {
  expect(codes).toEqual([]);
  expect(register.unusable.size).toBe(0);
  const sizes = [register.agreements, register.programmes, register.reports].map((map) => map.size);
  expect(sizes).toEqual([7, 1, 1]);
});

describe("agreements say what the source says", () => {
  test.each([
    ["kw-2019", "2019-04-09", "koweit", "KW"],
    ["cd-2019", "2019-07-04", "rabat", "CD"],
    ["om-2019", "2019-01-07", "muscat", "OM"],
    ["mg-2019", "2019-03-26", "marrakech", "MG"],
    ["be-2016", null, null, "BE"],
    ["be-unicef-2016", "2016-11-23", null, "BE"],
    ["be-unfpa-2016", "2016-11-30", null, "BE"],
  ])("%s: date, place and partner", (name, date, place, partner) => {
    const { signatures, parties } = agreement(name).data;
    expect(signatures.map((one) => [one.date, one.place])).toEqual([[date, place]]);
    expect(parties.map(({ country }) => country)).toContain(partner);
  });

  test.each([
    [
      "kw-2019",
      "Mémorandum d’accord dans le domaine du développement social entre le gouvernement du Royaume du Maroc et le gouvernement du Koweït",
    ],
    [
      "cd-2019",
      "Protocole de coopération dans le domaine de la promotion de la condition de la femme, de la famille et du développement social entre le Ministère de la Solidarité, du Développement Social, de l’Egalité et de la Famille du Royaume du Maroc et le Ministère des Affaires Sociales de la République Démocratique du Congo",
    ],
    [
      "om-2019",
      "Mémorandum d’entente dans le domaine de la promotion des conditions de la femme, de la famille et du développement social entre le Ministère de la Solidarité, du Développement Social, de l’Égalité et de la Famille du Royaume du Maroc et le Ministère du Développement Social du Sultanat d’Oman",
    ],
    [
      "mg-2019",
      "Accord de coopération dans le domaine social entre le Royaume du Maroc et la République de Madagascar",
    ],
    [
      "be-2016",
      "PV de la 19ème session de la Commission Mixte maroco-belge : «Coopération pour le Développement 2017-2020»",
    ],
    ["be-unicef-2016", null],
    ["be-unfpa-2016", null],
  ])("%s: the exact official title", (name, title) => {
    expect(agreement(name).data.officialTitle).toBe(title);
  });

  test.each([
    ["kw-2019", "gouvernement-ma", "gouvernement-kw"],
    ["cd-2019", "ministere-solidarite-ma", "ministere-affaires-sociales-cd"],
    ["om-2019", "ministere-solidarite-ma", "ministere-developpement-social-om"],
    ["be-unicef-2016", "gouvernement-be", "unicef"],
    ["be-unfpa-2016", "gouvernement-be", "unfpa"],
  ])("%s: the bodies that concluded it", (name, ...bodies) => {
    expect(agreement(name).data.parties.map(({ body }) => body)).toEqual(
      bodies.map((body) => `organisations/${body}`),
    );
  });

  test("Morocco is no party to the two agreements with United Nations bodies", () => {
    for (const name of ["be-unicef-2016", "be-unfpa-2016"]) {
      expect(agreement(name).data.parties.map(({ country }) => country)).not.toContain("MA");
    }
  });

  test.each([
    ["kw-2019", { commission: "organisations/commission-mixte-ma-kw", session: 9 }],
    ["om-2019", { commission: "organisations/commission-mixte-ma-om", session: 5, country: "OM" }],
    [
      "be-2016",
      {
        commission: "organisations/commission-mixte-ma-be",
        session: 19,
        date: "2016-05-16",
        place: "rabat",
      },
    ],
    ["cd-2019", undefined],
  ])("%s: the session of the joint commission", (name, occasion) => {
    expect(agreement(name).data.signatures[0]?.occasion).toEqual(occasion);
  });

  test("what the source does not say is not invented", () => {
    for (const { data } of register.agreements.values()) {
      const { signatories, entryIntoForce, duration, renewal, end, status } = data;
      expect([signatories, entryIntoForce, duration, renewal, end, status]).toEqual(
        Array(6).fill(null),
      );
      expect(data.authenticLanguages).toBeNull();
      expect(data.sectors ?? data.sdgs).toBeUndefined();
    }
  });
});

describe("the programme says what the source says", () => {
  test("three components, their estimated amounts, state and bodies", () => {
    const components = Object.values(programme().data.components);
    expect(
      components.map(({ budget, status, implementer, modality }) => [
        budget,
        status?.value,
        implementer,
        modality,
      ]),
    ).toEqual([
      [money("1250000 EUR"), "under-way", "organisations/unfpa", "delegated-cooperation"],
      [money("2000000 EUR"), "not-started", null, null],
      [money("1250000 EUR"), "under-way", "organisations/unicef", "delegated-cooperation"],
    ]);
  });

  test("its frame, agreements, period and extension", () => {
    const { data } = programme();
    expect(data.framework).toBe("agreements/be-2016");
    expect(data.agreements).toEqual(["agreements/be-unicef-2016", "agreements/be-unfpa-2016"]);
    expect([data.period, data.end, data.extensions]).toEqual([null, null, [{ until: "2020" }]]);
    expect(data.components.services?.period).toEqual({ from: "2017", to: "2019" });
  });

  test("its steering committee and monitoring", () => {
    const { governance, monitoring } = programme().data;
    expect(governance?.chair).toEqual(["organisations/ministere-solidarite-ma"]);
    expect(governance?.members).toHaveLength(5);
    expect(Object.keys(monitoring ?? {})).toHaveLength(3);
  });

  test("its contradictions are kept and noted in every language", () => {
    for (const language of languages) {
      expect(wordsOf(programme(), "notes.periode", language)).toMatchObject({ language });
      const note = wordsOf(programme(), "notes.periode", language)?.text;
      expect(note).toContain("2016-2020");
      expect(note).toContain("2017-2020");
    }
  });
});

test("the report of 2019 has its texts in every language, with the same headings", () => {
  const report = register.reports.get("reports/2019");
  if (!report) throw new Error("no report");
  for (const language of languages) {
    const body = proseOf(report, "body", language);
    expect(body?.language).toBe(language);
    expect(body?.text.match(/<h2/g)).toHaveLength(3);
    expect(proseOf(report, "foreword", language)?.language).toBe(language);
  }
});

test("the publisher is the ministry", () => {
  const publisher = register.publisher;
  if (!publisher) throw new Error("no publisher");
  expect(publisher.data).toMatchObject({ country: "MA", edition: "2020-06-30" });
  const organisation = register.organisations.get(publisher.data.organisation);
  if (!organisation) throw new Error("no ministry");
  expect(wordsOf(organisation, "name", "ar")?.text).toBe(
    "وزارة التضامن والتنمية الاجتماعية والمساواة والأسرة",
  );
});

function money(text: string) {
  return { ...parseAmount(text), estimated: true };
}
