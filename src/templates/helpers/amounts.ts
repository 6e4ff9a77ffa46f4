import type { Language } from "../../language.ts";
import { type Money, minorDigits } from "../../records/money.ts";
import { Phrase } from "../phrase.ts";
import { formatNumber, formatParts } from "./figures.ts";
import type { Helper, Helpers } from "./helper.ts";
import { sayOrdinal } from "./ordinals.ts";
import { say, sayUnknown } from "./say.ts";

const money: Helper = {
  description:
    "An amount with its currency; where it is not known, the words for that. form: full " +
    "(1,250,000 €) or compact (1.25m €). estimated=true adds that it is an estimate, where it is one.",
  parameters: [{ name: "amount", accepts: ["money"], unknown: true }],
  options: {
    form: { accepts: ["text"], values: ["full", "compact"] },
    estimated: { accepts: ["flag"] },
  },
  result: "phrase",
  run: ([value], options, context) => {
    if (!isMoney(value)) return sayUnknown(context);
    const amount = new Phrase(formatMoney(value, options.form === "compact", context.language));
    const says = options.estimated === true && value.estimated;
    return says ? say("amounts.estimated", { amount }, context) : amount;
  },
};

const number: Helper = {
  description: "A number with the language's groups of thousands and decimal sign.",
  parameters: [{ name: "number", accepts: ["count"] }],
  result: "phrase",
  run: ([value], _options, { language }) =>
    typeof value === "number" ? new Phrase(formatNumber(value, language)) : undefined,
};

const ordinal: Helper = {
  description:
    "A whole number as an ordinal: 19e, 19th, التاسع عشر. feminine=true: 1re, التاسعة عشرة.",
  parameters: [{ name: "number", accepts: ["count"] }],
  options: { feminine: { accepts: ["flag"] } },
  result: "phrase",
  run: ([value], options, { language }) =>
    typeof value === "number" && Number.isInteger(value)
      ? sayOrdinal(value, language, { feminine: options.feminine === true })
      : undefined,
};

export const amountHelpers: Helpers = { money, number, ordinal };

function isMoney(value: unknown): value is Money {
  const { amount, currency } = (value ?? {}) as Partial<Money>;
  return Number.isSafeInteger(amount) && typeof currency === "string";
}

/** Minor units in the major unit; decimals only where there are any, then all of them. */
function formatMoney({ amount, currency }: Money, compact: boolean, language: Language): string {
  const parts = formatParts(amount / 10 ** minorDigits(currency), language, {
    style: "currency",
    currency,
    ...(compact
      ? { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 2 }
      : { trailingZeroDisplay: "stripIfInteger" }),
  });
  // French typography sets the symbol close to its multiple: M€.
  const close = compact && language === "fr" && currency === "EUR";
  return parts
    .filter((part, index) => !(close && part.type === "literal" && isCompact(parts[index - 1])))
    .map((part) => part.value)
    .join("");
}

function isCompact(part: Intl.NumberFormatPart | undefined): boolean {
  return part?.type === "compact";
}
