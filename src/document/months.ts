import { type Language, localeOf } from "../language.ts";

/** The names of a year's twelve months, as a language writes them in dates. */
export function listMonths(language: Language, form: "long" | "short"): readonly string[] {
  const format = new Intl.DateTimeFormat(localeOf(language), { month: form, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 15)));
}
