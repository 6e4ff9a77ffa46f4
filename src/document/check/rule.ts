import type { Root } from "hast";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { FontSet } from "../theme/fonts.ts";

/** What a rule may look at. `template` is the place of last resort. */
export interface Checked {
  readonly body: Root;
  readonly template: Place;
  readonly fonts: FontSet;
}

/** A rule that every document keeps: what is wrong in this one. */
export type Rule = (checked: Checked) => readonly Diagnostic[];
