import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from "docx";
import type { RunningLine, RunningPart } from "../document/document.ts";
import { writeField } from "./fields.ts";
import { mapInlines } from "./inlines/runs.ts";
import type { Setting } from "./setting.ts";
import { paragraphStyles } from "./styles/paragraphs.ts";

/** The running lines of a section of pages. */
export interface RunningLines {
  readonly headers: { readonly default: Header };
  readonly footers: { readonly default: Footer };
}

/** A chapter as running heads name it: the words of its heading, and the style that it has. */
export interface Chapter {
  readonly title: string;
  readonly style: string;
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
  return {
    headers: {
      default: new Header({ children: [writeLine(header, `Header${wide}`, setting, chapter)] }),
    },
    footers: {
      default: new Footer({ children: [writeLine(footer, `Footer${wide}`, setting, chapter)] }),
    },
  };
}

/** Header and footer of the cover, which shows neither. */
export function emptyRunningLines(): RunningLines {
  return {
    headers: { default: new Header({ children: [new Paragraph({ style: "Header" })] }) },
    footers: { default: new Footer({ children: [new Paragraph({ style: "Footer" })] }) },
  };
}

function writeLine(
  line: RunningLine | undefined,
  style: string,
  setting: Setting,
  chapter: Chapter | undefined,
): Paragraph {
  const write = (part: RunningPart) => writePart(part, setting, chapter);
  return new Paragraph({
    style,
    ...(setting.direction === "rtl" && { bidirectional: true }),
    children: line
      ? [
          ...keepOrder(line.start, setting).flatMap(write),
          new TextRun({ children: [new Tab()] }),
          ...keepOrder(line.end, setting).flatMap(write),
        ]
      : [],
  });
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
): readonly ParagraphChild[] {
  switch (part.kind) {
    case "text":
      return [...spaced(part.text, setting)];
    case "page":
      return [new TextRun({ children: [PageNumber.CURRENT] })];
    case "pages":
      return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    case "chapter":
      return chapter === undefined
        ? []
        : writeField(
            referTo(chapter.style),
            mapInlines([{ type: "text", value: chapter.title }], setting),
          );
  }
}

/** A heading of the first level has a number, so that Word of any language finds it. */
function referTo(style: string): string {
  const name = paragraphStyles.find(({ id }) => id === style)?.name ?? style;
  return style === "Heading1" ? "STYLEREF 1" : `STYLEREF "${name}"`;
}

/** Words between fields keep their spaces at both ends. */
function spaced(text: string, setting: Setting): readonly ParagraphChild[] {
  const edge = (found: boolean) => (found ? [new TextRun(" ")] : []);
  return [
    ...edge(text.startsWith(" ")),
    ...mapInlines([{ type: "text", value: text }], setting),
    ...edge(text.endsWith(" ") && text.trim() !== ""),
  ];
}
