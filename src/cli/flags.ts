import { InvalidArgumentError } from "commander";
import { type Format, isFormat } from "../build/format.ts";
import type { WordingLanguage } from "../diagnostics/wording.ts";
import { isLanguage, type Language } from "../language.ts";

/** Flags of every command that reads a project. */
export interface Common {
  /** The project's folder; records and templates lie below it. */
  readonly root: string;
  readonly records: string;
  readonly templates: string;
  readonly json: boolean;
  readonly langUi: WordingLanguage;
}

/** How diagnostics are told: some flags of any command. */
export interface Telling extends Pick<Common, "root" | "json" | "langUi"> {
  /** Whether each missing translation is told, or only how many there are. */
  readonly translations?: boolean;
  /** A file for GitLab's Code Quality report. */
  readonly codeQuality?: string;
}

export interface CheckFlags extends Common, Telling {}

export interface BuildFlags extends Common, Telling {
  /** Where outputs go; without it, `out` in the project's folder. */
  readonly out?: string;
  readonly lang?: readonly Language[];
  readonly format?: readonly Format[];
  readonly jobs?: number;
  readonly force: boolean;
}

export function readLanguages(value: string): readonly Language[] {
  return readList(value, isLanguage);
}

export function readFormats(value: string): readonly Format[] {
  return readList(value, isFormat);
}

export function readCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("Not a number from 1.");
  return count;
}

function readList<Word extends string>(
  value: string,
  allowed: (word: string) => word is Word,
): readonly Word[] {
  return value.split(",").map((word) => {
    if (!allowed(word)) throw new InvalidArgumentError(`"${word}" is not one of them.`);
    return word;
  });
}
