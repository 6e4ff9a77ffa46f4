import { type Language, localeOf } from "../../language.ts";

/** A number's text by parts, with the signs that publications use in a language. */
export function formatParts(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions,
): readonly Intl.NumberFormatPart[] {
  return new Intl.NumberFormat(localeOf(language), options)
    .formatToParts(value)
    .map((part) => (part.type === "group" ? { ...part, value: groupSign(part, language) } : part));
}

/** A number with the language's groups of thousands and decimal sign. */
export function formatNumber(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  return formatParts(value, language, options)
    .map((part) => part.value)
    .join("");
}

/** Moroccan usage parts thousands by a narrow space, also in Arabic. */
function groupSign({ value }: Intl.NumberFormatPart, language: Language): string {
  return language === "ar" ? "\u202f" : value;
}
