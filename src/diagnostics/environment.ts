import type { WordingLanguage, Words } from "./wording.ts";

/**
 * The machine lacks what a command needs: no browser, no space, no right to write. Not a
 * diagnostic, since no record or template can mend it: it is thrown, and ends a command with
 * status 3.
 */
export class EnvironmentError extends Error {
  readonly words: Readonly<Record<WordingLanguage, Words>>;

  constructor(
    words: Readonly<Record<WordingLanguage, Words>>,
    options: { readonly cause?: unknown } = {},
  ) {
    super(words.en.message, options);
    this.name = "EnvironmentError";
    this.words = words;
  }
}
