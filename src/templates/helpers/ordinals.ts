import { type Language, localeOf } from "../../language.ts";
import { Phrase } from "../phrase.ts";

interface Options {
  readonly feminine: boolean;
}

/** A whole number as an ordinal, in the form that each language prints after or before its noun. */
export function sayOrdinal(value: number, language: Language, options: Options): Phrase {
  return sayIn[language](value, options);
}

const sayIn: Record<Language, (value: number, options: Options) => Phrase> = {
  fr: (value, { feminine }) => raised(value, value === 1 ? (feminine ? "re" : "er") : "e"),
  en: (value) => {
    const form = new Intl.PluralRules(localeOf("en"), { type: "ordinal" }).select(value);
    return new Phrase(`${value}${englishEndings[form] ?? "th"}`);
  },
  ar: (value, { feminine }) =>
    new Phrase(arabicOrdinal(value, feminine ? feminineWords : masculineWords) ?? String(value)),
};

const englishEndings: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: "st",
  two: "nd",
  few: "rd",
};

interface ArabicWords {
  /** The first to the tenth, with the article. */
  readonly ones: readonly string[];
  /** "First" in compounds: eleventh, twenty-first. */
  readonly compoundFirst: string;
  /** "-teenth". */
  readonly ten: string;
}

const masculineWords: ArabicWords = {
  ones: [
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
  ],
  compoundFirst: "الحادي",
  ten: "عشر",
};

const feminineWords: ArabicWords = {
  ones: [
    "الأولى",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
  ],
  compoundFirst: "الحادية",
  ten: "عشرة",
};

/** Twentieth to ninetieth are the same in both genders. */
const tens = [
  "العشرون",
  "الثلاثون",
  "الأربعون",
  "الخمسون",
  "الستون",
  "السبعون",
  "الثمانون",
  "التسعون",
];

/** The definite ordinal of 1 to 99 in words; none for other numbers. */
function arabicOrdinal(value: number, words: ArabicWords): string | undefined {
  if (value <= 10) return words.ones[value - 1];
  const digit = value % 10;
  const one = digit === 1 ? words.compoundFirst : words.ones[digit - 1];
  if (value < 20) return `${one} ${words.ten}`;
  const ten = tens[Math.floor(value / 10) - 2];
  return ten === undefined || digit === 0 ? ten : `${one} و${ten}`;
}

function raised(value: number, ending: string): Phrase {
  return new Phrase(`${value}${ending}`, `${value}<sup>${ending}</sup>`);
}
