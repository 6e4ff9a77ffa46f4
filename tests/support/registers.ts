import fc, { type Arbitrary } from "fast-check";
import { stringify } from "yaml";
import { readFontSet } from "../../src/document/theme/fonts.ts";
import { currencies, minorDigits } from "../../src/records/money.ts";
import { agreementStatuses, instruments } from "../../src/records/schema/agreement.ts";
import { modalities, programmeStatuses } from "../../src/records/schema/programme.ts";
import type { Files } from "./projects.ts";

/** A random register: the files of its records, and the random texts that its publications print. */
export interface RandomRegister {
  readonly files: Files;
  /** Texts of the French records: printed in every language that has no translation. */
  readonly french: readonly string[];
  /** Texts of the Arabic translations. */
  readonly arabic: readonly string[];
}

const fonts = readFontSet();

/** The characters of a range of code points that the embedded fonts have. */
function charactersOf(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    String.fromCodePoint(from + index),
  ).filter((character) => fonts.has(character) && /[\p{L}\p{N}\p{P}\p{S}]/u.test(character));
}

const scripts = {
  latin: [...charactersOf(0x21, 0x7e), ...charactersOf(0xa1, 0xff)],
  extended: charactersOf(0x100, 0x17f),
  arabic: charactersOf(0x621, 0x64a),
  punctuation: [
    ...charactersOf(0x2010, 0x2027),
    ...charactersOf(0x2030, 0x203a),
    "،",
    "؛",
    "؟",
    "€",
  ],
};

function wordOf(characters: readonly string[]): Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 })
    .map((signs) => signs.join(""));
}

/** Words of every script that is embedded, each text with a letter of its own language first. */
function textOf(first: Arbitrary<string>): Arbitrary<string> {
  const word = fc.oneof(
    { weight: 6, arbitrary: wordOf(scripts.latin) },
    { weight: 2, arbitrary: wordOf(scripts.extended) },
    { weight: 3, arbitrary: wordOf(scripts.arabic) },
    { weight: 1, arbitrary: wordOf(scripts.punctuation) },
  );
  const space = fc.constantFrom(" ", " ", " ", "  ", "\u00a0", "\u202f");
  return fc
    .tuple(first, fc.array(fc.tuple(space, word), { maxLength: 12 }))
    .map(([start, rest]) => [start, ...rest.flat()].join(""));
}

const frenchText = textOf(wordOf(charactersOf(0x61, 0x7a)));
const arabicText = textOf(wordOf(scripts.arabic));

/** The codes of ISO 3166-1 that every version of the Unicode data knows. */
const countries =
  "AF AL AD AO AG AR AM AU AT AZ BS BD BB BE BZ BJ BT BO BA BW BR BG BF BI KH CM CA CV CF TD CL CN CO KM CD CG CR CI HR CU CY CZ DK DJ DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GT GN GW HT HN HU IS IN ID IQ IE IL IT JM JP JO KZ KE KR KW LA LV LB LS LR LY LT LU MG MW MY MV ML MT MR MU MX MD MN ME MZ MM NA NP NL NZ NI NE NG MK NO OM PK PS PA PY PE PH PL PT QA RO RW SA SN RS SL SG SK SI SO ZA ES LK SD SE CH SY TJ TZ TH TL TG TT TN TR UG UA AE GB US UY UZ VE VN YE ZM ZW".split(
    " ",
  );

const year = fc.integer({ min: 1956, max: 2060 });
const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, "0"));
const day = fc.integer({ min: 1, max: 28 }).map((value) => String(value).padStart(2, "0"));

/** A date of each precision; a year alone is text or number, as YAML has it. */
const date: Arbitrary<string | number> = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join("-")),
  fc.tuple(year, month, day).map((parts) => parts.join("-")),
);

function known<Value>(arbitrary: Arbitrary<Value>): Arbitrary<Value | "unknown"> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant("unknown" as const) },
    { weight: 3, arbitrary },
  );
}

const period = fc.tuple(year, fc.nat(12)).map(([from, years]) => ({ from, to: from + years }));

const amount = fc
  .record({
    whole: fc.integer({ min: 0, max: 2_000_000_000 }),
    cents: fc.nat(9999),
    currency: fc.constantFrom(
      ...currencies().filter((code) => /^(EUR|USD|MAD|KWD|JPY|XOF|CHF)$/.test(code)),
    ),
    estimated: fc.boolean(),
  })
  .map(({ whole, cents, currency, estimated }) => {
    const digits = minorDigits(currency);
    const fraction = digits > 0 ? `.${String(cents).padStart(4, "0").slice(0, digits)}` : "";
    return { amount: `${whole}${fraction} ${currency}`, estimated };
  });

const status = <Value extends string>(values: readonly Value[]) =>
  known(fc.record({ value: fc.constantFrom(...values), asOf: date }));

const notes = (text: Arbitrary<string>) =>
  fc.option(fc.record({ remarque: text }), { nil: undefined });

const sources = [{ source: "recueil" }];

const agreement = fc.record({
  language: fc.constant("fr"),
  name: frenchText,
  instrument: fc.constantFrom(...instruments),
  officialTitle: known(frenchText),
  parties: fc
    .uniqueArray(fc.constantFrom(...countries), { minLength: 1, maxLength: 3 })
    .map((codes) => ["MA", ...codes].map((country) => ({ country, body: "unknown" }))),
  signatures: fc.array(fc.record({ date: known(date), place: known(fc.constant("rabat")) }), {
    minLength: 1,
    maxLength: 2,
  }),
  signatories: fc.constant("unknown"),
  entryIntoForce: known(
    fc.record({ date: known(date), method: known(fc.constant("ratification")) }),
  ),
  duration: known(
    fc.oneof(fc.constant("indefinite"), fc.record({ years: fc.integer({ min: 1, max: 30 }) })),
  ),
  renewal: known(fc.constantFrom("tacit", "express", "none")),
  end: known(date),
  status: status(agreementStatuses),
  areas: fc.constantFrom([], ["culture"]),
  summary: fc.option(frenchText, { nil: undefined }),
  objective: known(frenchText),
  authenticLanguages: known(fc.constantFrom(["ar", "fr"], ["en"])),
  sources: fc.constant(sources),
  notes: notes(frenchText),
});

const component = fc.record({
  name: frenchText,
  title: frenchText,
  budget: known(amount),
  period: known(period),
  status: status(programmeStatuses),
  implementer: known(fc.constant("organisations/ministere")),
  modality: known(fc.constantFrom(...modalities)),
});

const programme = fc.record({
  language: fc.constant("fr"),
  name: frenchText,
  officialTitle: known(frenchText),
  framework: fc.constant("unknown"),
  countries: fc.uniqueArray(fc.constantFrom(...countries), { minLength: 1, maxLength: 2 }),
  period: known(period),
  end: known(date),
  status: status(programmeStatuses),
  areas: fc.constant(["culture"]),
  objective: known(frenchText),
  components: fc
    .array(component, { minLength: 1, maxLength: 4 })
    .map((all) => Object.fromEntries(all.map((one, index) => [`partie-${index + 1}`, one]))),
  sources: fc.constant(sources),
  notes: notes(frenchText),
});

/** The words of an agreement in Arabic: some, or none. */
const translation = fc.record({ name: arabicText, objective: arabicText }, { requiredKeys: [] });

/** Registers of a few agreements and programmes, all of them valid. */
export const registers: Arbitrary<RandomRegister> = fc
  .record({
    agreements: fc.array(fc.tuple(agreement, translation), { minLength: 1, maxLength: 3 }),
    programmes: fc.array(programme, { maxLength: 2 }),
  })
  .map(({ agreements, programmes }) => {
    const translated = agreements.map(([facts, words]) => ({
      facts,
      words: {
        ...(words.name && { name: words.name }),
        ...(words.objective && facts.objective !== "unknown" && { objective: words.objective }),
      },
    }));
    const own = translated.flatMap(({ facts, words }, index) => [
      [`records/agreements/a-${index + 1}.md`, recordFile(facts)] as const,
      ...(Object.keys(words).length > 0
        ? [[`records/agreements/a-${index + 1}.ar.md`, recordFile(words)] as const]
        : []),
    ]);
    return {
      files: {
        ...common,
        ...Object.fromEntries(own),
        ...Object.fromEntries(
          programmes.map((facts, index) => [
            `records/programmes/p-${index + 1}.md`,
            recordFile(facts),
          ]),
        ),
      },
      french: [
        ...agreements.flatMap(([{ name, officialTitle, summary, objective, notes: remarks }]) =>
          textsOf([name, officialTitle, summary, objective, remarks?.remarque]),
        ),
        ...programmes.flatMap(({ name, objective, components, notes: remarks }) =>
          textsOf([
            name,
            objective,
            remarks?.remarque,
            ...Object.values(components).map((one) => one.name),
          ]),
        ),
      ],
      arabic: translated.flatMap(({ words }) => textsOf(Object.values(words))),
    };
  });

function textsOf(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === undefined || text === "unknown" ? [] : [text]));
}

function recordFile(data: object): string {
  return `---\n${stringify(data, { version: "1.2", schema: "core", aliasDuplicateObjects: false })}---\n`;
}

/** What every register has beside its agreements and programmes. */
const common: Files = {
  "records/publisher.md": recordFile({
    language: "fr",
    state: "République d’Essai",
    organisation: "organisations/ministere",
    country: "MA",
    languages: ["fr", "ar"],
    edition: "2024-01-31",
  }),
  "records/organisations/ministere.md": recordFile({
    language: "fr",
    name: "Ministère de l’Essai",
    kind: "ministry",
    countries: ["MA"],
    sources,
  }),
  "records/areas.yaml": stringify({ culture: { fr: "Culture", ar: "الثقافة" } }),
  "records/places.yaml": stringify({
    rabat: { country: "MA", name: { fr: "Rabat", ar: "الرباط" } },
  }),
  "records/countries.yaml": stringify({ MA: { fr: { name: "Maroc" } } }),
  "records/sources.yaml": stringify({
    recueil: { title: "Recueil", language: "fr", publisher: "organisations/ministere", date: 2023 },
  }),
};
