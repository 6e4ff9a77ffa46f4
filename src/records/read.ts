import { type Diagnostic, error, isError, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Disk } from "../disk.ts";
import type { Language } from "../language.ts";
import { type AnyDraft, draftRecord } from "./draft.ts";
import { type Files, findFiles, type RecordFile, readFileText } from "./files.ts";
import { type Source, splitFrontMatter } from "./front-matter.ts";
import { link } from "./link.ts";
import { leavesOf } from "./paths.ts";
import type { LinkedRecord, RecordType, Register, UnusableRecord } from "./register.ts";
import {
  brokenTable,
  emptyTable,
  missingNames,
  readTable,
  type Table,
  type TableName,
} from "./tables.ts";
import { missingTranslations, readTranslation, type Translation } from "./translations.ts";

/** A record's or translation's file, taken apart, or why it could not be. */
interface ReadFile {
  readonly file: RecordFile;
  readonly source: Source | undefined;
  readonly problems: readonly Diagnostic[];
}

interface Drafts {
  readonly drafts: ReadonlyMap<string, AnyDraft>;
  /** Ids of records whose file is there but wrong. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads all records below a folder of the disk. What is wrong with each is told with its place; the
 * register holds the good ones, and says which are unusable.
 */
export async function readRegister(from: {
  readonly folder: string;
  readonly disk: Disk;
}): Promise<{ readonly register: Register; readonly diagnostics: readonly Diagnostic[] }> {
  const files = await findFiles(from.folder, from.disk);
  const read = await Promise.all(files.records.map((file) => takeApart(file, from.disk)));
  const tables = await readTables(files, from.disk);
  const drafted = draftAll(read);
  const translated = translateAll(read, drafted);
  const broken = new Set([...drafted.broken, ...translated.broken]);
  const drafts = new Map([...drafted.drafts].filter(([id]) => !broken.has(id)));
  const links = link({ drafts, broken, ...tables });
  const unusable = new Set([...broken, ...links.unusable]);
  const good = [...drafts.values()].filter(({ id }) => !unusable.has(id));
  const register = assemble(
    good,
    translated.translations,
    tables,
    listUnusable(read, unusable, files.lost),
  );
  const wanted = languagesOf(drafted.drafts.get("publisher"));
  const missing = good.flatMap((draft) =>
    missingTranslations(draft, translated.translations.get(draft.id) ?? [], wanted),
  );
  const diagnostics = [
    ...files.problems,
    ...read.flatMap(({ problems }) => problems),
    ...Object.values(tables).flatMap(({ problems }) => problems),
    ...drafted.problems,
    ...translated.problems,
    ...links.problems,
    ...missing,
    ...missingNames(tables.areas, wanted),
    ...missingNames(tables.places, wanted),
    ...missingNames(tables.countries, wanted),
    ...missingPublisher(files, from.folder),
  ];
  return { register, diagnostics: sortDiagnostics(diagnostics) };
}

async function takeApart(file: RecordFile, disk: Disk): Promise<ReadFile> {
  const read = await readFileText(file.entry, disk);
  if ("problem" in read) return { file, source: undefined, problems: [read.problem] };
  const split = splitFrontMatter(read.text, file.entry.path);
  return "source" in split
    ? { file, source: split.source, problems: [] }
    : { file, source: undefined, problems: split.problems };
}

type Tables = { readonly [Name in TableName]: Table<Name> };

async function readTables(files: Files, disk: Disk): Promise<Tables> {
  async function read<Name extends TableName>(name: Name): Promise<Table<Name>> {
    const entry = files.tables.find(({ table }) => table === name)?.entry;
    if (!entry) return emptyTable();
    const text = await readFileText(entry, disk);
    return "problem" in text ? brokenTable([text.problem]) : readTable(name, text.text, entry.path);
  }
  const [areas, places, countries, sources] = await Promise.all([
    read("areas"),
    read("places"),
    read("countries"),
    read("sources"),
  ]);
  return { areas, places, countries, sources };
}

function draftAll(read: readonly ReadFile[]): Drafts {
  const results = read
    .filter(({ file }) => file.translation === undefined)
    .map(({ file, source }) => ({
      id: file.id,
      result: source ? draftRecord(file, source) : { problems: [] },
    }));
  return {
    drafts: new Map(
      results.flatMap(({ id, result }) => ("draft" in result ? [[id, result.draft]] : [])),
    ),
    broken: new Set(results.flatMap(({ id, result }) => ("draft" in result ? [] : [id]))),
    problems: results.flatMap(({ result }) => ("problems" in result ? result.problems : [])),
  };
}

interface Translated {
  readonly translations: ReadonlyMap<string, readonly Translation[]>;
  /** Ids of records with a wrong translation. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Diagnostic[];
}

function translateAll(read: readonly ReadFile[], { drafts, broken }: Drafts): Translated {
  const files = read.filter(({ file }) => file.translation !== undefined);
  const orphans = files.filter(({ file }) => !drafts.has(file.id) && !broken.has(file.id));
  const translations = files.flatMap(({ file, source }) => {
    const draft = drafts.get(file.id);
    if (!draft || !source || !file.translation) return [];
    const translation = readTranslation(draft, source, file.translation, file.entry.path);
    return [{ id: file.id, translation }];
  });
  const unread = files.filter(({ source }) => !source).map(({ file }) => file.id);
  const wrong = translations.filter(({ translation }) => translation.problems.some(isError));
  return {
    translations: groupById(translations),
    broken: new Set([...unread, ...wrong.map(({ id }) => id)].filter((id) => drafts.has(id))),
    problems: [
      ...translations.flatMap(({ translation }) => translation.problems),
      ...orphans.map(({ file }) =>
        error("RECORD_TRANSLATION_ORPHAN", { file: file.entry.path }, { source: `${file.id}.md` }),
      ),
    ],
  };
}

function groupById(
  all: readonly { readonly id: string; readonly translation: Translation }[],
): ReadonlyMap<string, readonly Translation[]> {
  const ids = new Set(all.map(({ id }) => id));
  return new Map(
    [...ids].map((id) => [
      id,
      all.filter((one) => one.id === id).map(({ translation }) => translation),
    ]),
  );
}

function assemble(
  drafts: readonly AnyDraft[],
  translations: ReadonlyMap<string, readonly Translation[]>,
  tables: Tables,
  unusable: ReadonlyMap<string, UnusableRecord>,
): Register {
  function records<Type extends RecordType>(type: Type): ReadonlyMap<string, LinkedRecord<Type>> {
    const own = drafts.filter((draft) => draft.type === type);
    return new Map(
      own.map((draft) => [
        draft.id,
        finish(draft, translations.get(draft.id) ?? []) as LinkedRecord<Type>,
      ]),
    );
  }
  return {
    agreements: records("agreements"),
    programmes: records("programmes"),
    organisations: records("organisations"),
    reports: records("reports"),
    publisher: records("publisher").get("publisher"),
    areas: tables.areas.entries,
    places: tables.places.entries,
    countries: tables.countries.entries,
    sources: tables.sources.entries,
    unusable,
  };
}

function finish(draft: AnyDraft, translations: readonly Translation[]): LinkedRecord<RecordType> {
  const { fields, words, prose, ...rest } = draft;
  const own = { language: draft.language, words, prose };
  return {
    ...rest,
    words: new Map([own, ...translations].map((one) => [one.language, one.words])),
    prose: new Map([own, ...translations].map((one) => [one.language, one.prose])),
    translations: new Map(translations.map(({ language, file }) => [language, file])),
    place: (path) => (path === "" ? { file: draft.file } : fields.place(path.split("."))),
  };
}

function listUnusable(
  read: readonly ReadFile[],
  ids: ReadonlySet<string>,
  lost: readonly UnusableRecord[],
): ReadonlyMap<string, UnusableRecord> {
  const own = read.filter(({ file }) => file.translation === undefined && ids.has(file.id));
  const wrong = own.map(({ file: { id, type, entry }, source }): UnusableRecord => {
    const texts = source && leavesOf(source.fields.data).map(([, value]) => String(value));
    return { id, type, file: entry.path, mentions: texts && new Set(texts) };
  });
  return new Map([...wrong, ...lost].map((record) => [record.id, record]));
}

/** The languages that publications are wanted in; none where the publisher cannot be read. */
function languagesOf(publisher: AnyDraft | undefined): readonly Language[] {
  return publisher?.type === "publisher" ? publisher.data.languages : [];
}

function missingPublisher({ records }: Files, folder: string): readonly Diagnostic[] {
  if (records.length === 0) return [];
  if (records.some(({ id, translation }) => id === "publisher" && !translation)) return [];
  const file = `${folder}/publisher.md`;
  return [error("RECORD_FILE_MISSING", { file }, { found: file })];
}
