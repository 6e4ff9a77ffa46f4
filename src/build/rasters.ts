import type { Disk } from "../disk.ts";
import type { RasterCache } from "../word/drawings/raster.ts";

/** What is slow to draw or count for Word, kept between builds in a folder of the outputs, by hash. */
export function keepRasters(out: Disk): RasterCache {
  const fileOf = (hash: string) => `.kept/${hash}`;
  return {
    get: async (hash) =>
      (await out.exists(fileOf(hash))) ? out.readBytes(fileOf(hash)) : undefined,
    set: (hash, bytes) => out.writeAtomic(fileOf(hash), bytes),
  };
}
