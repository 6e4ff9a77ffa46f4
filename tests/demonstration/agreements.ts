import type { Language } from "../../src/language.ts";
import { pick, spread, twoDigits } from "./sequence.ts";
import {
  type Area,
  areas,
  countryCodes,
  instruments,
  longTitle,
  objectives,
  places,
} from "./words.ts";

/** How many agreements there are, and how many the first country has of them. */
export const agreementTotal = 300;
const mostOfOne = 30;

/** An agreement of the demonstration: its number, country and date. */
export interface Planned {
  readonly number: number;
  readonly country: string;
  readonly date: string;
}

const signers = countryCodes.slice(0, -1);

/** The agreements: thirty with the first country, four or five with each other one, none with the last. */
export function planAgreements(): readonly Planned[] {
  const others = Array.from(
    { length: agreementTotal - mostOfOne },
    (_, index) => signers[1 + (index % (signers.length - 1))] ?? "",
  );
  const first = Array.from({ length: mostOfOne }, () => signers[0] ?? "");
  return [...first, ...others].map((country, index) => ({
    number: index + 1,
    country,
    date: dateOf(index),
  }));
}

/** The last round of countries is signed in 2019; the others are spread over 1998 to 2018. */
function dateOf(index: number): string {
  const latest = index >= agreementTotal - 46 || index === mostOfOne - 1;
  const year = latest ? 2019 : 1998 + (spread(index, 1) % 21);
  const month = 1 + (spread(index, 2) % 12);
  const day = 1 + (spread(index, 3) % 28);
  if (!latest && index % 17 === 0) return String(year);
  if (!latest && index % 11 === 0) return `${year}-${twoDigits(month)}`;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function agreementId({ number }: Planned): string {
  return `demonstration-${String(number).padStart(3, "0")}`;
}

/** Whether a record's words are there in Arabic and English as well: four of five. */
export function isTranslated({ number }: Planned): boolean {
  return number % 5 !== 0;
}

/** The record of an agreement: what its front matter says. */
export function agreementRecord(planned: Planned): object {
  const { number, country, date } = planned;
  const keys = areasOf(planned);
  const code = country.toLowerCase();
  const atSession = number % 4 === 0;
  return {
    language: "fr",
    ...wordsOf(planned, "fr"),
    instrument: instrumentOf(planned),
    parties: [
      { country: "MA", body: "organisations/ministere-demonstration" },
      { country, body: number % 7 === 0 ? `organisations/agence-${code}` : "unknown" },
    ],
    signatures: [
      {
        date,
        place: number % 9 === 0 ? "unknown" : pick(Object.keys(places), number, 4),
        ...(atSession && {
          occasion: {
            commission: `organisations/commission-${code}`,
            session: 1 + (spread(number, 5) % 19),
          },
        }),
      },
    ],
    signatories: "unknown",
    ...termOf(planned),
    areas: keys,
    authenticLanguages: number % 2 === 0 ? ["ar", "fr"] : "unknown",
    sources: [{ source: "registre-demonstration", locator: `n° ${number}` }],
  };
}

function termOf({ number, date }: Planned): object {
  const year = Number(date.slice(0, 4));
  const known = number % 3 === 0;
  return {
    entryIntoForce: known ? { date: `${year + 1}-01-01`, method: "ratification" } : "unknown",
    duration: known ? { years: 5 } : "unknown",
    renewal: known ? "tacit" : "unknown",
    end: known ? String(year + 5) : "unknown",
    status: number % 6 === 0 ? { value: "in-force", asOf: 2020 } : "unknown",
  };
}

function instrumentOf({ number }: Planned): keyof typeof instruments {
  return pick(Object.keys(instruments) as (keyof typeof instruments)[], number, 6);
}

function areasOf({ number }: Planned): readonly Area[] {
  const keys = Object.keys(areas) as Area[];
  return [...new Set([pick(keys, number, 7), pick(keys, number, 8)])];
}

/** The words of an agreement in a language. */
export function wordsOf(planned: Planned, language: Language): Readonly<Record<string, string>> {
  const { number } = planned;
  const instrument = instruments[instrumentOf(planned)][language];
  const [key = "familles"] = areasOf(planned);
  const area = areas[key][language].toLocaleLowerCase(language);
  const names: Readonly<Record<Language, string>> = {
    fr: `${instrument} de démonstration n° ${number} : ${area}`,
    ar: `${instrument} العرض رقم ${number}: ${area}`,
    en: `${instrument} of demonstration no. ${number}: ${area}`,
  };
  return {
    name: names[language],
    officialTitle: titleOf(planned, names[language], language),
    objective: pick(objectives, number, 9)[language],
  };
}

function titleOf({ number }: Planned, name: string, language: Language): string {
  if (number % 50 === 0) return longTitle;
  const ends: Readonly<Record<Language, string>> = {
    fr: ", conclu entre le Ministère de démonstration et son partenaire",
    ar: "، المبرم بين وزارة العرض النموذجي وشريكها",
    en: ", concluded between the Ministry of Demonstration and its partner",
  };
  return `${name}${ends[language]}`;
}
