import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import type { Disk, DiskEntry } from "../disk.ts";
import type { Language } from "../language.ts";
import { nearest } from "../nearest.ts";
import { decodeText } from "./characters.ts";
import { readFileName } from "./names.ts";
import type { RecordType, UnusableRecord } from "./register.ts";
import { type TableName, tableNames } from "./tables.ts";

/** A file of a record or of its translation. */
export interface RecordFile {
  readonly type: RecordType;
  /** The id of the record, or of the record that it translates. */
  readonly id: string;
  readonly name: string;
  readonly translation: Language | undefined;
  readonly entry: DiskEntry;
}

export interface TableFile {
  readonly table: TableName;
  readonly entry: DiskEntry;
}

/** The files of a folder of records. */
export interface Files {
  readonly records: readonly RecordFile[];
  readonly tables: readonly TableFile[];
  /** Records that their name or place keeps from being read. */
  readonly lost: readonly UnusableRecord[];
  readonly problems: readonly Diagnostic[];
}

/** The largest file that is read, in bytes. */
const largest = 1_000_000;

const folders: readonly RecordType[] = ["agreements", "programmes", "organisations", "reports"];

/** Pages for people, beside the records. */
const pages: readonly string[] = ["README.md", "SOURCES.md"];

/** Finds the records, translations and tables below a folder; what else stands there is told. */
export async function findFiles(folder: string, disk: Disk): Promise<Files> {
  if (!(await disk.exists(folder))) {
    const problems = [error("RECORD_FILE_MISSING", { file: folder }, { found: folder })];
    return { records: [], tables: [], lost: [], problems };
  }
  const top = (await disk.list(folder)).filter(isShown);
  const inFolders = top.filter((entry) => entry.kind === "folder" && isFolder(entry.name));
  const lists = await Promise.all(
    inFolders.map(async ({ name, path }) =>
      (await disk.list(path)).filter(isShown).map((entry) => ({ entry, type: name as RecordType })),
    ),
  );
  const sorted = lists.flat().map(({ entry, type }) => ({
    entry,
    type,
    result: sortRecord(type, entry),
  }));
  const found = [
    ...top.filter((entry) => !inFolders.includes(entry)).map(sortTop),
    ...sorted.map(({ result }) => result),
  ];
  return {
    records: found.flatMap((one) => ("type" in one ? [one] : [])),
    tables: found.flatMap((one) => ("table" in one ? [one] : [])),
    lost: sorted.flatMap(({ entry, type, result }) =>
      "code" in result && /\.md$/i.test(entry.name)
        ? [{ id: `${type}/${entry.name}`, type, file: entry.path, mentions: undefined }]
        : [],
    ),
    problems: found.flatMap((one) => ("code" in one ? [one] : [])),
  };
}

/** The text of a file, or why it is not read. */
export async function readFileText(
  entry: DiskEntry,
  disk: Disk,
): Promise<{ readonly text: string } | { readonly problem: Diagnostic }> {
  if (entry.size > largest) {
    const facts = { bytes: entry.size, limit: largest };
    return { problem: error("RECORD_FILE_TOO_LARGE", { file: entry.path }, facts) };
  }
  return decodeText(await disk.readBytes(entry.path), entry.path);
}

type Sorted = RecordFile | TableFile | Diagnostic;

function sortTop(entry: DiskEntry): Sorted | { readonly page: string } {
  const [name = "", ending] = entry.name.split(".");
  if (entry.kind === "outside") return outside(entry);
  if (entry.kind === "file" && pages.includes(entry.name)) return { page: entry.path };
  const table = tableNames.find((one) => one === name);
  if (entry.kind === "file" && ending === "yaml" && table) return { table, entry };
  if (entry.kind === "file" && name === "publisher") return sortRecord("publisher", entry);
  const near = nearest(entry.name, [
    ...folders,
    ...tableNames.map((one) => `${one}.yaml`),
    "publisher.md",
  ]);
  return error(
    "RECORD_FILE_UNKNOWN",
    { file: entry.path },
    { found: entry.name, ...(near === undefined ? {} : { nearest: near }) },
  );
}

function sortRecord(type: RecordType, entry: DiskEntry): Sorted {
  if (entry.kind === "outside") return outside(entry);
  if (entry.kind !== "file") {
    return error("RECORD_FILE_UNKNOWN", { file: entry.path }, { found: entry.name });
  }
  const name = readFileName(entry.name, entry.path);
  if ("code" in name) return name;
  const id = type === "publisher" ? "publisher" : `${type}/${name.name}`;
  return { type, id, ...name, entry };
}

function outside(entry: DiskEntry): Diagnostic {
  return error("RECORD_FILE_OUTSIDE", { file: entry.path }, { found: entry.name });
}

/** Files that begin with a dot belong to editors and systems. */
function isShown(entry: DiskEntry): boolean {
  return !entry.name.startsWith(".");
}

function isFolder(name: string): boolean {
  return (folders as readonly string[]).includes(name);
}
