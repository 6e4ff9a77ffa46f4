import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import type { Language } from "../language.ts";
import type { RecordFile } from "./files.ts";
import type { Source } from "./front-matter.ts";
import { textsAt } from "./paths.ts";
import type { DataOf, RecordType } from "./register.ts";
import { readProse } from "./texts.ts";
import { typeRules } from "./types.ts";
import { validate } from "./validate.ts";
import type { Fields } from "./yaml-places.ts";

/** A record that is valid by itself and not yet linked or translated. */
export interface Draft<Type extends RecordType> {
  readonly id: string;
  readonly type: Type;
  readonly file: string;
  readonly data: DataOf[Type];
  readonly language: Language;
  readonly fields: Fields;
  readonly words: ReadonlyMap<string, string>;
  readonly prose: ReadonlyMap<string, string>;
}

export type AnyDraft = { readonly [Type in RecordType]: Draft<Type> }[RecordType];

/** The draft of a record's file, or all that is wrong with it. */
export function draftRecord(
  file: RecordFile,
  source: Source,
): { readonly draft: AnyDraft } | { readonly problems: readonly Diagnostic[] } {
  const rules = typeRules[file.type];
  const validated = validate<DataOf[RecordType]>(rules.schema, source.fields);
  const { prose, problems } = readProse(source, rules, file.entry.path);
  if (!("data" in validated)) return { problems: [...validated.problems, ...problems] };
  const { data } = validated;
  const all = [...problems, ...checkYear(file, data, source.fields)];
  if (all.length > 0) return { problems: all };
  const draft = {
    id: file.id,
    type: file.type,
    file: file.entry.path,
    data,
    language: data.language,
    fields: source.fields,
    words: textsAt(data, rules.words),
    prose,
  };
  return { draft: draft as AnyDraft };
}

/** A report's file is named by its year. */
function checkYear(
  file: RecordFile,
  data: DataOf[RecordType],
  fields: Fields,
): readonly Diagnostic[] {
  if (!("year" in data) || String(data.year) === file.name) return [];
  return [
    error("RECORD_FIELD_INVALID", fields.place(["year"]), {
      field: "year",
      found: String(data.year),
      expected: { kind: "file-year" },
      unknownAllowed: false,
    }),
  ];
}
