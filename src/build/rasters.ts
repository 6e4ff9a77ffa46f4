import type { Disk } from "../disk.ts";
import type { RasterCache } from "../word/drawings/raster.ts";

/** Rendered drawings, kept between builds in a folder of the outputs, by their hash. */
export function keepRasters(out: Disk): RasterCache {
  const fileOf = (hash: string) => `.rasters/${hash}.png`;
  return {
    get: async (hash) =>
      (await out.exists(fileOf(hash))) ? out.readBytes(fileOf(hash)) : undefined,
    set: (hash, bytes) => out.writeAtomic(fileOf(hash), bytes),
  };
}
