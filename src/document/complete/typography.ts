import type { Root, RootContent } from "hast";
import type { Language } from "../../language.ts";
import { isLanguage } from "../../language.ts";
import { listMonths } from "../months.ts";
import { property } from "../tree.ts";

interface Substitution {
  readonly found: RegExp;
  readonly set: string;
}

const nbsp = "\u00a0";
const thin = "\u202f";

/** A day stays on the line of its month. */
function dayAndMonth(language: Language): Substitution {
  const months = listMonths(language, "long").join("|");
  return {
    found: new RegExp(`(?<=(?:^|\\D)\\d{1,2}) (?=(?:${months})(?!\\p{L}))`, "gu"),
    set: nbsp,
  };
}

/** A dot between two facts stays on the line of the first. */
const middleDot: Substitution = { found: / (?=·)/g, set: nbsp };

/**
 * How a language's spaces are set. Only what is already a space changes its width and stays on its
 * line; no letter, sign or digit is ever touched, so that official titles remain exact.
 * French: Imprimerie nationale, Lexique des règles typographiques.
 */
const substitutions: Record<Language, readonly Substitution[]> = {
  fr: [
    middleDot,
    { found: /[ \u00a0](?=[;!?»])/g, set: thin },
    { found: /(?<=«)[ \u00a0]/g, set: thin },
    { found: / (?=:)/g, set: nbsp },
    { found: /(?<=\d) (?=\d{3}\b)/g, set: thin },
    { found: /(?<=\d) (?=[€%]|millions?\b|milliards?\b)/g, set: nbsp },
    { found: /(?<=n[°º]) (?=\d)/g, set: nbsp },
    dayAndMonth("fr"),
  ],
  ar: [
    middleDot,
    { found: /(?<=\d) (?=\d)/g, set: thin },
    { found: /(?<=\d) (?=مليون|ملايين|مليار)/g, set: nbsp },
    dayAndMonth("ar"),
  ],
  en: [middleDot, { found: /(?<=\d) (?=[€%]|million\b|billion\b)/g, set: nbsp }, dayAndMonth("en")],
};

/** Sets the spaces of every passage by the custom of its language. */
export function setSpaces(node: Root | RootContent, language: Language): void {
  if (node.type === "text") {
    node.value = substitutions[language].reduce(
      (text, { found, set }) => text.replace(found, set),
      node.value,
    );
  } else if (node.type === "root" || (node.type === "element" && node.tagName !== "svg")) {
    const own = node.type === "element" ? property(node, "lang") : undefined;
    const inner = own !== undefined && isLanguage(own) ? own : language;
    for (const child of node.children) setSpaces(child, inner);
  }
}
