import { type FileChild, Footer, Header, type Paragraph, type XmlComponent } from "docx";
import type { RunningLine, RunningPart } from "../document/document.ts";
import { runOf, textElement, xml } from "./element.ts";
import { writeField, writeNumberField } from "./fields.ts";
import { mapInlines } from "./inlines/runs.ts";
import { ParagraphElement } from "./paragraph.ts";
import type { Setting } from "./setting.ts";
import { paragraphStyles } from "./styles/paragraphs.ts";

/** The running lines of a section of pages. */
export interface RunningLines {
  readonly headers: { readonly default: Header };
  readonly footers: { readonly default: Footer };
}

/** A chapter as running heads name it. */
export interface Chapter {
  readonly title: string;
  /** The style of its heading, whose words heads take; none where they have not room for all. */
  readonly style: string | undefined;
}

/** What the lines of one section differ in. */
interface Pages {
  readonly chapter: Chapter | undefined;
  readonly landscape: boolean;
}

/** The running head and foot of a section's pages; empty ones for a document that has none. */
export function writeRunningLines(setting: Setting, { chapter, landscape }: Pages): RunningLines {
  const { header, footer } = setting.plan.document;
  const wide = landscape ? "Wide" : "";
  return placeLines(
    writeLine(header, `Header${wide}`, setting, chapter),
    writeLine(footer, `Footer${wide}`, setting, chapter),
  );
}

/** Header and footer of the cover, which shows neither. */
export function emptyRunningLines(): RunningLines {
  const empty = (style: string) => new ParagraphElement({ style, direction: "ltr" });
  return placeLines(empty("Header"), empty("Footer"));
}

/** `docx` writes any block in a header or footer, though its types name two classes alone. */
function placeLines(header: FileChild, footer: FileChild): RunningLines {
  return {
    headers: { default: new Header({ children: [header as Paragraph] }) },
    footers: { default: new Footer({ children: [footer as Paragraph] }) },
  };
}

function writeLine(
  line: RunningLine | undefined,
  style: string,
  setting: Setting,
  chapter: Chapter | undefined,
): FileChild {
  const write = (part: RunningPart) => writePart(part, setting, chapter);
  const words = line
    ? [
        ...keepOrder(line.start, setting).flatMap(write),
        runOf([xml("w:tab")]),
        ...keepOrder(line.end, setting).flatMap(write),
      ]
    : [];
  return new ParagraphElement({ style, direction: setting.direction }, words);
}

const leftToRight: RunningPart = { kind: "text", text: "\u200e" };

/**
 * Page numbers on both sides of a sign, as `3 / 6`, run from the left in every language: marks
 * stand around each number, as a field has no direction of its own.
 */
function keepOrder(parts: readonly RunningPart[], { direction }: Setting): readonly RunningPart[] {
  const numbers = parts.filter(({ kind }) => kind === "page" || kind === "pages");
  if (direction === "ltr" || numbers.length < 2) return parts;
  return parts.flatMap((part) =>
    numbers.includes(part) ? [leftToRight, part, leftToRight] : [part],
  );
}

/** STYLEREF takes the page's last words in a style (ECMA-376-1 17.16.5.59). */
function writePart(
  part: RunningPart,
  setting: Setting,
  chapter: Chapter | undefined,
): readonly XmlComponent[] {
  switch (part.kind) {
    case "text":
      return [...spaced(part.text, setting)];
    case "page":
      return writeNumberField("PAGE");
    case "pages":
      return writeNumberField("NUMPAGES", setting.plan.pages?.pageCount);
    case "chapter":
      return chapter === undefined ? [] : writeTitle(chapter, setting);
  }
}

function writeTitle({ title, style }: Chapter, setting: Setting): readonly XmlComponent[] {
  const words = mapInlines([{ type: "text", value: title }], setting);
  return style === undefined ? words : writeField(referTo(style), words);
}

/** A heading of the first level has a number, so that Word of any language finds it. */
function referTo(style: string): string {
  const name = paragraphStyles.find(({ id }) => id === style)?.name ?? style;
  return style === "Heading1" ? "STYLEREF 1" : `STYLEREF "${name}"`;
}

/** Words between fields keep their spaces at both ends. */
function spaced(text: string, setting: Setting): readonly XmlComponent[] {
  const edge = (found: boolean) => (found ? [runOf([textElement("w:t", " ")])] : []);
  return [
    ...edge(text.startsWith(" ")),
    ...mapInlines([{ type: "text", value: text }], setting),
    ...edge(text.endsWith(" ") && text.trim() !== ""),
  ];
}
