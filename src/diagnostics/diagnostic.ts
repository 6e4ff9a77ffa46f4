import type { BuildProblems } from "./build.ts";
import type { DocumentProblems } from "./document.ts";
import type { PdfProblems } from "./pdf.ts";
import type { RecordProblems } from "./records.ts";
import type { TemplateProblems } from "./templates.ts";
import type { WordProblems } from "./word.ts";

/** Where something is wrong: a file below the project, and where known its line and column (from 1). */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export type Severity = "error" | "warning";

/** Every code with the facts that its words are made from. Each stage lists its own. */
export interface Problems
  extends RecordProblems,
    TemplateProblems,
    DocumentProblems,
    PdfProblems,
    WordProblems,
    BuildProblems {}

export type Code = keyof Problems;

/** What is wrong, where, and the facts by which to mend it. */
export type Diagnostic = {
  readonly [C in Code]: {
    readonly severity: Severity;
    readonly code: C;
    readonly place: Place;
    readonly facts: Problems[C];
  };
}[Code];

/** A diagnostic that keeps a publication from being made. */
export function error<C extends Code>(code: C, place: Place, facts: Problems[C]): Diagnostic {
  return { severity: "error", code, place, facts } as Diagnostic;
}

/** A diagnostic that is told and keeps nothing from being made. */
export function warning<C extends Code>(code: C, place: Place, facts: Problems[C]): Diagnostic {
  return { severity: "warning", code, place, facts } as Diagnostic;
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "error";
}

/** Diagnostics in the order of their files, lines and columns; equal ones once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((item) => [JSON.stringify(item), item]));
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
