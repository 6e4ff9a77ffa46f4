import { buildWording } from "./build.ts";
import type { Code, Diagnostic, Problems } from "./diagnostic.ts";
import { documentWording } from "./document.ts";
import { pdfWording } from "./pdf.ts";
import { recordsWording } from "./records.ts";
import { templatesWording } from "./templates.ts";
import { wordWording } from "./word.ts";
import type { Wording, WordingLanguage, Words } from "./wording.ts";

const wording: Wording<Problems> = {
  ...recordsWording,
  ...templatesWording,
  ...documentWording,
  ...pdfWording,
  ...wordWording,
  ...buildWording,
};

/** The words of a diagnostic in one of the languages that diagnostics are told in. */
export function tell(diagnostic: Diagnostic, language: WordingLanguage): Words {
  const write = wording[diagnostic.code][language] as (facts: Problems[Code]) => Words;
  return write(diagnostic.facts);
}
