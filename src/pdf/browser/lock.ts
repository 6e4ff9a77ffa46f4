import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { kill, pid } from "node:process";
import { setTimeout } from "node:timers/promises";

/** Milliseconds between two tries, and after which an empty lock is taken for abandoned. */
const pause = 100;
const writing = 10_000;

/**
 * Runs a task while no other process runs one under the same lock file. The file holds its
 * owner's process id; a lock whose owner has died is taken over.
 */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  while (!(await take(path))) {
    if (!(await isHeld(path))) await rm(path, { force: true });
    else await setTimeout(pause);
  }
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

/** Whether the process that a lock names still lives. An empty lock is one that is being written. */
async function isHeld(path: string): Promise<boolean> {
  try {
    const owner = Number(await readFile(path, "utf8"));
    if (owner !== 0) return isAlive(owner);
    return Date.now() - (await stat(path)).mtimeMs < writing;
  } catch {
    return false;
  }
}

/** Whether a process runs under an id. */
export function isAlive(id: number): boolean {
  try {
    kill(id, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
