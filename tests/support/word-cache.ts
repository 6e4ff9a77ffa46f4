import type { WordCache } from "../../src/word/cache.ts";

/** A cache in memory, and the names of what was made, in order. */
export function openMemoryCache(): { readonly cache: WordCache; readonly made: readonly string[] } {
  const kept = new Map<string, Uint8Array>();
  const made: string[] = [];
  return {
    made,
    cache: {
      keep: async (name, make) => {
        const found = kept.get(name) ?? make();
        if (!kept.has(name)) made.push(name);
        kept.set(name, found);
        return found;
      },
    },
  };
}
