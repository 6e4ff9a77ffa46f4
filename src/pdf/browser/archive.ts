import { createReadStream, createWriteStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

/** An archive of the browser's package: one file, or a tar with many. */
export interface Archive {
  readonly name: string;
  readonly kind: "file" | "tar";
  /** The file's own name, or the folder that a tar's files go into. */
  readonly into: string;
}

export const archives: readonly Archive[] = [
  { name: "chromium.br", kind: "file", into: "chromium" },
  { name: "al2023.tar.br", kind: "tar", into: "." },
  { name: "fonts.tar.br", kind: "tar", into: "." },
];

/** Unpacks one archive (Brotli, RFC 7932; tar, POSIX ustar). A cut archive is an error. */
export async function unpackArchive(
  archive: Archive,
  folders: { readonly source: string; readonly target: string },
): Promise<void> {
  const into = join(folders.target, archive.into);
  await pipeline(
    createReadStream(join(folders.source, archive.name), { highWaterMark: 2 ** 20 }),
    createBrotliDecompress({ chunkSize: 2 ** 20 }),
    archive.kind === "file"
      ? createWriteStream(into, { mode: 0o700, flags: "wx" })
      : unpackTar(into),
  );
}

function unpackTar(folder: string) {
  const { uid, gid } = userInfo();
  return extract(folder, {
    map: (header) => ({ ...header, uid, gid }),
    dmode: 0o700,
    // Links would let an archive write beside its folder; these archives have none.
    ignore: (_name, header) =>
      header !== undefined && header.type !== "file" && header.type !== "directory",
  });
}

/** The sizes in bytes of all files below a folder, by their paths in it. */
export async function measureFiles(folder: string): Promise<Readonly<Record<string, number>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(folder, path), (await stat(path)).size] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}
