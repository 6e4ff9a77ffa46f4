import { stringify } from "yaml";
import { type Language, languages } from "../../src/language.ts";
import {
  agreementId,
  agreementRecord,
  isTranslated,
  planAgreements,
  wordsOf,
} from "./agreements.ts";
import { namesOf, programmeRecord, programmeTotal } from "./programmes.ts";
import { areas, countryCodes, longName, places, type Said } from "./words.ts";

/** The files of a record: the facts with their French words, and the words in other languages. */
function recordFiles(
  path: string,
  record: object,
  words: (language: Language) => object | undefined,
): readonly (readonly [string, string])[] {
  const others = languages.flatMap((language) => {
    const said = language === "fr" ? undefined : words(language);
    return said ? [[`${path}.${language}.md`, frontMatter(said)] as const] : [];
  });
  return [[`${path}.md`, frontMatter(record)], ...others];
}

function frontMatter(data: object, text = ""): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n${text}`;
}

/** A register of sixty countries and three hundred agreements, as files below `records/`. */
export function writeRegister(): Readonly<Record<string, string>> {
  const agreements = planAgreements().flatMap((planned) =>
    recordFiles(`agreements/${agreementId(planned)}`, agreementRecord(planned), (language) =>
      isTranslated(planned) ? wordsOf(planned, language) : undefined,
    ),
  );
  const programmes = Array.from({ length: programmeTotal }, (_, index) => index + 1).flatMap(
    (number) =>
      recordFiles(`programmes/programme-${number}`, programmeRecord(number), (language) =>
        namesOf(number, language),
      ),
  );
  const organisations = [...bodies()].flatMap(([name, kind, country, said]) =>
    recordFiles(`organisations/${name}`, organisation(said.fr, kind, country), (language) => ({
      name: said[language],
    })),
  );
  return Object.fromEntries([
    ...agreements,
    ...programmes,
    ...organisations,
    ...tables(),
    ...report(),
  ]);
}

function organisation(name: string, kind: string, countries: readonly string[]): object {
  return { language: "fr", name, kind, countries, sources: [{ source: "registre-demonstration" }] };
}

type Body = readonly [name: string, kind: string, countries: readonly string[], said: Said];

function* bodies(): Generator<Body> {
  yield ["ministere-demonstration", "ministry", ["MA"], ministry];
  for (const [index, country] of countryCodes.entries()) {
    const code = country.toLowerCase();
    const sayName = (language: Language) => countryName(country, language);
    yield [
      `agence-${code}`,
      "association",
      [country],
      index % 12 === 0
        ? longName
        : {
            fr: `Agence de démonstration – ${sayName("fr")}`,
            ar: `وكالة العرض – ${sayName("ar")}`,
            en: `Demonstration agency – ${sayName("en")}`,
          },
    ];
    yield [
      `commission-${code}`,
      "joint-commission",
      ["MA", country],
      {
        fr: `Commission mixte de démonstration – ${sayName("fr")}`,
        ar: `اللجنة المشتركة للعرض – ${sayName("ar")}`,
        en: `Demonstration joint commission – ${sayName("en")}`,
      },
    ];
  }
}

const ministry: Said = {
  fr: "Ministère de démonstration",
  ar: "وزارة العرض النموذجي",
  en: "Ministry of Demonstration",
};

function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}

function* tables(): Generator<readonly [string, string]> {
  yield ["areas.yaml", stringify(areas)];
  const towns = Object.entries(places).map(([key, name]) => [key, { country: "MA", name }]);
  yield ["places.yaml", stringify(Object.fromEntries(towns))];
  yield ["countries.yaml", "{}\n"];
  const source = {
    title: "Registre de démonstration",
    language: "fr",
    publisher: "organisations/ministere-demonstration",
    date: 2020,
  };
  yield ["sources.yaml", stringify({ "registre-demonstration": source })];
}

const forewords: Said = {
  fr: "Ce rapport est une démonstration : ses pays existent, ses accords et ses programmes sont inventés.",
  ar: "هذا التقرير نموذج للعرض: بلدانه موجودة، أما اتفاقاته وبرامجه فمختلقة.",
  en: "This report is a demonstration: its countries exist, its agreements and programmes are made up.",
};

function* report(): Generator<readonly [string, string]> {
  const publisher = {
    language: "fr",
    state: "Démonstration",
    organisation: "organisations/ministere-demonstration",
    country: "MA",
    languages: ["fr", "ar", "en"],
    edition: "2020-06-30",
  };
  yield* recordFiles("publisher", publisher, (language) => ({
    state: { ar: "عرض نموذجي", en: "Demonstration", fr: "" }[language],
  }));
  const year = {
    language: "fr",
    year: 2019,
    foreword: forewords.fr,
    sources: [{ source: "registre-demonstration" }],
  };
  yield* recordFiles("reports/2019", year, (language) => ({ foreword: forewords[language] }));
}
