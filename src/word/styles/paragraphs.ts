import { apparatus } from "./paragraphs/apparatus.ts";
import { facts, figures } from "./paragraphs/figures.ts";
import { headings } from "./paragraphs/headings.ts";
import { tables } from "./paragraphs/tables.ts";
import { lists, text } from "./paragraphs/text.ts";
import type { ParagraphStyle } from "./style.ts";

/** Every paragraph style of a document, in the order of the style sheet. */
export const paragraphStyles: readonly ParagraphStyle[] = [
  ...text,
  ...headings,
  ...figures,
  ...facts,
  ...lists,
  ...tables,
  ...apparatus,
];
