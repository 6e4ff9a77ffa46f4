import { error } from "../../diagnostics/diagnostic.ts";
import { localeOf } from "../../language.ts";
import type { Message, PluralForm } from "../messages.ts";
import { joinPhrases, Phrase, phraseOf } from "../phrase.ts";
import { formatNumber } from "./figures.ts";
import type { HelperContext } from "./helper.ts";

/**
 * A message in the language of the passage with its values. Numbers get the language's digits and
 * groups from 10000 on, so that years stay as they are; `count` is always grouped.
 */
export function say(
  key: string,
  values: Readonly<Record<string, unknown>>,
  context: HelperContext,
): Phrase {
  const { language, messages, report } = context;
  const message = messages[language].get(key);
  if (!message) {
    report((place) => error("TEMPLATE_MESSAGE_UNKNOWN", place, { key, languages: [language] }));
    return new Phrase("");
  }
  const parts = chooseForm(message, values.count, context) ?? [];
  return joinPhrases(
    parts.map((part) => {
      if (typeof part === "string") return new Phrase(part);
      const phrase = sayValue(part.name, values[part.name], context);
      if (!phrase) {
        report((place) => error("TEMPLATE_VALUE_MISSING", place, { path: part.name }));
      }
      return phrase ?? new Phrase("");
    }),
  );
}

/** What the source does not say, in the words of the language, marked as such. */
export function sayUnknown(context: HelperContext): Phrase {
  const { text, html } = say("unknown", {}, context);
  return new Phrase(text, `<span class="unknown">${html}</span>`);
}

function chooseForm(message: Message, count: unknown, { language }: HelperContext) {
  if (!message.plural || typeof count !== "number") return message.forms.get("other");
  const form = new Intl.PluralRules(localeOf(language)).select(count) as PluralForm;
  return message.forms.get(form) ?? message.forms.get("other");
}

function sayValue(name: string, value: unknown, { language }: HelperContext): Phrase | undefined {
  if (typeof value !== "number") return phraseOf(value);
  const useGrouping = name === "count" ? "auto" : "min2";
  return new Phrase(formatNumber(value, language, { useGrouping }));
}
