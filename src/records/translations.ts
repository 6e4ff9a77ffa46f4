import { type Diagnostic, error, type Place, warning } from "../diagnostics/diagnostic.ts";
import type { Language } from "../language.ts";
import { nearest } from "../nearest.ts";
import type { AnyDraft } from "./draft.ts";
import type { Source } from "./front-matter.ts";
import { leavesOf, matches } from "./paths.ts";
import { readProse } from "./texts.ts";
import { typeRules } from "./types.ts";

/** The words of a record in another language, by field path. */
export interface Translation {
  readonly language: Language;
  readonly file: string;
  readonly words: ReadonlyMap<string, string>;
  readonly prose: ReadonlyMap<string, string>;
  readonly problems: readonly Diagnostic[];
}

/** Reads a translation against its record: it may hold texts that the record has, and no facts. */
export function readTranslation(
  draft: AnyDraft,
  source: Source,
  language: Language,
  file: string,
): Translation {
  const rules = typeRules[draft.type];
  const { prose, problems } = readProse(source, rules, file);
  if (language === draft.language) {
    const wrong = error("RECORD_TRANSLATION_LANGUAGE", { file }, { language });
    return { language, file, words: new Map(), prose: new Map(), problems: [wrong] };
  }
  const leaves = leavesOf(source.fields.data).filter(([path]) => !rules.prose.includes(path));
  const wrong = leaves.flatMap((leaf) => checkLeaf(leaf, draft, source));
  const stale = [...prose.keys()].filter((path) => !draft.prose.has(path));
  return {
    language,
    file,
    words: new Map(
      leaves.flatMap(([path, text]) => (typeof text === "string" ? [[path, text.trim()]] : [])),
    ),
    prose,
    problems: [
      ...problems,
      ...wrong,
      ...stale.map((field) =>
        error("RECORD_TRANSLATION_FIELD", placeOf(field, source, file), { field, reason: "stale" }),
      ),
    ],
  };
}

/** A warning for each language in which a record's texts are not all translated. */
export function missingTranslations(
  draft: AnyDraft,
  translations: readonly Translation[],
  wanted: readonly Language[],
): readonly Diagnostic[] {
  const paths = [...draft.words.keys(), ...draft.prose.keys()];
  return wanted
    .filter((language) => language !== draft.language)
    .flatMap((language) => {
      const found = translations.find((one) => one.language === language);
      const fields = paths.filter((path) => !found?.words.has(path) && !found?.prose.has(path));
      if (fields.length === 0) return [];
      const place = { file: found?.file ?? draft.file };
      const facts = { language, fields, count: fields.length };
      return [warning("RECORD_TRANSLATION_MISSING", place, facts)];
    });
}

function checkLeaf(
  [path, value]: readonly [string, unknown],
  draft: AnyDraft,
  source: Source,
): readonly Diagnostic[] {
  const steps = path.split(".");
  if (!draft.words.has(path)) {
    const isText = typeRules[draft.type].words.some((pattern) => matches(path, pattern));
    const near = nearest(path, draft.words.keys());
    return [
      error("RECORD_TRANSLATION_FIELD", source.fields.keyPlace(steps), {
        field: path,
        reason: isText ? "stale" : "fact",
        ...(near === undefined ? {} : { nearest: near }),
      }),
    ];
  }
  if (typeof value === "string" && value.trim() !== "") return [];
  return [
    error("RECORD_FIELD_INVALID", source.fields.place(steps), {
      field: path,
      found: JSON.stringify(value),
      expected: { kind: "text" },
      unknownAllowed: false,
    }),
  ];
}

function placeOf(path: string, source: Source, file: string): Place {
  if (path === "body") return { file, line: source.bodyLine, column: 1 };
  return source.fields.keyPlace([path]);
}
