import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Step } from "../build/apply.ts";
import { annotateForGitHub, describeDiagnostic, reportForGitLab } from "../diagnostics/annotate.ts";
import { type Diagnostic, isError, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../diagnostics/environment.ts";
import { printDiagnostic } from "../diagnostics/print.ts";
import type { WordingLanguage } from "../diagnostics/wording.ts";
import type { Telling } from "./flags.ts";
import { status } from "./status.ts";
import { commandWords } from "./wording.ts";

/** Tells diagnostics in the way that fits who reads: a person, a program, or a forge. */
export async function report(all: readonly Diagnostic[], flags: Telling): Promise<number> {
  const language = flags.langUi;
  const shown = sortDiagnostics(all).filter(
    ({ code }) => flags.translations || code !== "RECORD_TRANSLATION_MISSING",
  );
  for (const diagnostic of shown) tellOne(diagnostic, flags);
  if (flags.codeQuality !== undefined) {
    await writeFile(flags.codeQuality, reportForGitLab(shown, language));
  }
  const errors = all.filter(isError).length;
  if (!flags.json) {
    tellUntranslated(all, flags);
    console.error(commandWords[language].checked(errors, all.length - errors));
  }
  return errors > 0 ? status.wrong : status.done;
}

export function tellOne(diagnostic: Diagnostic, flags: Telling): void {
  const language = flags.langUi;
  if (flags.json) {
    console.log(JSON.stringify(describeDiagnostic(diagnostic, language)));
  } else if (process.env.GITHUB_ACTIONS === "true") {
    console.log(annotateForGitHub(diagnostic, language));
  } else {
    const terminal = process.stderr.isTTY === true;
    const sourceOf = (file: string) => readSource(join(flags.root, file));
    console.error(printDiagnostic(diagnostic, { language, terminal, sourceOf }));
  }
}

function tellUntranslated(all: readonly Diagnostic[], flags: Telling) {
  if (flags.translations) return;
  const counts = new Map<string, number>();
  for (const { code, facts } of all) {
    if (code !== "RECORD_TRANSLATION_MISSING") continue;
    counts.set(facts.language, (counts.get(facts.language) ?? 0) + facts.count);
  }
  for (const [language, count] of counts) {
    console.error(commandWords[flags.langUi].untranslated(language, count));
  }
}

export function showStep({ outcome, file, done, total }: Step, flags: Telling): void {
  if (flags.json) {
    console.log(JSON.stringify({ kind: "output", outcome, file, done, total }));
  } else if (process.stderr.isTTY) {
    const filled = Math.round((done / total) * 24);
    const bar = "━".repeat(filled) + "─".repeat(24 - filled);
    process.stderr.write(`\r\u001b[2K${bar} ${done}/${total} ${file}${done === total ? "\n" : ""}`);
  } else {
    console.error(`${done}/${total} ${commandWords[flags.langUi].step[outcome]} ${file}`);
  }
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Says that the environment failed, and how to mend it; anything else is a fault of ours. */
export function tellEnvironment(problem: unknown, language: WordingLanguage): void {
  if (problem instanceof EnvironmentError) {
    const { message, hint } = problem.words[language];
    console.error(hint === undefined ? message : `${message}\n  ${hint}`);
  } else if (isSystemError(problem)) {
    console.error(problem.message);
  } else {
    throw problem;
  }
}

/** An error of the operating system: no space, no right to write, no such folder. */
function isSystemError(problem: unknown): problem is Error {
  return problem instanceof Error && "code" in problem && /^E[A-Z]+$/.test(String(problem.code));
}
