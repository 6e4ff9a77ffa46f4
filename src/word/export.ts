import type { IPropertiesOptions, Paragraph, Document as WordDocument } from "docx";

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isError } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { tokens } from "../document/theme/tokens.ts";
import { holds } from "../document/tree.ts";
import { mapBlocks } from "./blocks/handlers.ts";
import { noCache, type WordCache } from "./cache.ts";
import { openFaces } from "./drawings/faces.ts";
import { renderWith } from "./drawings/raster.ts";
import { embedFonts } from "./fonts/embed.ts";
import { packWord } from "./packing.ts";
import { countPages, nameMeasuredFonts } from "./pages.ts";
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
 * images of drawings, the pages of contents and packed fonts.
 */
export async function exportWord(
  document: Document,
  { cache = noCache }: { readonly cache?: WordCache } = {},
): Promise<WordExport> {
  const diagnostics = checkSupport(document);
  if (diagnostics.some(isError)) return { bytes: undefined, diagnostics };
  const plan = await planDocument(document, renderWith(openFaces(), cache));
  const styles = writeStyleSheet(document.language);
  const pages = hasContents(document)
    ? await countPages(document, () => writeToRead(plan, styles), cache)
    : undefined;
  const word = writeToPack({ ...plan, ...(pages && { pages }) });
  const fonts = await embedFonts(document, cache);
  return { bytes: packWord(word, { document, styles, fonts }), diagnostics };
}

/** The document with its styles, for its pages to be counted. */
function writeToRead(plan: Plan, styles: string): WordDocument {
  const options = {
    ...writeOptions(plan),
    externalStyles: nameMeasuredFonts(styles, plan.document.direction),
  };
  return new ListedDocument(options, plan.numberings);
}

/** The document without its styles, which `docx` need not parse. */
function writeToPack(plan: Plan): WordDocument {
  const options = { ...writeOptions(plan), externalStyles: emptyStyleSheet };
  return new BareDocument(options, plan.numberings);
}

/** Numberings are counted as they are first used: the text comes before its notes. */
function writeOptions(plan: Plan): IPropertiesOptions {
  const { document } = plan;
  const setting = startOf(plan);
  const sections = writeSections(document.body, setting);
  const footnotes = writeFootnotes(plan, setting);
  return {
    ...describeDocument(document),
    footnotes,
    compatibility: { version: 15 },
    sections,
  };
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
