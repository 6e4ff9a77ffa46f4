import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "../build/build.ts";
import { prepare, type Sources } from "../build/prepare.ts";
import { choosePublications, editionFolder } from "../build/publication.ts";
import { isError } from "../diagnostics/diagnostic.ts";
import { openDisk } from "../disk.ts";
import { readBrowserOptions } from "../pdf/browser/options.ts";
import { extract } from "../pdf/extract.ts";
import { viewSchemas } from "../publications/views/views.ts";
import { jsonSchemas } from "../records/json-schema.ts";
import { describeViews } from "../templates/describe.ts";
import { printReference } from "../templates/reference.ts";
import type { BuildFlags, CheckFlags, Common } from "./flags.ts";
import { status } from "./status.ts";
import { report, showStep, tellOne } from "./tell.ts";
import { commandWords } from "./wording.ts";

async function sourcesOf(flags: Common): Promise<Sources> {
  const { records, templates } = flags;
  return { disk: await openDisk(flags.root), records, templates };
}

/** Says what is wrong in records and templates. */
export async function check(flags: CheckFlags): Promise<number> {
  const { diagnostics } = await prepare(await sourcesOf(flags));
  return await report(diagnostics, flags);
}

/** Makes publications and says what kept others from being made. */
export async function make(publications: readonly string[], flags: BuildFlags): Promise<number> {
  const started = performance.now();
  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort());
  const sources = await sourcesOf(flags);
  const { out = join(flags.root, "out"), lang: languages, format, jobs, force } = flags;
  const result = await build(sources, {
    publications,
    out: await openDisk(out, { create: true }),
    force,
    browser: readBrowserOptions(process.env),
    signal: interruption.signal,
    onStep: (step) => showStep(step, flags),
    ...(languages && { languages }),
    ...(format && { formats: format }),
    ...(jobs !== undefined && { jobs }),
  });
  const outcome = await report(result.diagnostics, flags);
  const { made, kept, failed } = result;
  const words = commandWords[flags.langUi];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (flags.json) console.log(JSON.stringify({ kind: "build", made, kept, failed }));
  else console.error(words.built({ made, kept, failed, seconds }));
  if (!interruption.signal.aborted) return outcome;
  console.error(words.interrupted);
  return status.interrupted;
}

/** Names the publications that can be made. */
export async function list(names: readonly string[], flags: BuildFlags): Promise<number> {
  const { publications, diagnostics } = await prepare(await sourcesOf(flags));
  const wanted = { publications: names, ...(flags.lang && { languages: flags.lang }) };
  const { chosen, diagnostics: unknown } = choosePublications(publications, wanted);
  for (const { name, edition } of chosen) {
    const folder = editionFolder(edition);
    if (flags.json) console.log(JSON.stringify({ kind: "publication", name, edition: folder }));
    else console.log(`${folder}\t${name}`);
  }
  const errors = [...diagnostics, ...unknown].filter(isError);
  return errors.length > 0 ? await report(errors, flags) : status.done;
}

/** Prints the records that a PDF carries. */
export async function unpack(file: string, flags: Pick<Common, "langUi">): Promise<number> {
  const { extract: found, diagnostics } = await extract(await readFile(file), { file });
  for (const diagnostic of diagnostics) {
    tellOne(diagnostic, { ...flags, root: ".", json: false });
  }
  if (!found) return status.wrong;
  console.log(JSON.stringify(found, null, 2));
  return status.done;
}

/** Writes a JSON Schema for each type of record. */
export async function writeSchemas(folder: string): Promise<void> {
  const disk = await openDisk(folder, { create: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await disk.writeAtomic(`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
    console.log(join(folder, `${name}.schema.json`));
  }
}

/** Prints what a template may say of each kind of subject. */
export function printViews({ json }: Pick<Common, "json">): void {
  const described = describeViews(viewSchemas);
  console.log(json ? JSON.stringify(described) : printReference(described));
}
