/** Where what is slow to make for Word is kept, by a name that says what it was made from. */
export interface WordCache {
  /** What is kept under a name, made where nothing is. */
  readonly keep: (name: string, make: () => Uint8Array) => Promise<Uint8Array>;
}

/** Makes everything each time. */
export const noCache: WordCache = { keep: async (_, make) => make() };
