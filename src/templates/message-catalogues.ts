import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import { type Language, languages } from "../language.ts";
import { type Message, type Messages, placeholdersOf, pluralFormsOf } from "./messages.ts";

/**
 * Holds the catalogues to each other: the same keys, placeholders and kinds of message in each
 * language, in each message the plural forms that its language needs, and those that `required`
 * names.
 */
export function checkCatalogues(
  messages: Messages,
  required: readonly string[],
): readonly Diagnostic[] {
  const keys = new Set(languages.flatMap((language) => [...messages[language].keys()]));
  return [
    ...[...keys].flatMap((key) => checkKey(key, messages)),
    ...required.filter((key) => !keys.has(key)).map((key) => requiredMissing(key)),
  ];
}

interface Found {
  readonly language: Language;
  readonly message: Message;
}

function checkKey(key: string, messages: Messages): readonly Diagnostic[] {
  const found = languages.flatMap((language): Found[] => {
    const message = messages[language].get(key);
    return message ? [{ language, message }] : [];
  });
  const [first, ...others] = found;
  if (!first) return [];
  return [
    ...languages
      .filter((language) => !messages[language].has(key))
      .map((language) => error("MESSAGE_MISSING", first.message.place, { key, language })),
    ...others.flatMap((other) => compare(key, other.message, first.message)),
    ...found.flatMap((entry) => checkForms(key, entry)),
  ];
}

function compare(key: string, message: Message, first: Message): readonly Diagnostic[] {
  if (message.plural !== first.plural) {
    return [error("MESSAGE_PLURAL_DIFFERS", message.place, { key })];
  }
  const found = placeholdersOf(message);
  const wanted = placeholdersOf(first);
  if (found.join() === wanted.join()) return [];
  return [error("MESSAGE_PLACEHOLDERS_DIFFER", message.place, { key, found, wanted })];
}

function checkForms(key: string, { language, message }: Found): readonly Diagnostic[] {
  if (!message.plural) return [];
  const needed = pluralFormsOf(language);
  const missing = needed.filter((form) => !message.forms.has(form));
  const superfluous = [...message.forms.keys()].filter((form) => !needed.includes(form));
  if (missing.length === 0 && superfluous.length === 0) return [];
  return [error("MESSAGE_FORMS_DIFFER", message.place, { key, missing, superfluous })];
}

function requiredMissing(key: string): Diagnostic {
  return error(
    "MESSAGE_MISSING",
    { file: "templates/messages" },
    { key, language: languages.join(", ") },
  );
}
