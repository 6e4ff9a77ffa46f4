import type { Language } from "../../src/language.ts";
import { pick, spread } from "./sequence.ts";
import { componentNames, countryCodes } from "./words.ts";

export const programmeTotal = 25;

const currencies = ["EUR", "USD", "MAD"];

/** The last country, which has no agreement, has a programme; so has the first. */
export function countryOfProgramme(number: number): string {
  return countryCodes.at(number === programmeTotal ? -1 : (number - 1) * 2) ?? "";
}

/** The record of a programme: components in one currency, in the first country's in three. */
export function programmeRecord(number: number): object {
  const country = countryOfProgramme(number);
  const code = country.toLowerCase();
  const names = namesOf(number, "fr");
  const keys = ["equipes", "lieux", "etudes"];
  const components = keys.map((key, index) => [
    key,
    {
      ...names.components[key],
      budget: budgetOf(number, index),
      period: index === 1 ? "unknown" : { from: 2015 + index, to: 2018 + index },
      status: { value: pick(["under-way", "not-started", "completed"], number, index), asOf: 2020 },
      implementer: index === 1 ? "unknown" : `organisations/agence-${code}`,
      modality: index === 1 ? "unknown" : "delegated-cooperation",
    },
  ]);
  return {
    language: "fr",
    name: names.name,
    summary: names.summary,
    objective: names.objective,
    officialTitle: "unknown",
    framework: "unknown",
    countries: [country],
    period: { from: 2015, to: 2020 },
    end: number % 3 === 0 ? "2020-09-30" : "2021",
    status: { value: "under-way", asOf: 2020 },
    areas: ["formation", "familles"],
    components: Object.fromEntries(components),
    governance: {
      name: names.governance.name,
      chair: ["organisations/ministere-demonstration"],
      members: [`organisations/agence-${code}`],
    },
    sources: [{ source: "registre-demonstration" }],
  };
}

function budgetOf(number: number, index: number): object {
  const inThree = countryOfProgramme(number) === countryCodes[0];
  const currency = currencies[(inThree ? index : number) % currencies.length];
  const amount = (1 + (spread(number, index) % 80)) * 125_000;
  return { amount: `${amount}.00 ${currency}`, estimated: index !== 2 };
}

/** The words of a programme in a language. */
export function namesOf(number: number, language: Language) {
  const said: Readonly<Record<Language, readonly [string, string, string, string]>> = {
    fr: [
      `Programme de démonstration n° ${number}`,
      "Un programme fictif, écrit pour montrer la mise en page d’un grand registre.",
      "Montrer un programme, ses composantes et leurs montants.",
      "Comité de démonstration",
    ],
    ar: [
      `برنامج العرض رقم ${number}`,
      "برنامج افتراضي كتب لعرض صفحات سجل كبير.",
      "عرض برنامج ومكوناته ومبالغها.",
      "لجنة العرض",
    ],
    en: [
      `Demonstration programme no. ${number}`,
      "A fictitious programme, written to show the pages of a large register.",
      "To show a programme, its components and their amounts.",
      "Demonstration committee",
    ],
  };
  const [name, summary, objective, committee] = said[language];
  const components = Object.fromEntries(
    ["equipes", "lieux", "etudes"].map((key, index) => {
      const words = componentNames[index]?.[language] ?? "";
      return [key, { name: words, title: words }];
    }),
  );
  return { name, summary, objective, components, governance: { name: committee } };
}
