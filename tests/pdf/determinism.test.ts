import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Exports the samples in a process of its own and prints the hash of each. */
async function hashes(
  folder: string,
  processes: number,
  environment: Readonly<Record<string, string>>,
): Promise<unknown> {
  const program = join(folder, "tests", "pdf", "hashes.ts");
  const { stdout } = await promisify(execFile)(
    execPath,
    ["--import", "tsx", program, String(processes)],
    {
      cwd: folder,
      env: { ...env, ...environment },
    },
  );
  return JSON.parse(stdout);
}

it("gives the same bytes in any folder, zone and locale, at any concurrency", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "accords elsewhere é-"));
  try {
    for (const name of ["src", "tests", "package.json"]) {
      cpSync(join(project, name), join(elsewhere, name), { recursive: true });
    }
    symlinkSync(join(project, "node_modules"), join(elsewhere, "node_modules"));
    const here = await hashes(project, 1, { TZ: "Pacific/Auckland", LANG: "C", LC_ALL: "C" });
    const there = await hashes(elsewhere, 3, {
      TZ: "America/Los_Angeles",
      LANG: "ar_MA.UTF-8",
      LC_ALL: "",
    });
    expect(Object.keys(here as object)).toHaveLength(5);
    expect(there).toEqual(here);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}, 240_000);
