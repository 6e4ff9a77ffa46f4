import { spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "../support/projects.ts";

/** How a command ended, and what it printed. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What can be done to a command while it runs. */
export interface Running {
  readonly signal: (name: NodeJS.Signals) => void;
  /** Stops reading what it prints. */
  readonly close: () => void;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with each piece of standard output. */
  readonly onOutput?: (printed: string, command: Running) => void;
}

/** The variables of this machine by which a command finds its programs and its cache; no others. */
const kept = ["PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "PUPPETEER_EXECUTABLE_PATH"];

/** Runs `node src/accords.js` as a user does, in English, off a terminal and outside of any forge. */
export function accords(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const own = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const child = spawn(process.execPath, [join(repository, "src/accords.js"), ...words], {
    cwd: options.cwd ?? repository,
    env: { ...Object.fromEntries(own), LANG: "C.UTF-8", ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stdout: string[] = [];
  const stderr: string[] = [];
  const running: Running = {
    signal: (name) => child.kill(name),
    close: () => child.stdout.destroy(),
  };
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    stdout.push(piece);
    options.onOutput?.(piece, running);
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => stderr.push(piece));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      resolve({ status, stdout: stdout.join(""), stderr: stderr.join("") });
    });
  });
}

/** The lines of JSON that a command printed, each parsed. */
export function readLines(stdout: string): readonly unknown[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
