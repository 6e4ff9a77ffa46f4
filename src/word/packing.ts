import { readFileSync } from "node:fs";
import { Packer, type Document as WordDocument } from "docx";
import type { Document } from "../document/document.ts";
import { defaultLanguages, tagOf } from "./language.ts";
import { type Deflated, zipParts } from "./zip.ts";

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Changes the text of one part of the package. */
type Amendment = (text: string, document: Document) => string;

/** What `docx` cannot write or writes by the clock, by part. */
const amendments: Readonly<Record<string, readonly Amendment[]>> = {
  "docProps/core.xml": [setDates, setLanguage],
  "word/settings.xml": [embedTrueType, setThemeLanguages],
  "word/document.xml": [setSectionDirection],
  "word/footnotes.xml": [clearSeparators, spaceNotes],
};

/** What `docx` keeps private: the parts of a package before they are zipped, by the clock. */
interface Compiler {
  compile(word: WordDocument): ReadonlyMap<string, string | Uint8Array>;
}

/** What the package gets beside what `docx` writes. */
interface Givens {
  readonly document: Document;
  /** The whole style sheet. */
  readonly styles: string;
  readonly fonts: Readonly<Record<string, string | Deflated>>;
}

/**
 * A Word document → the bytes of its package: sorted parts, fixed times, counted relationships. The
 * style sheet is taken as given, and the theme is Office's: Word asks for one, no style uses it.
 */
export function packWord(word: WordDocument, { document, styles, fonts }: Givens): Uint8Array {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const compiled = countRelationships(Object.fromEntries(compiler.compile(word)));
  return zipParts({
    ...amend(compiled, document),
    ...fonts,
    "word/styles.xml": styles,
    "word/theme/theme1.xml": readTheme(),
  });
}

function readTheme(): string {
  return readFileSync(new URL("theme.xml", import.meta.url), "utf8");
}

function amend(parts: Parts, document: Document): Parts {
  const amended = Object.entries(amendments).map(([path, steps]) => {
    return [path, steps.reduce((part, step) => step(part, document), textOf(parts, path))];
  });
  return { ...parts, ...Object.fromEntries(amended) };
}

/** The edition's date, at midnight UTC: the only date of the file. */
function setDates(core: string, { metadata }: Document): string {
  return replaceSure(
    core,
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${metadata.edition}T00:00:00Z`,
  );
}

function setLanguage(core: string, { language }: Document): string {
  const end = "</cp:coreProperties>";
  return replaceSure(core, end, `<dc:language>${tagOf(language)}</dc:language>${end}`);
}

/** Whoever saves the file keeps its fonts in it (17.8.3.8). */
function embedTrueType(settings: string): string {
  const before = "<w:displayBackgroundShape/>";
  return replaceSure(settings, before, `${before}<w:embedTrueTypeFonts/>`);
}

/** `w:themeFontLang` follows `w:compat` (ECMA-376-1 A.1, CT_Settings). */
function setThemeLanguages(settings: string, { language }: Document): string {
  const { latin, complex } = defaultLanguages(language);
  const end = "</w:compat>";
  const mark = `<w:themeFontLang w:val="${tagOf(latin)}" w:bidi="${tagOf(complex)}"/>`;
  return replaceSure(settings, end, end + mark);
}

/** Sections of a right-to-left document run from the right (17.6.1). */
function setSectionDirection(body: string, { direction }: Document): string {
  return direction === "rtl" ? replaceSure(body, /<w:docGrid/g, "<w:bidi/><w:docGrid") : body;
}

/** The lines that part notes from the text have no number. */
function clearSeparators(notes: string): string {
  const number =
    /(<w:footnote w:type="[a-zA-Z]+"[^>]*><w:p>.*?<\/w:pPr>)<w:r>.*?<w:footnoteRef\/><\/w:r>/g;
  return replaceSure(notes, number, "$1");
}

/** A space between a note's number and its words. */
function spaceNotes(notes: string): string {
  const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
  return notes.replaceAll("<w:footnoteRef/></w:r>", `<w:footnoteRef/></w:r>${space}`);
}

/** A replacement that must find what it replaces: another version of `docx` may write otherwise. */
function replaceSure(text: string, found: RegExp | string, set: string): string {
  const replaced = text.replace(found, set);
  if (replaced === text) throw new Error(`docx wrote no ${String(found)}`);
  return replaced;
}

const relationshipsPath = /^(.*)_rels\/(.+)\.rels$/;

/** Hyperlinks have random relationship ids: they are numbered in the order of their list. */
function countRelationships(parts: Parts): Parts {
  const changed = Object.keys(parts).flatMap((path) => {
    const [, folder = "", name] = relationshipsPath.exec(path) ?? [];
    if (name === undefined) return [];
    const owner = folder + name;
    const names = renameRandom(textOf(parts, path));
    if (names.size === 0) return [];
    return [path, owner].map((file) => [file, renameIds(textOf(parts, file), names)] as const);
  });
  return { ...parts, ...Object.fromEntries(changed) };
}

function renameRandom(relationships: string): ReadonlyMap<string, string> {
  const ids = [...relationships.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1] ?? "");
  const random = ids.filter((id) => !/^rId\d+$/.test(id));
  return new Map(random.map((id, index) => [id, `rIdLink${index + 1}`]));
}

function renameIds(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/((?: Id| r:id| r:embed)=")([^"]+)/g, (whole, lead: string, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : lead + name;
  });
}

function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  if (typeof part !== "string") throw new Error(`docx wrote no text of ${path}`);
  return part;
}
