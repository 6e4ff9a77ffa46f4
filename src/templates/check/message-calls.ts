import { error, type Place } from "../../diagnostics/diagnostic.ts";
import { languages } from "../../language.ts";
import { nearest } from "../../nearest.ts";
import { type SubExpression, textOf } from "../ast.ts";
import type { Accepted } from "../helpers/helper.ts";
import { type Message, placeholdersOf } from "../messages.ts";
import { placeOf } from "../template.ts";
import { type Argument, checkOption, wordsOf } from "./arguments.ts";
import type { Check, Scope } from "./scope.ts";
import type { Type } from "./shapes.ts";

/** What may stand in a message: a date or an amount comes through its helper. */
const sayable: readonly Accepted[] = ["text", "count", "words", "phrase"];

interface At {
  readonly scope: Scope;
  readonly check: Check;
}

/**
 * Holds a call of `t` to the messages: each key that it may ask for is there in each language,
 * and gets the values for its placeholders, and no others.
 */
export function checkMessageCall(
  call: Pick<SubExpression, "path" | "hash">,
  given: readonly Argument[],
  values: ReadonlyMap<string, Type>,
  at: At,
): void {
  const keys = keysOf(given, at);
  const place = placeOf(at.scope.file, given[0]?.expression.loc ?? call.path.loc);
  const messages = keys.flatMap((key) => findMessages(key, place, at));
  if (messages.length === 0) return;
  checkValues(call, keys, messages, values, at);
}

/** The keys that a call may ask for; none where they cannot be known, which is told. */
function keysOf(given: readonly Argument[], { scope, check }: At): readonly string[] {
  const [key, code] = given;
  if (!key) return [];
  const parts = [key, ...(code ? [code] : [])].map(({ expression, type }) => {
    const words = wordsOf(type.shape, expression);
    if (!words && type.shape.kind !== "any") {
      check.report(
        error("TEMPLATE_MESSAGE_DYNAMIC", placeOf(scope.file, expression.loc), {
          found: textOf(expression),
        }),
      );
    }
    return words ?? [];
  });
  const [first = [], second] = parts;
  return second ? first.flatMap((word) => second.map((end) => `${word}.${end}`)) : first;
}

function findMessages(key: string, place: Place, { check }: At): readonly Message[] {
  check.usedMessages.add(key);
  const { messages } = check.set;
  const missing = languages.filter((language) => !messages[language].has(key));
  if (missing.length > 0) {
    const known = new Set(languages.flatMap((language) => [...messages[language].keys()]));
    const best = nearest(key, known);
    check.report(
      error("TEMPLATE_MESSAGE_UNKNOWN", place, {
        key,
        languages: missing,
        ...(best === undefined || best === key ? {} : { nearest: best }),
      }),
    );
  }
  return languages.flatMap((language) => messages[language].get(key) ?? []);
}

function checkValues(
  call: Pick<SubExpression, "path" | "hash">,
  keys: readonly string[],
  messages: readonly Message[],
  values: ReadonlyMap<string, Type>,
  at: At,
): void {
  const { scope, check } = at;
  const plural = messages.some((message) => message.plural);
  const names = [...new Set(messages.flatMap(placeholdersOf))];
  const needed = plural ? ["count", ...names] : names;
  const key = keys.join(", ");
  const missing = needed.filter((name) => !values.has(name));
  if (missing.length > 0) {
    const place = placeOf(scope.file, call.path.loc);
    check.report(error("TEMPLATE_MESSAGE_VALUE_MISSING", place, { key, missing }));
  }
  for (const pair of call.hash?.pairs ?? []) {
    const type = values.get(pair.key);
    if (!needed.includes(pair.key)) {
      const best = nearest(pair.key, needed);
      check.report(
        error("TEMPLATE_MESSAGE_VALUE_UNKNOWN", placeOf(scope.file, pair.loc), {
          key,
          found: pair.key,
          ...(best === undefined ? {} : { nearest: best }),
        }),
      );
    } else if (type) {
      const accepted = plural && pair.key === "count" ? (["count"] as const) : sayable;
      checkOption("t", { accepts: accepted }, pair, type, at);
    }
  }
}
