import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFiles, repository, withProject } from "../support/projects.ts";
import { accords, readLines } from "./run.ts";

describe("a command ends with the status that the README gives", () => {
  test("0 where nothing is wrong", async () => {
    const { status, stdout, stderr } = await accords(["check"]);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "",
      stderr: "0 errors, 0 warnings\n",
    });
  });

  test("1 where a record is wrong, told in the language asked for", async () => {
    await withProject("a-wrong-record", {}, async (root) => {
      const { status, stderr } = await accords(["check", "--root", root, "--lang-ui", "fr"]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^records\/agreements\/sn\.md:\d+:\d+ erreur RECORD_[A-Z_]+ /m);
      expect(stderr).toMatch(/^2 erreurs, 0 avertissements$/m);
    });
  });

  test("1 in the terminal's language where none is asked for, annotated in a GitHub job", async () => {
    await withProject("a-wrong-record", {}, async (root) => {
      const environment = { GITHUB_ACTIONS: "true", LC_ALL: "fr_FR.UTF-8" };
      const { status, stdout, stderr } = await accords(["check", "--root", root], { environment });
      expect(status).toBe(1);
      expect(stdout).toMatch(
        /^::error file=records\/agreements\/sn\.md,line=\d+,col=\d+,title=RECORD_[A-Z_]+::/m,
      );
      expect(stderr).toMatch(/erreur/);
    });
  });

  test.each([
    ["no command", []],
    ["a command that there is not", ["biuld"]],
    ["a flag that there is not", ["check", "--forse"]],
    ["a format that there is not", ["build", "--format", "odt"]],
    ["a language that there is not", ["list", "--lang", "es"]],
    ["a number that is none", ["build", "--jobs", "0"]],
    ["records outside of the project", ["check", "--records", "../records"]],
    ["a language of messages that there is not", ["check", "--lang-ui", "ar"]],
  ])("2 for %s", async (_, words) => {
    const { status, stdout, stderr } = await accords(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/accords|--root/);
    expect(stderr).not.toContain("    at ");
  });

  test("3 where the browser that was named is not there: nothing is written", async () => {
    await withProject("one-agreement", {}, async (root) => {
      const environment = { PUPPETEER_EXECUTABLE_PATH: join(root, "no-browser") };
      const words = ["build", "--root", root, "--out", join(root, "out"), "--format", "pdf"];
      const { status, stderr } = await accords(words, { environment });
      expect(status).toBe(3);
      expect(stderr).toContain(join(root, "no-browser"));
      expect(stderr).toContain("PUPPETEER_EXECUTABLE_PATH");
      expect(stderr).not.toContain("    at ");
      expect([...(await readFiles(join(root, "out"))).keys()]).toEqual([]);
    });
  });

  test("0, and outputs stand in the project's folder, wherever it is", async () => {
    await withProject("one-agreement", {}, async (root) => {
      const { status } = await accords(["build", "--root", root, "--format", "html"]);
      const files = [...(await readFiles(join(root, "out"))).keys()];
      expect(status).toBe(0);
      expect(files).toContain("fr/factsheet/TN-tunisie.html");
    });
  });

  test("3 where the project's folder is not there", async () => {
    const { status, stderr } = await accords(["check", "--root", join(repository, "nowhere")]);
    expect(status).toBe(3);
    expect(stderr).toContain("nowhere");
    expect(stderr).not.toContain("    at ");
  });

  test("3 where the folder of outputs is a file", async () => {
    await withProject("one-agreement", { out: "mine" }, async (root) => {
      const words = ["build", "--root", root, "--out", join(root, "out"), "--format", "html"];
      const { status, stderr } = await accords(words);
      expect(status).toBe(3);
      expect(stderr).not.toContain("    at ");
      expect((await readFiles(root)).get("out")?.toString()).toBe("mine");
    });
  });

  test("1 where records are a link that leads out of the project", async () => {
    await withProject("one-agreement", {}, async (root) => {
      await symlink(join(repository, "records"), join(root, "linked"));
      const words = ["check", "--root", root, "--records", "linked"];
      const { status, stderr } = await accords(words);
      expect(status).toBe(1);
      expect(stderr).toContain("linked error RECORD_FILE_MISSING");
      expect(stderr).not.toContain("    at ");
    });
  });
});

test("every line of --json is one object, whatever happens", async () => {
  await withProject("a-wrong-record", {}, async (root) => {
    const out = join(root, "out");
    const words = ["build", "--root", root, "--out", out, "--format", "html", "--json"];
    const { status, stdout, stderr } = await accords(words);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const lines = readLines(stdout);
    const kinds = new Set(lines.map((line) => (line as { kind: string }).kind));
    expect(kinds).toEqual(new Set(["output", "diagnostic", "build"]));
    expect(lines).toContainEqual(
      expect.objectContaining({
        kind: "diagnostic",
        severity: "error",
        file: "records/agreements/sn.md",
        message: expect.stringMatching(/\S/),
      }),
    );
    expect(lines.at(-1)).toMatchObject({ kind: "build", kept: 0 });
  });
});
