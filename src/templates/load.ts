import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { error } from "../diagnostics/diagnostic.ts";
import type { Disk } from "../disk.ts";
import { type Language, languages } from "../language.ts";
import { annotate } from "./annotate.ts";
import { readFrontMatter } from "./front-matter.ts";
import { type Catalogue, readMessages } from "./messages.ts";
import { parseSource } from "./parse.ts";
import type { LineName, Source, Template, TemplateSet } from "./template.ts";

export interface LoadOptions {
  /** The folder of the templates, below the disk's root: `templates`. */
  readonly folder: string;
  readonly disk: Disk;
}

export interface Loaded {
  readonly templates: TemplateSet;
  readonly diagnostics: readonly Diagnostic[];
}

interface Read<Value> {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads the templates (`*.hbs`), partials (`partials/**.hbs`) and messages (`messages/fr.yaml` …)
 * of a folder. A template with an error is not in the set; all errors are told.
 */
export async function loadTemplates({ folder, disk }: LoadOptions): Promise<Loaded> {
  const outside = await findOutside(disk, folder);
  const pages = await listSources(disk, folder, { deep: false });
  const parts = await listSources(disk, `${folder}/partials`, { deep: true });
  const templates = await readSources(disk, pages, readTemplate);
  const partials = await readSources(disk, parts, readPartial);
  const messages = await Promise.all(
    languages.map(async (language) => readCatalogue(disk, folder, language)),
  );
  const catalogues = messages.map(({ language, catalogue }) => [language, catalogue] as const);
  return {
    templates: {
      templates: templates.found,
      partials: partials.found,
      unreadable: partials.unreadable,
      messages: Object.fromEntries(catalogues) as Record<Language, Catalogue>,
    },
    diagnostics: [
      ...outside,
      ...[templates, partials, ...messages].flatMap((part) => part.diagnostics),
    ],
  };
}

/** Links below a folder that lead out of the project: they are told, and not followed. */
async function findOutside(disk: Disk, folder: string): Promise<readonly Diagnostic[]> {
  if (!(await disk.exists(folder))) return [];
  const inner = (await disk.list(folder)).map(async ({ kind, name, path }) => {
    if (kind === "outside")
      return [error("TEMPLATE_FILE_OUTSIDE", { file: path }, { found: name })];
    return kind === "folder" ? findOutside(disk, path) : [];
  });
  return (await Promise.all(inner)).flat();
}

/** A template file's text as a template, or what is wrong with it. */
export function readTemplate(file: string, text: string): Read<Template> {
  const { frontMatter, body, bodyLine, diagnostics } = readFrontMatter(file, clean(text));
  const page = readMarkUp(file, body, bodyLine);
  if (!frontMatter) return { diagnostics: [...diagnostics, ...page.diagnostics] };
  const lines = Object.entries(frontMatter.lines).map(([name, line]) => ({
    name: name as LineName,
    ...parseSource(line.text, line.place),
  }));
  const found = [...diagnostics, ...page.diagnostics, ...lines.flatMap((line) => line.diagnostics)];
  if (found.length > 0 || !page.value) return { diagnostics: found };
  const sources = lines.flatMap(({ name, source }) => (source ? [[name, source] as const] : []));
  const value: Template = {
    ...page.value,
    kind: nameOf(file),
    each: frontMatter.each,
    editions: frontMatter.editions,
    lines: Object.fromEntries(sources),
  };
  return { value, diagnostics: found };
}

/** A partial's text as parsed source, or what is wrong with it. */
export function readPartial(file: string, text: string): Read<Source> {
  return readMarkUp(file, clean(text), 1);
}

function readMarkUp(file: string, text: string, line: number): Read<Source> {
  const { source, diagnostics } = parseSource(text, { file, line, column: 1 });
  if (!source) return { diagnostics };
  return { value: source, diagnostics: annotate(source).diagnostics };
}

/** A byte order mark is no text. */
function clean(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.hbs$/, "");
}

interface Folder<Value> {
  readonly found: ReadonlyMap<string, Value>;
  /** Files with errors, by name. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

async function readSources<Value>(
  disk: Disk,
  files: readonly NamedFile[],
  read: (file: string, text: string) => Read<Value>,
): Promise<Folder<Value>> {
  const all = await Promise.all(
    files.map(async ({ name, path }) => ({ name, path, ...read(path, await disk.readText(path)) })),
  );
  return {
    found: new Map(all.flatMap(({ name, value }) => (value ? [[name, value] as const] : []))),
    unreadable: new Map(
      all.flatMap(({ name, path, diagnostics }) =>
        diagnostics.length > 0 ? [[name, path] as const] : [],
      ),
    ),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/** The `.hbs` files of a folder, named without ending; those of its folders as `folder/name`. */
async function listSources(
  disk: Disk,
  folder: string,
  { deep }: { readonly deep: boolean },
): Promise<readonly NamedFile[]> {
  if (!(await disk.exists(folder))) return [];
  const entries = await disk.list(folder);
  const inner = entries.map(async ({ kind, name, path }): Promise<readonly NamedFile[]> => {
    if (kind === "file" && name.endsWith(".hbs")) return [{ name: nameOf(name), path }];
    if (kind !== "folder" || !deep) return [];
    const files = await listSources(disk, path, { deep });
    return files.map((file) => ({ ...file, name: `${name}/${file.name}` }));
  });
  return (await Promise.all(inner)).flat();
}

async function readCatalogue(disk: Disk, folder: string, language: Language) {
  const file = `${folder}/messages/${language}.yaml`;
  if (!(await disk.exists(file))) {
    const missing = error("TEMPLATE_YAML_INVALID", { file }, { found: "the file is missing" });
    return { language, catalogue: new Map() as Catalogue, diagnostics: [missing] };
  }
  return { language, ...readMessages(file, await disk.readText(file)) };
}
