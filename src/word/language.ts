import { directionOf, type Language, languages, localeOf } from "../language.ts";

const tags = new Map(
  languages.map((language) => [language, new Intl.Locale(localeOf(language)).baseName]),
);

/** The tag by which Word marks a language: without extensions, as `ar-MA`. */
export function tagOf(language: Language): string {
  return tags.get(language) ?? language;
}

/** The languages that runs have where nothing else is said, for each script (ECMA-376-1 17.3.2.20). */
export interface DefaultLanguages {
  readonly latin: Language;
  readonly complex: Language;
}

/** Latin words in an Arabic document are French unless they are marked. */
export function defaultLanguages(language: Language): DefaultLanguages {
  return directionOf(language) === "rtl"
    ? { latin: "fr", complex: language }
    : { latin: language, complex: "ar" };
}
