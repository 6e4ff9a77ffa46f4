/** The languages in which diagnostics are worded. */
export const wordingLanguages = ["en", "fr"] as const;

export type WordingLanguage = (typeof wordingLanguages)[number];

/** What a person reads of a diagnostic: what is wrong, and where there is one, how to mend it. */
export interface Words {
  readonly message: string;
  readonly hint?: string;
}

/** For every code of a set of problems, its words in each language, made from the problem's facts. */
export type Wording<Problems> = {
  readonly [Code in keyof Problems]: Readonly<
    Record<WordingLanguage, (facts: Problems[Code]) => Words>
  >;
};
