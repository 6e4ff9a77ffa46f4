import type { Place } from "../diagnostics/diagnostic.ts";
import type { Language } from "../language.ts";
import type { Agreement } from "./schema/agreement.ts";
import type { Organisation } from "./schema/organisation.ts";
import type { Programme } from "./schema/programme.ts";
import type { Publisher } from "./schema/publisher.ts";
import type { Report } from "./schema/report.ts";
import type { Country, Names, Source, Town } from "./schema/tables.ts";

/** The data of each type of record, by the folder that is its type. */
export interface DataOf {
  readonly agreements: Agreement;
  readonly programmes: Programme;
  readonly organisations: Organisation;
  readonly reports: Report;
  readonly publisher: Publisher;
}

export type RecordType = keyof DataOf;

/** Texts by language and by field path, such as `components.services.title`; a body's path is `body`. */
export type Texts = ReadonlyMap<Language, ReadonlyMap<string, string>>;

/** A record that was read, validated and linked. */
export interface LinkedRecord<Type extends RecordType> {
  /** `agreements/kw-2019`: folder and name; `publisher` for the publisher. */
  readonly id: string;
  readonly type: Type;
  /** `records/agreements/kw-2019.md` */
  readonly file: string;
  /** The facts, as plain JSON: references are ids, what the source does not state is `null`. */
  readonly data: DataOf[Type];
  /** The language of the record's own words. */
  readonly language: Language;
  /** Plain words of every translatable field, in the record's language and in its translations. */
  readonly words: Texts;
  /** Markdown fields as safe HTML blocks, each with its `data-place`. */
  readonly prose: Texts;
  /** The languages of its translation files, and their files. */
  readonly translations: ReadonlyMap<Language, string>;
  /** Where a field stands in the record's file: `parties.0.country`. An unknown path gives the file. */
  readonly place: (path: string) => Place;
}

export type AgreementRecord = LinkedRecord<"agreements">;
export type ProgrammeRecord = LinkedRecord<"programmes">;
export type OrganisationRecord = LinkedRecord<"organisations">;
export type ReportRecord = LinkedRecord<"reports">;
export type PublisherRecord = LinkedRecord<"publisher">;

/** A record that must not be published: what needs it is not made. */
export interface UnusableRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly file: string;
  /**
   * Every text of its fields as written (country codes, dates, ids), by which one can tell what
   * would need it; `undefined` where the file could not be read, so that anything might.
   */
  readonly mentions: ReadonlySet<string> | undefined;
}

/** All records by id, in the order of their ids, and the tables by key. */
export interface Register {
  readonly agreements: ReadonlyMap<string, AgreementRecord>;
  readonly programmes: ReadonlyMap<string, ProgrammeRecord>;
  readonly organisations: ReadonlyMap<string, OrganisationRecord>;
  readonly reports: ReadonlyMap<string, ReportRecord>;
  /** `undefined` where records/publisher.md is missing or wrong. */
  readonly publisher: PublisherRecord | undefined;
  readonly areas: ReadonlyMap<string, Names>;
  readonly places: ReadonlyMap<string, Town>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly sources: ReadonlyMap<string, Source>;
  /** By id: records that are there but wrong, or that refer to a wrong one. Diagnostics say why. */
  readonly unusable: ReadonlyMap<string, UnusableRecord>;
}

/** A text and the language that it is in. */
export interface Text {
  readonly text: string;
  readonly language: Language;
}

/**
 * The words of a translatable field in a language, or in the record's own language where they are
 * not translated; `undefined` where the record has no words there.
 */
export function wordsOf<Type extends RecordType>(
  record: LinkedRecord<Type>,
  path: string,
  language: Language,
): Text | undefined {
  return textIn(record.words, path, [language, record.language]);
}

/** The same for Markdown fields (`body`, `foreword`): their text is safe HTML. */
export function proseOf<Type extends RecordType>(
  record: LinkedRecord<Type>,
  path: string,
  language: Language,
): Text | undefined {
  return textIn(record.prose, path, [language, record.language]);
}

function textIn(texts: Texts, path: string, order: readonly Language[]): Text | undefined {
  for (const language of order) {
    const text = texts.get(language)?.get(path);
    if (text !== undefined) return { text, language };
  }
  return undefined;
}
