import { createHash } from "node:crypto";
import type { Disk } from "../disk.ts";
import type { WordCache } from "../word/cache.ts";

const folder = ".kept";

/** The SHA-256 of what is kept stands before it. */
const seal = 32;

/**
 * What is slow to make for Word, kept between builds in a folder of the outputs. Another maker
 * begins anew, and so does a forced build; a file that is not as it was written is made again.
 */
export async function openWordCache(
  out: Disk,
  { maker, force }: { readonly maker: string; readonly force: boolean },
): Promise<WordCache> {
  const own = `${folder}/${maker.slice(0, 16)}`;
  await removeOthers(out, force ? undefined : own);
  const begun = new Map<string, Promise<Uint8Array>>();
  const find = async (file: string, make: () => Uint8Array): Promise<Uint8Array> => {
    const kept = (await out.exists(file)) ? open(await out.readBytes(file)) : undefined;
    if (kept) return kept;
    const made = make();
    await out.writeAtomic(file, close(made));
    return made;
  };
  return {
    keep: (name, make) => {
      const file = `${own}/${createHash("sha256").update(name).digest("hex")}`;
      const found = begun.get(file) ?? find(file, make);
      begun.set(file, found);
      return found;
    },
  };
}

async function removeOthers(out: Disk, own: string | undefined): Promise<void> {
  const entries = (await out.exists(folder)) ? await out.list(folder) : [];
  const others = entries.filter(({ path }) => path !== own);
  await Promise.all(others.map(({ path }) => out.remove(path)));
}

function close(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([sum(bytes), bytes]);
}

function open(file: Uint8Array): Uint8Array | undefined {
  const bytes = file.subarray(seal);
  return sum(bytes).equals(file.subarray(0, seal)) ? bytes : undefined;
}

function sum(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
