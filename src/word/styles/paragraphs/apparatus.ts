import { tokens } from "../../../document/theme/tokens.ts";
import type { ParagraphStyle } from "../style.ts";

const { space } = tokens;

const none = [0, 0] as const;

/** What a page has beside its text: masthead, running lines, notes and contents. */
export const apparatus: readonly ParagraphStyle[] = [
  { id: "Masthead", name: "Masthead", type: "label", colour: "soft", space: none },
  { id: "MastheadStrong", name: "Masthead Strong", based: "Masthead", bold: true, colour: "ink" },
  { id: "MastheadEnd", name: "Masthead End", based: "Masthead", align: "end" },
  { id: "MastheadStrongEnd", name: "Masthead Strong End", based: "MastheadStrong", align: "end" },
  { id: "Header", name: "header", type: "running", colour: "soft", space: none, tab: "portrait" },
  { id: "HeaderWide", name: "Header Wide", based: "Header", tab: "landscape" },
  { id: "Footer", name: "footer", type: "running", colour: "soft", space: none, tab: "portrait" },
  { id: "FooterWide", name: "Footer Wide", based: "Footer", tab: "landscape" },
  { id: "FootnoteText", name: "footnote text", type: "label", space: [0, 2] },
  { id: "TableGap", name: "Table Gap", space: none, exact: 6 },
  {
    id: "TOCHeading",
    name: "TOC Heading",
    next: "BodyText",
    type: "chapter",
    space: [0, space.section],
    keepNext: true,
  },
  {
    id: "TOC1",
    name: "toc 1",
    type: "subsection",
    space: [2, 2],
    rule: { edge: "each", weight: "hair", colour: "line", space: 3 },
    tab: "portrait",
  },
  { id: "TOC2", name: "toc 2", colour: "soft", space: [2, 2], indent: 4, tab: "portrait" },
  { id: "TOC3", name: "toc 3", colour: "soft", space: [1, 1], indent: 8, tab: "portrait" },
  { id: "TOC4", name: "toc 4", colour: "soft", space: [1, 1], indent: 12, tab: "portrait" },
];
