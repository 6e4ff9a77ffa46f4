import type { Words } from "./wording.ts";

type None = Readonly<Record<string, never>>;

/** What a field may hold, as facts from which its words are made. */
export type Expected =
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "number"; readonly least?: number; readonly most?: number }
  | { readonly kind: "fields"; readonly names: readonly string[] }
  | { readonly kind: "any-of"; readonly choices: readonly Expected[] }
  | { readonly kind: "at-least"; readonly count: number }
  | {
      readonly kind:
        | "amount"
        | "boolean"
        | "country"
        | "date"
        | "day"
        | "file-year"
        | "key"
        | "language"
        | "list"
        | "period"
        | "purpose-code"
        | "reference"
        | "text";
    };

/** What a field may hold that needs no more facts. */
export type PlainForm = Exclude<
  Expected["kind"],
  "one-of" | "number" | "at-least" | "fields" | "any-of"
>;

/** The problems of records, with the facts that their words are made from. */
export interface RecordProblems {
  RECORD_FILE_NAME: {
    readonly reason: "ending" | "characters" | "device" | "language";
    readonly found: string;
  };
  RECORD_FILE_UNKNOWN: { readonly found: string; readonly nearest?: string };
  RECORD_FILE_OUTSIDE: { readonly found: string };
  RECORD_FILE_MISSING: { readonly found: string };
  RECORD_FILE_TOO_LARGE: { readonly bytes: number; readonly limit: number };
  RECORD_ENCODING_INVALID: None;
  RECORD_CHARACTER_FORBIDDEN: { readonly codePoint: string };
  RECORD_FRONT_MATTER_MISSING: None;
  RECORD_FRONT_MATTER_OPEN: None;
  RECORD_FRONT_MATTER_LANGUAGE: { readonly found: string };
  RECORD_YAML_INVALID: { readonly reason: string };
  RECORD_YAML_ALIAS: { readonly found: string };
  RECORD_YAML_TAG: None;
  RECORD_KEY_DUPLICATE: None;
  RECORD_TEXT_TOO_LONG: {
    readonly unit: "characters" | "lines" | "brackets";
    readonly length: number;
    readonly limit: number;
  };
  RECORD_TOO_DEEP: { readonly limit: number };
  RECORD_FIELD_MISSING: { readonly field: string; readonly unknownAllowed: boolean };
  RECORD_FIELD_UNKNOWN: {
    readonly field: string;
    readonly nearest?: string;
    readonly allowed: readonly string[];
  };
  RECORD_FIELD_INVALID: {
    readonly field: string;
    readonly found: string;
    readonly expected: Expected;
    readonly unknownAllowed: boolean;
    readonly nearest?: string;
  };
  RECORD_BODY_UNEXPECTED: None;
  RECORD_REFERENCE_DANGLING: {
    readonly field: string;
    readonly found: string;
    readonly nearest?: string;
  };
  RECORD_TRANSLATION_ORPHAN: { readonly source: string };
  RECORD_TRANSLATION_LANGUAGE: { readonly language: string };
  RECORD_TRANSLATION_FIELD: {
    readonly field: string;
    readonly reason: "fact" | "stale";
    readonly nearest?: string;
  };
  RECORD_TRANSLATION_MISSING: {
    readonly language: string;
    readonly fields: readonly string[];
    /** How many texts are not translated. */
    readonly count: number;
  };
  RECORD_MARKDOWN_HTML: { readonly found: string };
  RECORD_MARKDOWN_IMAGE: { readonly found: string };
  RECORD_MARKDOWN_LINK: { readonly found: string };
  RECORD_MARKDOWN_HEADING: { readonly found: number; readonly allowed: readonly number[] };
  RECORD_MARKDOWN_ELEMENT: { readonly found: string };
}

/** The words of one language for every problem of records. */
export type RecordWords = {
  readonly [Code in keyof RecordProblems]: (facts: RecordProblems[Code]) => Words;
};
