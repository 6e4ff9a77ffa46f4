import { type Diagnostic, isError } from "../diagnostics/diagnostic.ts";
import type { Document, Metadata, SourceRecord } from "../document/document.ts";
import { makeDocument } from "../document/make.ts";
import type { FontSet } from "../document/theme/fonts.ts";
import type { Language } from "../language.ts";
import { originsOf } from "../publications/origins.ts";
import { viewSubject } from "../publications/views/views.ts";
import type { Register } from "../records/register.ts";
import {
  type CompiledTemplate,
  compileTemplate,
  type RenderContext,
  type RenderedLines,
} from "../templates/compile.ts";
import { filesOf } from "../templates/dependencies.ts";
import { leadingLanguage, type Template } from "../templates/template.ts";
import type { Prepared } from "./prepare.ts";
import type { Publication } from "./publication.ts";

/** A publication whose document was made, and the name of its files without ending. */
export interface Made {
  readonly publication: Publication;
  readonly document: Document;
  readonly file: string;
}

/** What drafting takes beside the publication. */
interface Workshop {
  readonly register: Register;
  readonly fonts: FontSet;
  readonly compiled: ReadonlyMap<Template, CompiledTemplate>;
}

/** Publications → documents. Those that have an error have none; the others do not wait for them. */
export function makeDocuments(
  publications: readonly Publication[],
  { register, templates, diagnostics }: Pick<Prepared, "register" | "templates" | "diagnostics">,
  fonts: FontSet,
): { readonly made: readonly Made[]; readonly diagnostics: readonly Diagnostic[] } {
  const broken = new Set(diagnostics.filter(isError).map(({ place }) => place.file));
  const sound = publications.filter(
    ({ template }) => !filesOf(template, templates).some((file) => broken.has(file)),
  );
  const used = new Set(sound.map(({ template }) => template));
  const compiled = new Map([...used].map((one) => [one, compileTemplate(one, templates)]));
  const results = sound.map((publication) => draft(publication, { register, fonts, compiled }));
  return {
    made: results.flatMap(({ made }) => made ?? []),
    diagnostics: results.flatMap((result) => result.diagnostics),
  };
}

interface Drafted {
  readonly made: Made | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function draft(publication: Publication, { register, fonts, compiled }: Workshop): Drafted {
  const { template, edition, name } = publication;
  const language = leadingLanguage(edition);
  const view = viewEdition(register, publication);
  const printer = compiled.get(template);
  if (!view || !printer) return { made: undefined, diagnostics: [] };
  const context: RenderContext = {
    edition,
    countryName: (code, at) => register.countries.get(code)?.[at]?.name,
  };
  const page = printer.render(view, context);
  const lines = printer.renderLines(view, context);
  const rendered = [...page.diagnostics, ...lines.diagnostics];
  if (rendered.some(isError)) return { made: undefined, diagnostics: rendered };
  const { document, diagnostics } = makeDocument(
    {
      publication: name,
      language,
      metadata: describe(lines, register, language),
      records: gatherRecords(register, publication),
      html: page.html,
      template: { file: template.file },
    },
    fonts,
  );
  const made = document && { publication, document, file: lines.file };
  return { made, diagnostics: [...rendered, ...diagnostics] };
}

/** The view in one language, or one for each language of a pair. */
function viewEdition(register: Register, { subject, edition }: Publication): object | undefined {
  if (typeof edition === "string") return viewSubject({ register, language: edition }, subject);
  const views = edition.map((language) => [language, viewSubject({ register, language }, subject)]);
  return views.every(([, view]) => view) ? Object.fromEntries(views) : undefined;
}

function describe(
  { title, subject, keywords }: RenderedLines,
  register: Register,
  language: Language,
): Metadata {
  const { publisher, organisations } = register;
  const ministry = publisher && organisations.get(publisher.data.organisation);
  const author =
    ministry?.words.get(language)?.get("name") ?? ministry?.words.get("fr")?.get("name") ?? "";
  return {
    title,
    author,
    subject: subject || title,
    keywords,
    edition: publisher?.data.edition ?? "",
  };
}

function gatherRecords(register: Register, { subject }: Publication): readonly SourceRecord[] {
  return originsOf(register, subject).map(({ id, data }) => ({ id, data }));
}
