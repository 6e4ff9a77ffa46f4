/** The languages of publications (BCP 47 primary subtags), in the order in which they are built. */
export const languages = ["fr", "ar", "en"] as const;

export type Language = (typeof languages)[number];

export type Direction = "ltr" | "rtl";

const directions: Record<Language, Direction> = { fr: "ltr", ar: "rtl", en: "ltr" };

/**
 * The BCP 47 tag by which dates, numbers and plurals of a language are formatted:
 * Moroccan usage for Arabic (غشت, Latin digits), British usage for English.
 */
const locales: Record<Language, string> = { fr: "fr-FR", ar: "ar-MA-u-nu-latn", en: "en-GB" };

/** The direction in which a language is written. */
export function directionOf(language: Language): Direction {
  return directions[language];
}

/** The locale by which a language's dates, numbers and plurals are formatted. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** Whether a word is one of the languages of publications. */
export function isLanguage(word: string): word is Language {
  return (languages as readonly string[]).includes(word);
}
