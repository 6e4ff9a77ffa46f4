import Handlebars from "handlebars";
import { isLanguage } from "../language.ts";
import type { CallOptions } from "./run.ts";
import { internal } from "./transform.ts";

type Print = (context: unknown, options?: { readonly data: unknown }) => string;

interface BlockOptions extends CallOptions {
  readonly fn: Print;
  readonly inverse: Print;
}

/**
 * Block helpers beside Handlebars' own `if`, `unless`, `each` and `with`:
 * - `in "ar"`: what stands in it is said in that language;
 * - `raw`: what stands in it is printed as it is, braces too;
 * - a block on a field: once for each item of a list, inside an object, or where a value holds.
 */
export const blockHelpers: Readonly<Record<string, (...args: never[]) => string>> = {
  in(this: unknown, language: unknown, options: BlockOptions): string {
    const data = Handlebars.Utils.createFrame(options.data);
    const { run } = options.data;
    const spoken =
      typeof language === "string" && isLanguage(language) ? language : run.context.language;
    data.run = { ...run, context: { ...run.context, language: spoken } };
    return options.fn(this, { data });
  },

  raw(this: unknown, options: BlockOptions): string {
    return options.fn(this);
  },

  [internal.section](this: unknown, value: unknown, options: BlockOptions): string {
    if (value === null || value === undefined || value === false) return options.inverse(this);
    if (value === true) return options.fn(this);
    if (Array.isArray(value)) return Handlebars.helpers.each?.call(this, value, options as never);
    return options.fn(value);
  },
};
