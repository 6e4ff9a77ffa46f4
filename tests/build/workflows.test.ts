import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const project = new URL("../../", import.meta.url).pathname;
const read = (file: string) => readFile(join(project, file), "utf8");
const run = promisify(execFile);

const workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ run: z.string().optional() })) }),
  ),
});

const pipeline = z.record(z.string(), z.unknown());
const job = z.object({ script: z.array(z.string()) });

/** The commands of each scheduled build and test run, in their order. */
async function readCommands(file: string): Promise<readonly string[]> {
  const data: unknown = parse(await read(file));
  if (file.startsWith(".github")) {
    const { jobs } = workflow.parse(data);
    return Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
  }
  return Object.values(pipeline.parse(data)).flatMap((part) => {
    const parsed = job.safeParse(part);
    return parsed.success ? parsed.data.script : [];
  });
}

const files = [
  ".github/workflows/ci.yml",
  ".github/workflows/publications.yml",
  ".gitlab-ci.yml",
] as const;

describe("scheduled builds", () => {
  test.each(files)("%s runs only commands that the README gives", async (file) => {
    const readme = await read("README.md");
    const commands = await readCommands(file);
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) expect(readme).toContain(command);
  });

  test("their checks succeed on the real records and say so to each forge", async () => {
    const folder = await mkdtemp(join(tmpdir(), "accords-workflow-"));
    const checks = new Set(
      (await Promise.all(files.map(readCommands))).flat().filter((line) => /accords/.test(line)),
    );
    expect(checks.size).toBe(2);
    for (const command of checks) {
      const [program = "", ...words] = command
        .replace("gl-code-quality-report.json", join(folder, "report.json"))
        .split(" ");
      await run(program, words, { cwd: project, env: { ...process.env, GITHUB_ACTIONS: "true" } });
    }
    expect(JSON.parse(await readFile(join(folder, "report.json"), "utf8"))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
