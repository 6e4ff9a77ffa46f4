import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { checkCharacters } from "./characters.ts";
import { checkDrawings } from "./drawings.ts";
import { checkHeadings } from "./headings.ts";
import { checkLinks } from "./links.ts";
import type { Checked, Rule } from "./rule.ts";
import { checkTables } from "./tables.ts";
import { checkVocabulary } from "./vocabulary.ts";

const rules: readonly Rule[] = [
  checkVocabulary,
  checkHeadings,
  checkTables,
  checkLinks,
  checkDrawings,
  checkCharacters,
];

/** What keeps a body from being a document: everything that is wrong, told at once. */
export function checkBody(checked: Checked): readonly Diagnostic[] {
  return rules.flatMap((rule) => rule(checked));
}
