import type { Paragraph, Document as WordDocument } from "docx";

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isError } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { tokens } from "../document/theme/tokens.ts";
import { holds } from "../document/tree.ts";
import { mapBlocks } from "./blocks/handlers.ts";
import { openFaces } from "./drawings/faces.ts";
import { type RasterCache, renderWith } from "./drawings/raster.ts";
import { packWord } from "./packing.ts";
import { countPages, type PageCount } from "./pages.ts";
import { type Plan, planDocument } from "./plan.ts";
import { describeDocument } from "./properties.ts";
import { writeSections } from "./sections.ts";
import type { Setting } from "./setting.ts";
import { emptyStyleSheet, writeStyleSheet } from "./styles/sheet.ts";
import { checkSupport } from "./support.ts";
import { twipsOf } from "./units.ts";
import { BareDocument, ListedDocument } from "./word-document.ts";

export interface WordExport {
  /** The `.docx` file; undefined where a diagnostic is an error. */
  readonly bytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A document → a Word file (ECMA-376 Transitional), the same bytes each time. What has no form
 * in Word is told with its place, and no file is made. The cache keeps what is slow to make: the
 * images of drawings and the pages of contents.
 */
export async function exportWord(
  document: Document,
  { rasterise }: { readonly rasterise?: RasterCache } = {},
): Promise<WordExport> {
  const diagnostics = checkSupport(document);
  if (diagnostics.some(isError)) return { bytes: undefined, diagnostics };
  const plan = await planDocument(
    document,
    renderWith(openFaces(), { ...(rasterise && { cache: rasterise }) }),
  );
  const count = hasContents(document) ? await countPages(document, rasterise) : undefined;
  const styles = writeStyleSheet(document.language);
  const bytes = packWord(buildWord(plan, styles, count), { document, styles });
  await count?.keep();
  return { bytes, diagnostics };
}

/** The styles are read where pages are to be counted; elsewhere `docx` need not parse them. */
function buildWord(plan: Plan, styles: string, count: PageCount | undefined): WordDocument {
  const { document, numberings } = plan;
  const setting = startOf(plan);
  const made = count?.reads ? ListedDocument : BareDocument;
  // Numberings are counted as they are first used: the text comes before its notes.
  const sections = writeSections(document.body, setting);
  const footnotes = writeFootnotes(plan, setting);
  const options = {
    ...describeDocument(document),
    externalStyles: count?.reads ? styles : emptyStyleSheet,
    footnotes,
    compatibility: { version: 15 },
    ...(count && { pageNumbers: count.estimator }),
    sections,
  };
  return new made(options, numberings);
}

/** Pages are counted only where they are printed: in contents. */
function hasContents({ body }: Document): boolean {
  return holds(body, ({ tagName }) => tagName === "nav");
}

function startOf(plan: Plan): Setting {
  const { width, margin } = tokens.page;
  return {
    plan,
    language: plan.document.language,
    direction: plan.document.direction,
    style: "BodyText",
    width: twipsOf(width - margin.inner - margin.outer),
    map: mapBlocks,
  };
}

function writeFootnotes(
  { notes }: Plan,
  setting: Setting,
): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
  return Object.fromEntries(
    [...notes.values()].map(({ number, item }) => {
      const blocks = mapBlocks(item.children, { ...setting, style: "FootnoteText" });
      return [String(number), { children: blocks.map(({ child }) => child as Paragraph) }];
    }),
  );
}
