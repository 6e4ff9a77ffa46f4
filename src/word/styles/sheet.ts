import { type Face, type TypeStep, tokens } from "../../document/theme/tokens.ts";
import { type Direction, directionOf, type Language } from "../../language.ts";
import { defaultLanguages, tagOf } from "../language.ts";
import { listIndent } from "../numbering.ts";
import { eighthsOf, halfPointsOf, twipsOf, twipsOfPoints } from "../units.ts";
import { builtInStyles } from "./built-in.ts";
import { type CharacterStyle, characterStyles } from "./characters.ts";
import { frameOf } from "./column.ts";
import { paragraphStyles } from "./paragraphs.ts";
import type { ParagraphStyle, Rule } from "./style.ts";
import { type TableRule, type TableStyle, tableStyles } from "./tables.ts";

/** Styles that are Word's own have its names; all others are marked as custom (ECMA-376-1 17.7.4.17). */
const builtIn = new Set(
  [
    "Body Text,Title,Subtitle,Quote,caption,header,footer,footnote text,footnote reference",
    "TOC Heading,toc 1,toc 2,toc 3,toc 4,heading 1,heading 2,heading 3,heading 4",
    "List Bullet,List Bullet 2,List Bullet 3,List Number,List Number 2,List Number 3",
    "List Continue,List Continue 2,List Continue 3,Strong,Emphasis,Hyperlink",
  ].flatMap((line) => line.split(",")),
);

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * The whole style sheet (`word/styles.xml`, ECMA-376-1 17.7) of a document, made from the design
 * tokens. Rules at a start edge and line heights follow the direction of the document's language.
 */
export function writeStyleSheet(language: Language): string {
  const direction = directionOf(language);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:styles xmlns:w="${namespace}">`,
    writeDefaults(language, direction),
    builtInStyles,
    defaultStyles,
    ...paragraphStyles.map((style) => writeParagraphStyle(style, direction)),
    ...characterStyles.map(writeCharacterStyle),
    ...tableStyles.map(writeTableStyle),
    "</w:styles>",
  ].join("");
}

/** A style sheet for `docx` where nothing reads its styles: the package gets the whole sheet. */
export const emptyStyleSheet = `<w:styles xmlns:w="${namespace}"/>`;

function writeDefaults(language: Language, direction: Direction): string {
  const { latin, complex } = defaultLanguages(language);
  const languages = `<w:lang w:val="${tagOf(latin)}" w:eastAsia="${tagOf(latin)}" w:bidi="${tagOf(complex)}"/>`;
  const run = `${writeFonts(tokens.type.text.face)}${writeSizes("text")}${languages}`;
  const paragraph = writeSpacing([0, 0], lineOf("text", direction));
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`;
}

const defaultStyles = [
  // The colour of text is not the document's: LibreOffice would prefer it to that of words in tables.
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="${tokens.colour.ink}"/></w:rPr></w:style>`,
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
].join("");

function writeParagraphStyle(style: ParagraphStyle, direction: Direction): string {
  const properties = [
    style.keepNext ? "<w:keepNext/><w:keepLines/>" : "",
    style.frame ? writeFrame(direction) : "",
    style.numbering ? writeNumbering(style.numbering) : "",
    style.rule ? writeRule(style.rule, direction) : "",
    style.tab ? writeTabs(style.tab) : "",
    writeParagraphSpacing(style, direction),
    writeIndent(style, direction),
    style.contextual ? "<w:contextualSpacing/>" : "",
    style.align ? `<w:jc w:val="${style.align}"/>` : "",
    style.outline === undefined ? "" : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join("");
  return [
    openStyle("paragraph", style),
    `<w:basedOn w:val="${style.based ?? "Normal"}"/>`,
    style.next ? `<w:next w:val="${style.next}"/>` : "",
    gallery.has(style.id) ? "<w:qFormat/>" : "",
    element("w:pPr", properties),
    element("w:rPr", writeLetters(style)),
    "</w:style>",
  ].join("");
}

/** What Word offers to who writes: the other styles are in its list of all. */
const gallery = new Set(
  [
    "BodyText,Prose,Lead,Title,Heading1,Heading2,Heading3,Heading4,Caption,Note,Source,Quote,Callout",
    "Fact,FactLabel,KeyFigure,KeyLabel,ListBullet,ListNumber,TableText,TableNumber",
  ].flatMap((line) => line.split(",")),
);

function writeNumbering({ number, depth }: NonNullable<ParagraphStyle["numbering"]>): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${number}"/></w:numPr>`;
}

function writeFrame(direction: Direction): string {
  const attributes = Object.entries(frameOf(direction));
  return `<w:framePr${attributes.map(([name, value]) => ` ${name}="${value}"`).join("")}/>`;
}

function element(name: string, content: string): string {
  return content === "" ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function openStyle(
  type: string,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  const custom = builtIn.has(name) ? "" : ' w:customStyle="1"';
  return `<w:style w:type="${type}"${custom} w:styleId="${id}"><w:name w:val="${name}"/>`;
}

const { page } = tokens;
const margins = page.margin.inner + page.margin.outer;
const widths = {
  portrait: twipsOf(page.width - margins),
  landscape: twipsOf(page.height - margins),
};

/** Word measures a tab stop from the start edge and mirrors `right` in right-to-left paragraphs. */
function writeTabs(tab: keyof typeof widths): string {
  const other = tab === "landscape" ? `<w:tab w:val="clear" w:pos="${widths.portrait}"/>` : "";
  return `<w:tabs>${other}<w:tab w:val="right" w:pos="${widths[tab]}"/></w:tabs>`;
}

function writeParagraphSpacing(style: ParagraphStyle, direction: Direction): string {
  if (style.exact !== undefined) {
    return writeSpacing(style.space ?? [0, 0], { height: style.exact, rule: "exact" });
  }
  const line = style.type && {
    ...lineOf(style.type, direction),
    ...(style.height && { rule: style.height }),
  };
  return style.space || line ? writeSpacing(style.space, line) : "";
}

function writeIndent(
  { indent: given, indentEnd, listDepth }: ParagraphStyle,
  direction: Direction,
): string {
  const indent = listDepth === undefined ? given : (given ?? 0) + listIndent(listDepth, direction);
  const start = indent === undefined ? "" : ` w:start="${twipsOf(indent)}"`;
  const end = indentEnd === undefined ? "" : ` w:end="${twipsOf(indentEnd)}"`;
  return start || end ? `<w:ind${start}${end}/>` : "";
}

interface Line {
  readonly height: number;
  readonly rule: "atLeast" | "exact";
}

/** `atLeast`, so that drawings and high letters are never cut. */
function lineOf(step: TypeStep, direction: Direction): Line {
  const [, height] = tokens.type[step][direction === "rtl" ? "arabic" : "latin"];
  return { height, rule: "atLeast" };
}

function writeSpacing(
  space: readonly [number, number] | undefined,
  line: Line | undefined,
): string {
  const edges = space
    ? ` w:before="${twipsOfPoints(space[0])}" w:after="${twipsOfPoints(space[1])}"`
    : "";
  const height = line ? ` w:line="${twipsOfPoints(line.height)}" w:lineRule="${line.rule}"` : "";
  return `<w:spacing${edges}${height}/>`;
}

/** Borders name physical edges (ECMA-376-1 17.3.1.24): the start edge depends on the direction. */
function writeRule({ edge, weight, colour, space }: Rule, direction: Direction): string {
  const start = direction === "rtl" ? "right" : "left";
  const sides = { top: ["top"], bottom: ["bottom"], each: ["top", "between"], start: [start] };
  const borders = sides[edge].map((side) => writeBorder(side, { weight, colour }, space));
  return `<w:pBdr>${borders.join("")}</w:pBdr>`;
}

function writeBorder(side: string, { weight, colour }: TableRule, space = 0): string {
  return `<w:${side} w:val="single" w:sz="${eighthsOf(tokens.rule[weight])}" w:space="${space}" w:color="${tokens.colour[colour]}"/>`;
}

/** Run properties in the order of ECMA-376-1 A.1, CT_RPr. */
function writeLetters(style: ParagraphStyle): string {
  const step = style.type ? tokens.type[style.type] : undefined;
  const bold = style.bold ?? (step ? step.weight >= 600 : undefined);
  return [
    step ? writeFonts(step.face) : "",
    bold ? "<w:b/><w:bCs/>" : "",
    style.colour ? `<w:color w:val="${tokens.colour[style.colour]}"/>` : "",
    style.type ? writeSizes(style.type) : "",
  ].join("");
}

function writeFonts(face: Face): string {
  const { latin, arabic } = tokens.font[face];
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${latin}" w:cs="${arabic}"/>`;
}

/** Latin letters and complex scripts have sizes of their own (ECMA-376-1 17.3.2.38, 17.3.2.39). */
function writeSizes(step: TypeStep): string {
  const { latin, arabic } = tokens.type[step];
  return `<w:sz w:val="${halfPointsOf(latin[0])}"/><w:szCs w:val="${halfPointsOf(arabic[0])}"/>`;
}

function writeCharacterStyle(style: CharacterStyle): string {
  const letters = [
    style.bold ? "<w:b/><w:bCs/>" : "",
    style.colour ? `<w:color w:val="${tokens.colour[style.colour]}"/>` : "",
    style.type ? writeSizes(style.type) : "",
    style.underline ? `<w:u w:val="single" w:color="${tokens.colour.tint}"/>` : "",
    style.frame
      ? `<w:bdr w:val="single" w:sz="4" w:space="0" w:color="${tokens.colour[style.frame]}"/>`
      : "",
    style.ground
      ? `<w:shd w:val="clear" w:color="auto" w:fill="${tokens.colour[style.ground]}"/>`
      : "",
    style.raised ? `<w:vertAlign w:val="${style.raised}"/>` : "",
  ].join("");
  return `${openStyle("character", style)}<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>${element("w:rPr", letters)}</w:style>`;
}

function writeTableStyle(style: TableStyle): string {
  const borders = [
    style.top ? writeBorder("top", style.top) : "",
    style.bottom ? writeBorder("bottom", style.bottom) : "",
    style.between ? writeBorder("insideH", style.between) : "",
  ].join("");
  const head = style.head
    ? `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${writeBorder("bottom", style.head)}</w:tcBorders></w:tcPr></w:tblStylePr>`
    : "";
  const padding = style.padding ? writePadding(style.padding) : "";
  const table = borders
    ? `<w:tblPr><w:tblBorders>${borders}</w:tblBorders>${padding}</w:tblPr>`
    : "";
  return `${openStyle("table", style)}<w:basedOn w:val="TableNormal"/><w:qFormat/>${table}${head}</w:style>`;
}

function writePadding({ top = 0, bottom = 0 }: NonNullable<TableStyle["padding"]>): string {
  const edge = (side: string, points: number) =>
    `<w:${side} w:w="${twipsOfPoints(points)}" w:type="dxa"/>`;
  return `<w:tblCellMar>${edge("top", top)}${edge("bottom", bottom)}</w:tblCellMar>`;
}
