import type { Place } from "../diagnostics/diagnostic.ts";
import type { Language } from "../language.ts";
import type { SubjectKind } from "../publications/subject.ts";
import type { Location, Program } from "./ast.ts";
import type { Messages } from "./messages.ts";

/** The languages of one publication: one, or two side by side. */
export type Edition = Language | readonly [Language, Language];

/** Parsed Handlebars source with the file that its lines and columns count in. */
export interface Source {
  readonly file: string;
  readonly program: Program;
}

/** The lines of front matter that are Handlebars themselves, printed as plain text. */
export const lineNames = ["title", "file", "description", "subject", "keywords"] as const;

export type LineName = (typeof lineNames)[number];

/** A template: what its front matter says, and its text. */
export interface Template extends Source {
  /** Its file's name without ending, which names its publications: `factsheet`. */
  readonly kind: string;
  readonly each: SubjectKind;
  /** In which languages it is printed; none said: the publisher's. */
  readonly editions: readonly Edition[] | undefined;
  /** `title` and `file` are always there. `keywords` gives words parted by commas. */
  readonly lines: Readonly<Partial<Record<LineName, Source>>>;
}

/** All templates with their partials and messages: what rendering takes. */
export interface TemplateSet {
  readonly templates: ReadonlyMap<string, Template>;
  readonly partials: ReadonlyMap<string, Source>;
  /** Files of partials that have errors of their own, by the partial's name. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly messages: Messages;
}

/** The place of a node's beginning: columns count from 1 in places. */
export function placeOf(file: string, loc: Location): Place {
  return { file, line: loc.start.line, column: loc.start.column + 1 };
}

/** The language that an edition is written in, or begins with. */
export function leadingLanguage(edition: Edition): Language {
  return typeof edition === "string" ? edition : edition[0];
}
