import { createHash } from "node:crypto";
import type { Diagnostic } from "./diagnostic.ts";
import { makeVisible } from "./print.ts";
import { tell } from "./told.ts";
import type { WordingLanguage } from "./wording.ts";

/** A diagnostic as plain data: what `--json` prints, one a line. */
export function describeDiagnostic(diagnostic: Diagnostic, language: WordingLanguage) {
  const { severity, code, place, facts } = diagnostic;
  return { kind: "diagnostic", severity, code, ...place, ...tell(diagnostic, language), facts };
}

/** A workflow command of GitHub Actions, which marks the line in a change. */
export function annotateForGitHub(diagnostic: Diagnostic, language: WordingLanguage): string {
  const { severity, code, place } = diagnostic;
  const { message, hint } = tell(diagnostic, language);
  const properties = Object.entries({
    file: place.file,
    line: place.line,
    col: place.column,
    title: code,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const words = [message, ...(hint === undefined ? [] : [hint])].map(makeVisible);
  const said = escapeData(words.join("\n"));
  return `::${severity} ${properties.join(",")}::${said}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** The Code Quality report of GitLab: marks the lines of a merge request. */
export function reportForGitLab(
  diagnostics: readonly Diagnostic[],
  language: WordingLanguage,
): string {
  const issues = diagnostics.map((diagnostic) => {
    const { severity, code, place } = diagnostic;
    const { message, hint } = tell(diagnostic, language);
    return {
      description: hint === undefined ? message : `${message} – ${hint}`,
      check_name: code,
      fingerprint: createHash("sha256").update(JSON.stringify(diagnostic)).digest("hex"),
      severity: severity === "error" ? "major" : "minor",
      location: { path: place.file, lines: { begin: place.line ?? 1 } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
