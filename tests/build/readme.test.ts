import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { printGuide } from "../../src/build/guide.ts";

const project = new URL("../../", import.meta.url).pathname;
const file = join(project, "README.md");
const marks = /<!-- reference -->\n[\s\S]*?<!-- \/reference -->/;

describe("the README", () => {
  test("has the guide for template authors as the code gives it", async () => {
    const readme = await readFile(file, "utf8");
    const due = readme.replace(
      marks,
      () => `<!-- reference -->\n${printGuide()}\n<!-- /reference -->`,
    );
    if (process.env.WRITE_CASES === "1") await writeFile(file, due);
    expect(await readFile(file, "utf8")).toBe(due);
  });

  test("names only files and scripts that there are", async () => {
    const readme = await readFile(file, "utf8");
    const { scripts } = JSON.parse(await readFile(join(project, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? "");
    for (const link of links) expect(existsSync(join(project, link)), link).toBe(true);
  });

  test("says why each package is there", async () => {
    const readme = await readFile(file, "utf8");
    const packages = JSON.parse(await readFile(join(project, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const section = readme.slice(readme.indexOf("### Packages"));
    const known = section.replaceAll(
      "hast-util-from-html, -to-html, -to-string",
      "hast-util-from-html hast-util-to-html hast-util-to-string",
    );
    for (const name of Object.keys(packages.dependencies)) {
      const family = name.replace(/^(@(?:fontsource|expo-google-fonts))\/.*/, "$1/*");
      expect(known.includes(family), name).toBe(true);
    }
  });
});
