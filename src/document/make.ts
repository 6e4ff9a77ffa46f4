import { type Diagnostic, isError, type Place } from "../diagnostics/diagnostic.ts";
import { directionOf, type Language } from "../language.ts";
import { checkBody } from "./check/check.ts";
import { fillContents } from "./complete/contents.ts";
import { identifyHeadings } from "./complete/identifiers.ts";
import { takeRunningLines } from "./complete/running.ts";
import { sizeTitles } from "./complete/titles.ts";
import { setSpaces } from "./complete/typography.ts";
import type { Document, Metadata, SourceRecord } from "./document.ts";
import { drawCharts } from "./figures/chart.ts";
import { drawFlags } from "./figures/flag.ts";
import { collectHeadings } from "./headings.ts";
import { parseBody } from "./parse.ts";
import type { FontSet } from "./theme/fonts.ts";

/** What a publication gives to its document. */
export interface Draft {
  readonly publication: string;
  readonly language: Language;
  readonly metadata: Metadata;
  readonly records: readonly SourceRecord[];
  /** The HTML that the template gave, with `data-place` on its elements. */
  readonly html: string;
  /** The template's file, for what has no nearer place. */
  readonly template: Place;
}

/**
 * Draft → Document: HTML is parsed, drawn, completed (running lines, ids, contents, spaces) and
 * checked. All that is wrong is told; with an error there is no document.
 */
export function makeDocument(
  draft: Draft,
  fonts: FontSet,
): { readonly document: Document | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { language, template } = draft;
  const direction = directionOf(language);
  const { body, diagnostics: misread } = parseBody(draft.html, template);
  const running = takeRunningLines(body);
  const undrawn = [...drawFlags(body, template), ...drawCharts(body, language, template)];
  identifyHeadings(body);
  sizeTitles(body);
  fillContents(body);
  setSpaces(body, language);
  const diagnostics = [...misread, ...undrawn, ...checkBody({ body, template, fonts })];
  if (diagnostics.some(isError)) return { document: undefined, diagnostics };
  const { publication, metadata, records } = draft;
  const headings = collectHeadings(body);
  const document = {
    publication,
    language,
    direction,
    metadata,
    records,
    body,
    headings,
    ...running,
  };
  return { document, diagnostics };
}
