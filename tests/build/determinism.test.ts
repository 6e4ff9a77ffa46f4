import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const project = new URL("../../", import.meta.url).pathname;
const run = promisify(execFile);
const work = await mkdtemp(join(tmpdir(), "accords-determinism-"));

afterAll(() => rm(work, { recursive: true, force: true }));

/** Builds copies of the real records in a folder of their own; gives each output's hash. */
async function buildElsewhere(name: string, jobs: number, environment: Record<string, string>) {
  const root = join(work, name);
  for (const folder of ["records", "templates"]) {
    await cp(join(project, folder), join(root, folder), { recursive: true });
  }
  const out = join(root, "out");
  const words = ["build", "--root", root, "--out", out, "--jobs", String(jobs)];
  await run("node", [join(project, "src/accords.js"), ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
    maxBuffer: 2 ** 24,
  });
  const { outputs } = JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as {
    outputs: readonly { readonly file: string; readonly sha256: string }[];
  };
  return Object.fromEntries(outputs.map(({ file, sha256 }) => [file, sha256]));
}

test("every output has the same bytes in another folder, zone, locale and order", async () => {
  const one = await buildElsewhere("one", 1, { TZ: "Asia/Tokyo", LANG: "ar_MA.UTF-8" });
  const other = await buildElsewhere("an other", 4, { TZ: "America/New_York", LANG: "C" });
  expect(Object.keys(one).filter((file) => file.endsWith(".pdf")).length).toBeGreaterThan(38);
  expect(other).toEqual(one);
}, 240_000);
