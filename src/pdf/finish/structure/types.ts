/** Standard structure types that hold blocks, not lines of text (ISO 32000-1, 14.8.4.2). */
const grouping = ["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside"] as const;

/** Those that hold text or what stands in a line of it (14.8.4.4). */
const inline = ["Span", "Quote", "Reference", "Link", "Code", "Strong", "Em", "Lbl"] as const;

const blocks = [
  "P",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "L",
  "LI",
  "LBody",
  "TOC",
  "TOCI",
  "Caption",
  "Note",
  "Table",
  "THead",
  "TBody",
  "TFoot",
  "TR",
  "TH",
  "TD",
  "Figure",
  "Formula",
] as const;

const known: ReadonlySet<string> = new Set([...grouping, ...inline, ...blocks]);
const groupingTypes: ReadonlySet<string> = new Set(grouping);
const inlineTypes: ReadonlySet<string> = new Set(inline);

/** What assistive technology takes types of Chromium for that are not standard (14.7.3). */
export const roleMap: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Aside: "Div",
};

export function isGrouping(type: string): boolean {
  return groupingTypes.has(type);
}

export function isInline(type: string): boolean {
  return inlineTypes.has(type);
}

export function isKnown(type: string): boolean {
  return known.has(type);
}
