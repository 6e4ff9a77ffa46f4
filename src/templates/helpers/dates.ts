import { type Language, localeOf } from "../../language.ts";
import { type DateParts, parseDate, partsOf } from "../../records/date.ts";
import { joinPhrases, Phrase } from "../phrase.ts";
import type { Helper, HelperContext, Helpers } from "./helper.ts";
import { say, sayUnknown } from "./say.ts";

const forms = ["long", "month", "short", "year", "end"] as const;

type Form = (typeof forms)[number];

const date: Helper = {
  description:
    "A calendar date as precisely as it is known; where it is not known, the words for that. " +
    "form: long (1 April 2019), month (April 2019), short (1 Apr 2019), year (2019), end (a term: " +
    '"end of 2020" where only the year or month is known).',
  parameters: [{ name: "date", accepts: ["date"], unknown: true }],
  options: { form: { accepts: ["text"], values: forms } },
  result: "phrase",
  run: ([value], options, context) => {
    const parts = readParts(value);
    if (!parts) return sayUnknown(context);
    const form = forms.find((name) => name === options.form) ?? "long";
    const phrase = formatDate(parts, form, context.language);
    const ends = form === "end" && parts.day === undefined;
    return ends ? say("dates.end", { date: phrase }, context) : phrase;
  },
};

const dateRange: Helper = {
  description: "A span of time from a first to a last date; one of them may be unknown.",
  parameters: [
    { name: "from", accepts: ["date"], unknown: true },
    { name: "to", accepts: ["date"], unknown: true },
  ],
  options: { form: { accepts: ["text"], values: ["long", "month", "short", "year"] } },
  result: "phrase",
  run: ([first, last], options, context) => {
    const from = readParts(first);
    const to = readParts(last);
    const form = forms.find((name) => name === options.form) ?? "long";
    return sayRange(from, to, form, context);
  },
};

export const dateHelpers: Helpers = { date, dateRange };

function sayRange(
  from: DateParts | undefined,
  to: DateParts | undefined,
  form: Form,
  context: HelperContext,
): Phrase {
  const { language } = context;
  if (!from && !to) return sayUnknown(context);
  if (!to)
    return say("dates.from", { from: formatDate(from ?? { year: 0 }, form, language) }, context);
  if (!from) return say("dates.to", { to: formatDate(to, form, language) }, context);
  const first = formatDate(from, form, language);
  const last = formatDate(to, form, language);
  if (first.text === last.text) return first;
  const years = [first, last].every(({ text }) => /^\d{4}$/.test(text));
  // Years stand on both sides of an en dash; longer dates are parted by words.
  if (years) return joinPhrases([first, new Phrase("–"), last]);
  return say("dates.between", { from: first, to: last }, context);
}

function readParts(value: unknown): DateParts | undefined {
  const parsed = typeof value === "string" ? parseDate(value) : undefined;
  return parsed && partsOf(parsed);
}

/** French says the first of a month with an ordinal, 1er, and no other day. */
function formatDate(parts: DateParts, form: Form, language: Language): Phrase {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...fields(parts, form),
    timeZone: "UTC",
  });
  const time = Date.UTC(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1);
  return joinPhrases(
    format
      .formatToParts(time)
      .map(({ type, value }) =>
        language === "fr" && type === "day" && value === "1"
          ? new Phrase("1er", "1<sup>er</sup>")
          : new Phrase(value),
      ),
  );
}

/** What of a date is printed: never more than is known. */
function fields({ month, day }: DateParts, form: Form): Intl.DateTimeFormatOptions {
  if (month === undefined || form === "year") return { year: "numeric" };
  const monthForm = form === "short" ? "short" : "long";
  if (day === undefined || form === "month") return { year: "numeric", month: monthForm };
  return { year: "numeric", month: monthForm, day: "numeric" };
}
