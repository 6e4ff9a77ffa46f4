import type { FileChild } from "docx";
import type { Element, RootContent } from "hast";
import { property } from "../document/tree.ts";
import { type Direction, isLanguage, type Language } from "../language.ts";
import type { Numbering } from "./numbering.ts";
import type { Plan } from "./plan.ts";

/** A paragraph or table of Word, with what its neighbours must know of it. */
export interface Block {
  readonly child: FileChild;
  readonly form: "paragraph" | "table" | "anchor";
  /** The style of a paragraph or table. */
  readonly style?: string;
}

/** The list item that paragraphs stand in. */
export interface Item {
  /** Undefined in a list without marks. */
  readonly numbering: Numbering | undefined;
  /** Depth of the list, from 0. */
  readonly level: number;
  /** Whether the next paragraph is the item's first, which has its mark. */
  readonly first: boolean;
}

/** Where a block stands: what it takes from the elements around it. */
export interface Setting {
  readonly plan: Plan;
  readonly language: Language;
  readonly direction: Direction;
  /** The style of paragraphs without a class of their own. */
  readonly style: string;
  /** The width to fill, in twentieths of a point. */
  readonly width: number;
  readonly item?: Item;
  /** Whether all paragraphs are kept on one page with the next, or all but those of the last part. */
  readonly keep?: "all" | "but-last" | undefined;
  /** Whether drawings are as wide as their column. */
  readonly chart?: boolean;
  /** Whether the block stands on the cover. */
  readonly cover?: boolean;
  /** The kind of chapter that the block stands in. */
  readonly chapter?: "plain" | "imprint";
  /** Whether the block stands in running text, in the wide column of the page. */
  readonly prose?: boolean;
  /** Maps blocks: elements by their handlers, loose text as paragraphs. */
  readonly map: (nodes: readonly RootContent[], setting: Setting) => readonly Block[];
}

export type BlockHandler = (element: Element, setting: Setting) => readonly Block[];

/** Language and direction inside an element, from its `lang` and `dir` (WHATWG HTML 3.2.6.1, 3.2.6.4). */
export function enter<S extends Pick<Setting, "language" | "direction">>(
  element: Element,
  setting: S,
): S {
  const lang = property(element, "lang");
  const dir = property(element, "dir");
  return {
    ...setting,
    ...(lang !== undefined && isLanguage(lang) && { language: lang }),
    ...((dir === "ltr" || dir === "rtl") && { direction: dir }),
  };
}
