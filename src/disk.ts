import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

/** What stands in a folder. `outside` is a link that leads out of the disk's root, or nowhere. */
export interface DiskEntry {
  readonly name: string;
  /** Path below the root, with `/`. */
  readonly path: string;
  readonly kind: "file" | "folder" | "outside" | "other";
  /** Bytes; 0 for what is no file. */
  readonly size: number;
}

/** The only door to the file system. Paths are below its root, with `/`; none leads out of it. */
export interface Disk {
  /** The root's absolute path. */
  readonly root: string;
  /** The absolute path of a path below the root, for programs that need one. */
  readonly locate: (path: string) => string;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** The text of a file in UTF-8. */
  readonly readText: (path: string) => Promise<string>;
  /** A folder's entries by name, in the order of their code units. */
  readonly list: (folder: string) => Promise<readonly DiskEntry[]>;
  /** Whether something stands there; what is a link out of the root does not. */
  readonly exists: (path: string) => Promise<boolean>;
  /** Writes a whole file or nothing: into a file beside it, flushed, then renamed. */
  readonly writeAtomic: (path: string, content: Uint8Array | string) => Promise<void>;
  /** Removes a file or folder, where there is one. */
  readonly remove: (path: string) => Promise<void>;
}

/** A path that leads out of the disk's root. */
export class OutsideError extends Error {
  override readonly name = "OutsideError";
  readonly path: string;
  readonly base: string;

  constructor(path: string, base: string) {
    super(`${path} leads out of ${base}`);
    this.path = path;
    this.base = base;
  }
}

/** The disk below a folder that exists, or that is made where `create` says so. */
export async function openDisk(
  root: string,
  { create = false }: { readonly create?: boolean } = {},
): Promise<Disk> {
  if (create) await mkdir(root, { recursive: true });
  const base = await realpath(resolve(root));

  function locate(path: string): string {
    const full = resolve(base, path);
    if (!isInside(base, full)) throw new OutsideError(path, base);
    return full;
  }

  async function locateReal(path: string): Promise<string> {
    const full = await realpath(locate(path));
    if (!isInside(base, full)) throw new OutsideError(path, base);
    return full;
  }

  async function exists(path: string): Promise<boolean> {
    try {
      return isInside(base, await realpath(locate(path)));
    } catch (problem) {
      if (problem instanceof OutsideError) throw problem;
      return false;
    }
  }

  async function describe(folder: string, name: string): Promise<DiskEntry> {
    const path = folder === "" || folder === "." ? name : `${folder}/${name}`;
    try {
      const found = await stat(await locateReal(path));
      if (found.isFile()) return { name, path, kind: "file", size: found.size };
      return { name, path, kind: found.isDirectory() ? "folder" : "other", size: 0 };
    } catch (problem) {
      if (problem instanceof OutsideError || codeOf(problem) === "ENOENT") {
        return { name, path, kind: "outside", size: 0 };
      }
      throw problem;
    }
  }

  async function writeAtomic(path: string, content: Uint8Array | string): Promise<void> {
    const full = locate(path);
    await mkdir(dirname(full), { recursive: true });
    const folder = await locateReal(relative(base, dirname(full)) || ".");
    const beside = join(folder, `.${randomUUID()}.tmp`);
    try {
      await writeFlushed(beside, content);
      await rename(beside, full);
    } catch (problem) {
      await rm(beside, { force: true });
      throw problem;
    }
  }

  return {
    root: base,
    locate,
    readBytes: async (path) => readFile(await locateReal(path)),
    readText: async (path) => readFile(await locateReal(path), "utf8"),
    list: async (folder) => {
      const names = await readdir(await locateReal(folder));
      return Promise.all(names.sort().map((name) => describe(folder, name)));
    },
    exists,
    writeAtomic,
    remove: async (path) => rm(locate(path), { recursive: true, force: true }),
  };
}

async function writeFlushed(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isInside(base: string, path: string): boolean {
  return path === base || path.startsWith(base.endsWith(sep) ? base : base + sep);
}

function codeOf(problem: unknown): unknown {
  return problem instanceof Error && "code" in problem ? problem.code : undefined;
}
