import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Language } from "../../language.ts";
import type { Kind } from "../../publications/kinds.ts";
import type { Messages } from "../messages.ts";

/** What an argument may be: a kind of field, a phrase made by a helper, a list, or anything. */
export type Accepted = Kind | "phrase" | "list" | "any";

export interface Parameter {
  readonly name: string;
  readonly accepts: readonly Accepted[];
  /** Whether it may be left out. */
  readonly optional?: boolean;
  /** Whether the value may be unknown: the helper has words for it. */
  readonly unknown?: boolean;
}

/** A `name=value` argument. */
export interface Option {
  readonly accepts: readonly Accepted[];
  /** The only words allowed. */
  readonly values?: readonly string[];
}

/** What a helper needs to know beside its arguments. */
export interface HelperContext {
  readonly language: Language;
  readonly messages: Messages;
  /** A country's reviewed name in a language, where ICU's will not do. */
  readonly countryName: (code: string, language: Language) => string | undefined;
  /** Tells what is wrong with this call; the publication is then not made. */
  readonly report: (problem: Report) => void;
}

/** A problem of a call, which gets its place from the call. */
export type Report = (place: Diagnostic["place"]) => Diagnostic;

/**
 * A helper that gives a value. Its signature is the one source for the static check and for
 * what `accords views` prints.
 */
export interface Helper {
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** What further arguments are, where any number is allowed. */
  readonly rest?: Parameter;
  readonly options?: Readonly<Record<string, Option>>;
  /** `argument`: one of its arguments, as `and` and `or` give. */
  readonly result: "phrase" | "text" | "flag" | "argument" | "message" | "words-of-code";
  readonly run: (
    values: readonly unknown[],
    options: Readonly<Record<string, unknown>>,
    context: HelperContext,
  ) => unknown;
}

/** Helpers by name. */
export type Helpers = Readonly<Record<string, Helper>>;
