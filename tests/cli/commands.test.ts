import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readManifest } from "../../src/build/manifest.ts";
import { openDisk } from "../../src/disk.ts";
import { readRegister } from "../../src/records/read.ts";
import { readFiles, repository, withProject, writeFiles } from "../support/projects.ts";
import { accords, readLines } from "./run.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "accords-cli-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("list", () => {
  test("names what globs ask for, with its edition", async () => {
    const { status, stdout } = await accords([
      "list",
      "factsheet/[BK]*",
      "report/*",
      "--lang",
      "fr,ar",
    ]);
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "fr\tfactsheet/BE",
      "ar\tfactsheet/BE",
      "fr\tfactsheet/KW",
      "ar\tfactsheet/KW",
      "fr\treport/2019",
      "ar\treport/2019",
      "",
    ]);
  });

  test("tells a name that fits none, and the nearest one", async () => {
    const { status, stdout, stderr } = await accords(["list", "factsheet/KX", "--json"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(readLines(stdout)).toEqual([
      expect.objectContaining({
        code: "BUILD_PUBLICATION_UNKNOWN",
        facts: expect.objectContaining({ found: "factsheet/KX" }),
      }),
    ]);
  });
});

test("views prints every field of each kind of subject", async () => {
  const [plain, json] = await Promise.all([accords(["views"]), accords(["views", "--json"])]);
  expect([plain.status, json.status]).toEqual([0, 0]);
  const described = JSON.parse(json.stdout) as {
    views: { each: string; fields: { path: string; type: string; description: string }[] }[];
  };
  expect(described.views.map(({ each }) => each)).toEqual([
    "country",
    "year",
    "agreement",
    "register",
  ]);
  for (const field of described.views.flatMap(({ fields }) => fields)) {
    expect(plain.stdout).toContain(field.path.split(/[.[]/).at(-1));
    expect(field.type).toMatch(/\S/);
    expect(field.description).toMatch(/\S/);
  }
});

test("schema writes a JSON Schema for each type of record and table", async () => {
  const out = join(folder, "schemas");
  const { status, stdout } = await accords(["schema", "--out", out]);
  expect(status).toBe(0);
  const files = await readFiles(out);
  expect([...files.keys()].map((file) => join(out, file)).sort()).toEqual(
    stdout.trim().split("\n").sort(),
  );
  expect([...files.keys()].map((file) => file.replace(".schema.json", ""))).toEqual([
    "agreements",
    "areas",
    "countries",
    "organisations",
    "places",
    "programmes",
    "publisher",
    "reports",
    "sources",
  ]);
  for (const content of files.values()) {
    expect(JSON.parse(content.toString())).toHaveProperty("$schema");
  }
});

describe("build and extract", () => {
  test("a PDF gives back the records that it was made from", async () => {
    const out = join(folder, "out");
    const words = ["build", "factsheet/KW", "--lang", "fr", "--format", "pdf", "--out", out];
    const built = await accords(words);
    expect(built.status).toBe(0);
    const [file = ""] = [...(await readFiles(out)).keys()].filter((name) => name.endsWith(".pdf"));
    const { status, stdout } = await accords(["extract", join(out, file)]);
    expect(status).toBe(0);
    const extract = JSON.parse(stdout) as { records: { id: string; data: unknown }[] };
    const disk = await openDisk(repository);
    const { register } = await readRegister({ folder: "records", disk });
    const source = register.agreements.get("agreements/kw-2019");
    expect(extract).toMatchObject({ publication: "factsheet/KW", language: "fr" });
    expect(extract.records.find(({ id }) => id === source?.id)?.data).toEqual(source?.data);
  });

  test("what is no PDF of ours is told", async () => {
    const { status, stdout, stderr } = await accords(["extract", "README.md", "--lang-ui", "fr"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^README\.md erreur PDF_UNREADABLE /);
  });
});

test("a wrong record keeps its old output; good publications are made anew", async () => {
  await withProject("one-agreement", {}, async (root) => {
    const out = join(root, "out");
    const build = [
      "build",
      "agreement/*",
      "--root",
      root,
      "--out",
      out,
      "--format",
      "html",
      "--json",
    ];
    const agreement = await readFile(join(root, "records/agreements/tn.md"), "utf8");
    const sn = agreement.replaceAll("TN", "SN").replaceAll("Tunisie", "Sénégal");
    await writeFiles(root, { "records/agreements/sn.md": sn });
    expect((await accords(build)).status).toBe(0);
    const before = await readFiles(out);
    await writeFiles(root, {
      "records/agreements/sn.md": sn.replace("country: SN", "country: Senegal"),
      "records/agreements/tn.md": agreement.replace("name: ", "name: Nouvel "),
    });
    const { status, stdout } = await accords(build);
    const after = await readFiles(out);
    expect(status).toBe(1);
    expect(readLines(stdout)).toContainEqual(
      expect.objectContaining({ kind: "output", outcome: "made", file: "fr/agreement/tn.html" }),
    );
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after.get("fr/agreement/sn.html")).toEqual(before.get("fr/agreement/sn.html"));
    expect(after.get("fr/agreement/tn.html")?.toString()).toContain("Nouvel ");
    const { outputs } = await readManifest(await openDisk(out));
    expect(outputs.map(({ file }) => file)).toEqual([
      "fr/agreement/sn.html",
      "fr/agreement/tn.html",
    ]);
  });
});

test("an interrupted build ends with 130, and its manifest names what is there", async () => {
  const out = join(folder, "interrupted");
  const words = ["build", "--out", out, "--format", "html,docx", "--jobs", "1", "--json"];
  const sent = new Set<string>();
  const { status, stdout, stderr } = await accords(words, {
    onOutput: (printed, { signal }) => {
      if (sent.size > 0 || !printed.includes('"outcome":"made"')) return;
      sent.add(printed);
      signal("SIGINT");
    },
  });
  expect(status).toBe(130);
  expect(stderr).toContain("interrupted");
  expect(readLines(stdout).at(-1)).toMatchObject({ kind: "build" });
  const { outputs } = await readManifest(await openDisk(out));
  const files = [...(await readFiles(out)).keys()].filter((file) => /\.(html|docx)$/.test(file));
  expect(outputs.map(({ file }) => file)).toEqual(files);
  expect(files.length).toBeGreaterThan(0);
  expect(files.length).toBeLessThan(66);
  expect([...(await readFiles(out)).keys()].filter((file) => file.endsWith(".tmp"))).toEqual([]);
});

test("a reader that stops reading ends nothing badly", async () => {
  const { status, stderr } = await accords(["list"], {
    onOutput: (_, { close }) => close(),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
