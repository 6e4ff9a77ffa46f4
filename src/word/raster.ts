import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";

/** Where rendered drawings are kept between builds, by the hash of what made them. */
export interface RasterCache {
  get(hash: string): Promise<Uint8Array | undefined> | Uint8Array | undefined;
  set(hash: string, bytes: Uint8Array): Promise<void> | void;
}

/** A drawing → PNG, at a width in CSS pixels. */
export type Rasterise = (drawing: {
  readonly svg: string;
  readonly hash: string;
  readonly width: number;
}) => Promise<Uint8Array>;

/** Pixels of the image for one CSS pixel: sharp at 288 dots an inch. */
const density = 3;

/** Renders drawings with the given font files and no others; each drawing once where a cache is given. */
export function rasteriseWith(
  fontFiles: readonly string[],
  { cache }: { readonly cache?: RasterCache } = {},
): Rasterise {
  const font: ResvgRenderOptions["font"] = {
    loadSystemFonts: false,
    fontFiles: [...fontFiles],
  };
  return async ({ svg, hash, width }) => {
    const kept = await cache?.get(hash);
    if (kept) return kept;
    const fitTo = { mode: "width", value: Math.round(width * density) } as const;
    const png = new Uint8Array(new Resvg(svg, { font, fitTo }).render().asPng());
    await cache?.set(hash, png);
    return png;
  };
}
