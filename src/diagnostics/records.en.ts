import type { Expected, PlainForm, RecordWords } from "./records.problems.ts";

const forms: Readonly<Record<PlainForm, string>> = {
  amount: "an amount with its currency, such as 1250000.00 EUR",
  boolean: "true or false",
  country: "a country code of ISO 3166-1, such as KW",
  date: "a calendar date: 2019-04-09, 2019-04 or 2019",
  day: "a full calendar date, such as 2020-06-30",
  "file-year": "the year in the file's name",
  key: "a name of lower-case letters a-z, digits and hyphens",
  language: "a language code, such as ar",
  list: "a list",
  period: "a period whose end is not before its beginning",
  "purpose-code": 'an OECD DAC purpose code of five digits in quotes, such as "15180"',
  reference: "the id of a record, such as organisations/unfpa",
  text: "text",
};

const yamlReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indentation does not fit the lines above",
  TAB_AS_INDENT: "a tab is used to indent",
  MISSING_CHAR: "a quote, bracket or comma is missing",
  BLOCK_AS_IMPLICIT_KEY:
    'a text that holds ": " must stand in quotes, and fields of a group begin in one column',
  UNEXPECTED_TOKEN: "this cannot stand here",
  MULTILINE_IMPLICIT_KEY: "a field's name must stand on one line and end with a colon",
  KEY: "a field's name must be plain text",
};

/** The words for the problems of records in English. */
export const english: RecordWords = {
  RECORD_FILE_NAME: ({ reason, found }) => ({
    message: `the file name "${found}" is not allowed`,
    hint: {
      ending: "records are named name.md, their translations name.ar.md",
      characters: "use only lower-case letters a-z, digits and hyphens",
      device: "Windows keeps this name for a device; choose another",
      language: "before .md only fr, ar or en may stand",
    }[reason],
  }),
  RECORD_FILE_UNKNOWN: ({ found, nearest }) => ({
    message: `"${found}" is no folder or file of the records`,
    hint: nearest ? `did you mean "${nearest}"?` : "remove it, or keep it in another place",
  }),
  RECORD_FILE_OUTSIDE: ({ found }) => ({
    message: `"${found}" is a link that leads out of the project`,
    hint: "put the file itself in its place",
  }),
  RECORD_FILE_MISSING: ({ found }) => ({ message: `the file "${found}" is missing` }),
  RECORD_FILE_TOO_LARGE: ({ bytes, limit }) => ({
    message: `the file has ${bytes} bytes; at most ${limit} are read`,
    hint: "divide it, or keep what is not a record elsewhere",
  }),
  RECORD_ENCODING_INVALID: () => ({
    message: "the file is not in UTF-8",
    hint: "save it again with the encoding UTF-8",
  }),
  RECORD_CHARACTER_FORBIDDEN: ({ codePoint }) => ({
    message: `the character ${codePoint} is not allowed in records`,
    hint: "it is invisible; delete it, and type the text around it again if need be",
  }),
  RECORD_FRONT_MATTER_MISSING: () => ({
    message: "the record does not begin with its fields",
    hint: "begin with a line of three hyphens (---), then the fields, then --- again",
  }),
  RECORD_FRONT_MATTER_OPEN: () => ({
    message: "the fields are not closed by a line of exactly three hyphens (---)",
  }),
  RECORD_FRONT_MATTER_LANGUAGE: ({ found }) => ({
    message: `fields in "${found}" are not read, only YAML`,
    hint: "begin the record with --- alone on its line",
  }),
  RECORD_YAML_INVALID: ({ reason }) => ({
    message: `the YAML is not valid: ${yamlReasons[reason] ?? reason}`,
  }),
  RECORD_YAML_ALIAS: ({ found }) => ({
    message: `${found} is a YAML anchor or alias, which records do not have`,
    hint: "write the value itself; a text that begins with & or * must stand in quotes",
  }),
  RECORD_YAML_TAG: () => ({
    message: "a YAML tag is not allowed in records",
    hint: "a text that begins with ! must stand in quotes",
  }),
  RECORD_KEY_DUPLICATE: () => ({
    message: "this field was already given above",
    hint: "keep one of the two",
  }),
  RECORD_TEXT_TOO_LONG: ({ unit, length, limit }) => ({
    message: `the text has ${length} ${unit}; at most ${limit} are read`,
    hint: "divide it into several records",
  }),
  RECORD_TOO_DEEP: ({ limit }) => ({
    message: `fields or paragraphs are nested in more than ${limit} levels`,
  }),
  RECORD_FIELD_MISSING: ({ field, unknownAllowed }) => ({
    message: `the field "${field}" is missing`,
    hint: unknownAllowed
      ? `add it; where the source does not state it, write ${lastOf(field)}: unknown`
      : "add it",
  }),
  RECORD_FIELD_UNKNOWN: ({ field, nearest, allowed }) => ({
    message: `there is no field "${field}" here`,
    hint: nearest ? `did you mean "${nearest}"?` : `allowed are ${allowed.join(", ")}`,
  }),
  RECORD_FIELD_INVALID: ({ field, found, expected, unknownAllowed, nearest }) => ({
    message: `"${field}" is ${found}, but must be ${describe(expected)}${unknownAllowed ? ", or unknown" : ""}`,
    ...(nearest ? { hint: `did you mean "${nearest}"?` } : {}),
  }),
  RECORD_BODY_UNEXPECTED: () => ({
    message: "a record of this type has no text below its fields",
    hint: "move the text into a field, such as notes, or delete it",
  }),
  RECORD_REFERENCE_DANGLING: ({ field, found, nearest }) => ({
    message: `"${field}" refers to "${found}", which does not exist`,
    hint: nearest ? `did you mean "${nearest}"?` : "add it, or correct the reference",
  }),
  RECORD_TRANSLATION_ORPHAN: ({ source }) => ({
    message: `this translates "${source}", which does not exist`,
    hint: "rename or delete this file",
  }),
  RECORD_TRANSLATION_LANGUAGE: ({ language }) => ({
    message: `the record itself is written in ${language}`,
    hint: "a translation is in another language than its record",
  }),
  RECORD_TRANSLATION_FIELD: ({ field, reason, nearest }) => ({
    message:
      reason === "stale"
        ? `the record has no text "${field}" to translate`
        : `"${field}" is a fact, not a text to translate`,
    hint: nearest
      ? `did you mean "${nearest}"?`
      : "facts stand once, in the record; delete it here",
  }),
  RECORD_TRANSLATION_MISSING: ({ language, fields, count }) => ({
    message: `not translated into ${language}: ${count} (${fields.join(", ")})`,
    hint: "these texts are printed in the record's own language",
  }),
  RECORD_MARKDOWN_HTML: ({ found }) => ({
    message: `HTML is not allowed in records: ${found}`,
    hint: "use Markdown; write \\< for a plain sign",
  }),
  RECORD_MARKDOWN_IMAGE: ({ found }) => ({
    message: `images are not allowed in records: ${found}`,
    hint: "images belong to templates; write \\! for a plain sign before [",
  }),
  RECORD_MARKDOWN_LINK: ({ found }) => ({
    message: `the link leads to "${found}"`,
    hint: "allowed are https://…, mailto:… and #…",
  }),
  RECORD_MARKDOWN_HEADING: ({ found, allowed }) => ({
    message: `a heading of level ${found} cannot stand here`,
    hint:
      allowed.length > 0
        ? `allowed here: ${allowed.map((level) => "#".repeat(level)).join(" or ")}`
        : "this text has no headings; make it a paragraph",
  }),
  RECORD_MARKDOWN_ELEMENT: ({ found }) => ({
    message: `"${found}" cannot be printed in every format`,
    hint: "allowed are paragraphs, headings, lists, quotations, tables, links, * and **",
  }),
};

function describe(expected: Expected): string {
  if (expected.kind === "one-of") {
    const { values } = expected;
    return values.length === 1 ? String(values[0]) : `one of ${values.join(", ")}`;
  }
  if (expected.kind === "at-least") return `a list of at least ${expected.count}`;
  if (expected.kind === "number") return `a whole number${range(expected.least, expected.most)}`;
  if (expected.kind === "any-of") return expected.choices.map(describe).join(", or ");
  if (expected.kind === "fields") {
    const { names } = expected;
    return names.length === 0 ? "a group of fields" : `a group of fields: ${names.join(", ")}`;
  }
  return forms[expected.kind];
}

function range(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  if (most !== undefined) return ` of at most ${most}`;
  return least === undefined ? "" : ` of at least ${least}`;
}

function lastOf(field: string): string {
  return field.split(".").at(-1) ?? field;
}
