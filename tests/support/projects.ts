import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** This repository: its records and templates are the real ones. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Files by their path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files below a folder, and the folders that they need. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** The files below a folder, by their path; links are not followed. */
export async function readFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file)] as const);
  return new Map(await Promise.all(read));
}

/**
 * Runs with the folder of a new project: the records of a case of tests/cases and the real
 * templates, with the given files over them. The folder is gone afterwards.
 */
export async function withProject<Result>(
  name: string,
  files: Files,
  run: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "accords-project-"));
  try {
    await cp(join(repository, "templates"), join(folder, "templates"), { recursive: true });
    await cp(join(repository, "tests/cases", name, "records"), join(folder, "records"), {
      recursive: true,
    });
    await writeFiles(folder, files);
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
