import type { Direction } from "../../language.ts";
import type { Document, RunningLine, RunningPart } from "../document.ts";
import { headingLevel, isChapter, shortenRunning } from "../headings.ts";
import { findAll, hasClass, lineOf } from "../tree.ts";
import { runningFont } from "./stylesheet.ts";
import { tokens } from "./tokens.ts";

/**
 * The `@page` rules of a document (CSS Paged Media 3): size, margins and the running lines in
 * margin boxes. Chromium has no `string()`: each chapter with a running title has a page name and
 * rules of its own.
 */
export function pageRules(document: Document): string {
  const { direction, header, footer } = document;
  const { page } = tokens;
  const { margin } = page;
  const rules = [
    `@page { size: ${page.width}mm ${page.height}mm; margin: ${margin.top}mm ${margin.inner}mm ${margin.bottom}mm; ${boxes(header, footer, "", direction)} }`,
    `@page landscape { size: ${page.height}mm ${page.width}mm; }`,
    `@page cover { margin: ${margin.top}mm ${margin.inner}mm; ${emptyBoxes} }`,
    ...chaptersOf(document).map(
      ({ name, title, landscape }) =>
        `@page ${name} { ${landscape ? `size: ${page.height}mm ${page.width}mm; ` : ""}${boxes(header, footer, title, direction)} }`,
    ),
    ...chaptersOf(document).map(({ name, id }) => `#${identifier(id)} { page: ${name}; }`),
  ];
  return rules.join("\n");
}

const emptyBoxes = ["top-left", "top-right", "bottom-left", "bottom-right"]
  .map((box) => `@${box} { content: none; }`)
  .join(" ");

interface Chapter {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly landscape: boolean;
}

function chaptersOf({ body }: Document): readonly Chapter[] {
  return findAll(body, isChapter).flatMap((element, index) => {
    const title = findAll(element, (part) => headingLevel(part) > 0)[0];
    const id = element.properties.id;
    if (!title || id === undefined) return [];
    const landscape = hasClass(element, "landscape");
    return [
      {
        name: `chapter-${index + 1}`,
        id: String(id),
        title: shortenRunning(lineOf(title)),
        landscape,
      },
    ];
  });
}

function boxes(
  header: RunningLine | undefined,
  footer: RunningLine | undefined,
  chapter: string,
  direction: Direction,
): string {
  const [start, end] = direction === "ltr" ? ["left", "right"] : ["right", "left"];
  return [
    box(`top-${start}`, header?.start, chapter, direction),
    box(`top-${end}`, header?.end, chapter, direction),
    box(`bottom-${start}`, footer?.start, chapter, direction),
    box(`bottom-${end}`, footer?.end, chapter, direction),
  ].join(" ");
}

function box(
  name: string,
  parts: readonly RunningPart[] | undefined,
  chapter: string,
  direction: Direction,
): string {
  if (!parts || parts.length === 0) return "";
  const content = parts.map((part) => partContent(part, chapter)).join(" ");
  const align = name.startsWith("top") ? "bottom" : "top";
  return `@${name} { content: ${content}; font: ${runningFont(direction)}; color: #${tokens.colour.soft}; direction: ${direction}; vertical-align: ${align}; padding-block: 5mm; white-space: pre; }`;
}

const leftToRight = "\u200e";

function partContent(part: RunningPart, chapter: string): string {
  switch (part.kind) {
    case "text":
      return quote(part.text);
    case "chapter":
      return quote(chapter);
    case "page":
    case "pages":
      // Page numbers on both sides of a sign, as `3 / 6`, run from the left in every language.
      return `"${leftToRight}" counter(${part.kind}) "${leftToRight}"`;
  }
}

/** A CSS string (CSS Syntax 3, 4.3.5), also safe inside a style element. */
function quote(text: string): string {
  return `"${text.replace(/["\\<\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

/** An id as a CSS identifier (CSSOM, serialize an identifier), for the ids that slugs can be. */
function identifier(id: string): string {
  return id
    .replace(/[^\p{L}\p{N}_-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
    .replace(/^-?\d/, (start) =>
      [...start].map((sign) => `\\${sign.codePointAt(0)?.toString(16)} `).join(""),
    );
}
