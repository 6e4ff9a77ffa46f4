import type { Disk } from "../disk.ts";
import type { WordCache } from "../word/cache.ts";

/** What is slow to make for Word, kept between builds in a folder of the outputs, by hash. */
export function openWordCache(out: Disk): WordCache {
  const fileOf = (hash: string) => `.kept/${hash}`;
  return {
    get: async (hash) =>
      (await out.exists(fileOf(hash))) ? out.readBytes(fileOf(hash)) : undefined,
    set: (hash, bytes) => out.writeAtomic(fileOf(hash), bytes),
  };
}
