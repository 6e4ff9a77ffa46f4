import type { Element } from "hast";
import { tokens } from "../../document/theme/tokens.ts";
import { classesOf } from "../../document/tree.ts";

/** How words look; a style and what is set beside it. */
export interface Look {
  readonly style?: string;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly raised?: "superscript" | "subscript";
}

/** What an inline element does to its words. */
export interface Trait {
  readonly style: string;
  /** The same as direct formatting, for words that have another trait's style: a run has but one style. */
  readonly direct: Omit<Look, "style">;
}

/** Elements and `element.class` that give their words a look. */
export const traits: Readonly<Record<string, Trait>> = {
  strong: { style: "Strong", direct: { bold: true } },
  em: { style: "Emphasis", direct: { colour: tokens.colour.accent } },
  cite: { style: "WorkTitle", direct: {} },
  sup: { style: "Superscript", direct: { raised: "superscript" } },
  sub: { style: "Subscript", direct: { raised: "subscript" } },
  "span.unknown": { style: "Unknown", direct: {} },
  "span.soft": { style: "Soft", direct: {} },
  "span.status": { style: "Status", direct: {} },
  "span.status-active": { style: "StatusActive", direct: {} },
};

export const linkTraits: Readonly<Record<"inner" | "outer", Trait>> = {
  inner: { style: "CrossReference", direct: {} },
  outer: { style: "Hyperlink", direct: {} },
};

/** The looks of an element; a status that holds now is framed in the accent colour alone. */
export function traitsOf(element: Element): readonly Trait[] {
  const byClass = classesOf(element).flatMap((name) => traits[`${element.tagName}.${name}`] ?? []);
  const strongest = byClass.at(-1);
  return strongest ? [strongest] : [traits[element.tagName] ?? []].flat();
}

/** The look of words with these traits, outermost first. */
export function lookOf(own: readonly Trait[]): Look {
  const [first, ...rest] = own;
  return first ? Object.assign({ style: first.style }, ...rest.map(({ direct }) => direct)) : {};
}
