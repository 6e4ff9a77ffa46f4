import { directionOf, isLanguage, type Language, localeOf } from "../../language.ts";
import { joinPhrases, Phrase, phraseOf } from "../phrase.ts";
import type { Helper, HelperContext, Helpers } from "./helper.ts";
import { say } from "./say.ts";

const t: Helper = {
  description:
    'A message of templates/messages: t "key", with values for its placeholders and count= for ' +
    'its plural; t "prefix" code says a code by the message "prefix.code".',
  parameters: [
    { name: "key", accepts: ["text", "code"] },
    { name: "code", accepts: ["code", "text", "country", "language"], optional: true },
  ],
  options: {},
  result: "message",
  run: ([key, code], options, context) =>
    say(code === undefined ? String(key) : `${String(key)}.${String(code)}`, options, context),
};

const list: Helper = {
  description: "Items as a list within a sentence: a, b and c.",
  parameters: [{ name: "items", accepts: ["list"] }],
  options: { form: { accepts: ["text"], values: ["and", "or"] } },
  result: "phrase",
  run: ([items], options, { language }) => {
    const phrases = phrasesOf(items);
    const type = options.form === "or" ? "disjunction" : "conjunction";
    const format = new Intl.ListFormat(localeOf(language), { type });
    const parts = format.formatToParts(phrases.map((_, index) => String(index)));
    return joinPhrases(
      parts.map((part) =>
        part.type === "element"
          ? (phrases[Number(part.value)] ?? new Phrase(""))
          : new Phrase(part.value),
      ),
    );
  },
};

const join: Helper = {
  description: "Items one after another, parted by separator (a comma and a space).",
  parameters: [{ name: "items", accepts: ["list"] }],
  options: { separator: { accepts: ["text"] } },
  result: "phrase",
  run: ([items], options) => {
    const separator = new Phrase(String(options.separator ?? ", "));
    return joinPhrases(
      phrasesOf(items).flatMap((phrase, index) => (index === 0 ? [phrase] : [separator, phrase])),
    );
  },
};

const concat: Helper = {
  description: "Texts one after another, as one text.",
  parameters: [{ name: "text", accepts: ["text", "code", "country", "language", "count"] }],
  rest: { name: "text", accepts: ["text", "code", "country", "language", "count"] },
  result: "words-of-code",
  run: (values) => values.map(String).join(""),
};

const slug: Helper = {
  description: "A text for file names: letters a-z, digits and hyphens.",
  parameters: [{ name: "text", accepts: ["text", "words", "phrase", "code", "country", "count"] }],
  result: "text",
  run: ([value]) => slugOf(phraseOf(value)?.text ?? ""),
};

const country: Helper = {
  description: "A country's name by its ISO 3166-1 code.",
  parameters: [{ name: "code", accepts: ["country"] }],
  options: { language: { accepts: ["language", "text"] } },
  result: "phrase",
  run: ([code], options, context) => {
    const language = languageOption(options.language, context);
    const name = typeof code === "string" ? nameCountry(code, language, context) : undefined;
    return name === undefined ? undefined : passage(name, language, context);
  },
};

const language: Helper = {
  description: "A language's name by its BCP 47 subtag.",
  parameters: [{ name: "code", accepts: ["language", "text", "code"] }],
  result: "phrase",
  run: ([code], _options, context) => {
    if (typeof code !== "string") return undefined;
    return new Intl.DisplayNames(localeOf(context.language), { type: "language" }).of(code);
  },
};

export const wordHelpers: Helpers = { t, list, join, concat, slug, country, language };

function nameCountry(code: string, language: Language, context: HelperContext) {
  const reviewed = context.countryName(code, language);
  if (reviewed !== undefined || !/^[A-Z]{2}$/.test(code)) return reviewed;
  return new Intl.DisplayNames(localeOf(language), { type: "region", fallback: "none" }).of(code);
}

function languageOption(found: unknown, context: HelperContext): Language {
  return typeof found === "string" && isLanguage(found) ? found : context.language;
}

/** A passage in another language than its surroundings is marked with it. */
function passage(text: string, language: Language, context: HelperContext): Phrase {
  const plain = new Phrase(text);
  if (language === context.language) return plain;
  const marks = `lang="${language}" dir="${directionOf(language)}"`;
  return new Phrase(text, `<span ${marks}>${plain.html}</span>`);
}

/** Items that can be printed; the static check holds lists to such items. */
function phrasesOf(items: unknown): readonly Phrase[] {
  return Array.isArray(items) ? items.flatMap((item) => phraseOf(item) ?? []) : [];
}

function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
