import picomatch from "picomatch";
import { type Diagnostic, error, warning } from "../diagnostics/diagnostic.ts";
import type { Language } from "../language.ts";
import { nearest } from "../nearest.ts";
import { type Subject, selectSubjects } from "../publications/subject.ts";
import type { Register, UnusableRecord } from "../records/register.ts";
import { type Edition, leadingLanguage, type Template } from "../templates/template.ts";

/** A template printed for a subject in an edition: one document, as many outputs as formats. */
export interface Publication {
  /** `factsheet/KW` */
  readonly name: string;
  readonly template: Template;
  readonly subject: Subject;
  readonly edition: Edition;
}

/** What a caller wants of all there is; nothing said means everything. */
export interface Wanted {
  /** Names or globs: `factsheet/*`. */
  readonly publications?: readonly string[];
  readonly languages?: readonly Language[];
}

/** `fr`, or `fr+ar` for two languages side by side: the folder of an edition's outputs. */
export function editionFolder(edition: Edition): string {
  return typeof edition === "string" ? edition : edition.join("+");
}

/** Every publication of the register, by template, subject and edition. */
export function planPublications(
  register: Register,
  templates: Iterable<Template>,
): readonly Publication[] {
  const editions: readonly Edition[] = register.publisher?.data.languages ?? [];
  return [...templates].flatMap((template) =>
    selectSubjects(register, template.each).flatMap((subject) =>
      (template.editions ?? editions).map((edition) => ({
        name: `${template.kind}/${subject.key}`,
        template,
        subject,
        edition,
      })),
    ),
  );
}

/** Those of some publications that are wanted; a name that fits none is an error. */
export function choosePublications(
  all: readonly Publication[],
  { publications = [], languages }: Wanted,
): { readonly chosen: readonly Publication[]; readonly diagnostics: readonly Diagnostic[] } {
  const names = [...new Set(all.map(({ name }) => name))];
  const fits = publications.map((pattern) => ({ pattern, match: picomatch(pattern) }));
  const diagnostics = fits
    .filter(({ match }) => !names.some((name) => match(name)))
    .map(({ pattern: found }) => {
      const near = nearest(found, names);
      const facts = { found, ...(near && { nearest: near }) };
      return error("BUILD_PUBLICATION_UNKNOWN", { file: "records" }, facts);
    });
  const chosen = all.filter(
    ({ name, edition }) =>
      (fits.length === 0 || fits.some(({ match }) => match(name))) &&
      (!languages || languages.includes(leadingLanguage(edition))),
  );
  return { chosen, diagnostics };
}

/** Parts publications into those that can be made and those that need a record that is wrong. */
export function holdBack(
  register: Register,
  publications: readonly Publication[],
): { readonly makeable: readonly Publication[]; readonly diagnostics: readonly Diagnostic[] } {
  const unusable = [...register.unusable.values()];
  const held = publications.flatMap((publication) => {
    const record = unusable.find((one) => needs(publication.subject, one));
    return record ? [{ publication, record }] : [];
  });
  const diagnostics = held.map(({ publication, record }) =>
    warning(
      "BUILD_PUBLICATION_NOT_MADE",
      { file: record.file },
      { publication: publication.name, record: record.id },
    ),
  );
  const blocked = new Set(held.map(({ publication }) => publication));
  return { makeable: publications.filter((one) => !blocked.has(one)), diagnostics };
}

/** Whether a subject's publication would lack a wrong record: in doubt it would. */
function needs({ kind, key }: Subject, { id, type, mentions }: UnusableRecord): boolean {
  if (type === "publisher") return true;
  if (type === "reports") return kind === "year" && id === `reports/${key}`;
  switch (kind) {
    case "country":
      return mentions === undefined || mentions.has(key);
    case "agreement":
      return id === `agreements/${key}`;
    case "year":
    case "register":
      return true;
  }
}
