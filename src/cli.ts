import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Step } from "./build/apply.ts";
import { build } from "./build/build.ts";
import { type Format, formats, isFormat } from "./build/format.ts";
import { prepare, type Sources } from "./build/prepare.ts";
import { choosePublications, editionFolder } from "./build/publication.ts";
import { commandWords } from "./build/wording.ts";
import { annotateForGitHub, describeDiagnostic, reportForGitLab } from "./diagnostics/annotate.ts";
import { type Diagnostic, isError, sortDiagnostics } from "./diagnostics/diagnostic.ts";
import { EnvironmentError } from "./diagnostics/environment.ts";
import { printDiagnostic } from "./diagnostics/print.ts";
import { type WordingLanguage, wordingLanguages } from "./diagnostics/wording.ts";
import { openDisk } from "./disk.ts";
import { isLanguage, type Language } from "./language.ts";
import { readBrowserOptions } from "./pdf/browser/options.ts";

const extractRecords = async (_b: Uint8Array): Promise<unknown> => undefined;

import { viewSchemas } from "./publications/views/views.ts";
import { jsonSchemas } from "./records/json-schema.ts";

const describeViews = (_: unknown) => "";
const printViews = (s: string) => s;

/** Exit statuses, as the README lists them. */
const status = { done: 0, wrong: 1, usage: 2, environment: 3, interrupted: 130 } as const;

interface Common {
  readonly root: string;
  readonly records: string;
  readonly templates: string;
  readonly json: boolean;
  readonly langUi: WordingLanguage;
}

interface CheckFlags extends Common {
  readonly translations: boolean;
  readonly codeQuality?: string;
}

interface BuildFlags extends Common {
  readonly out: string;
  readonly lang?: readonly Language[];
  readonly format?: readonly Format[];
  readonly jobs?: number;
  readonly force: boolean;
  readonly codeQuality?: string;
}

/** Runs one command; gives its exit status. */
async function run(words: readonly string[]): Promise<number> {
  let outcome: number = status.done;
  const end = (code: number) => {
    outcome = code;
  };
  try {
    await defineCommands(end).parseAsync([...words], { from: "user" });
    return outcome;
  } catch (problem) {
    return explain(problem);
  }
}

function defineCommands(end: (code: number) => void): Command {
  const program = new Command("accords")
    .description("Agreement records in; fact sheets and annual reports out: PDF, Word and HTML.")
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError("(accords --help)");
  withSources(program.command("check"))
    .description("say what is wrong in records and templates; nothing is written")
    .option("--translations", "list every text that is not translated", false)
    .option("--code-quality <file>", "also write GitLab's Code Quality report")
    .action(async (flags: CheckFlags) => end(await check(flags)));
  withChoice(withSources(program.command("build [publications...]")))
    .description("make publications: all, or those named (globs: 'factsheet/*')")
    .option("--out <folder>", "where outputs go", "out")
    .option("--format <formats>", `some of ${formats.join(",")}`, readFormats)
    .option("--jobs <n>", "how many outputs to make at the same time", readCount)
    .option("--force", "make everything anew", false)
    .option("--code-quality <file>", "also write GitLab's Code Quality report")
    .action(async (names: string[], flags: BuildFlags) => end(await make(names, flags)));
  withChoice(withSources(program.command("list [publications...]")))
    .description("name the publications that can be made")
    .action(async (names: string[], flags: BuildFlags) => end(await list(names, flags)));
  program
    .command("views")
    .description("what a template may say of each kind of subject")
    .action(() => console.log(printViews(describeViews(viewSchemas))));
  program
    .command("schema")
    .description("write a JSON Schema for each type of record, for editors")
    .option("--out <folder>", "where they go", ".accords/schemas")
    .action(async (flags: { out: string }) => writeSchemas(flags.out));
  program
    .command("extract <file>")
    .description("print the records that a PDF was made from")
    .action(async (file: string) =>
      console.log(JSON.stringify(await extractRecords(await readFile(file)), null, 2)),
    );
  return program;
}

function withSources(command: Command): Command {
  return command
    .option("--root <folder>", "the project's folder", ".")
    .option("--records <folder>", "records, below the project's folder", "records")
    .option("--templates <folder>", "templates, below the project's folder", "templates")
    .option("--json", "print one JSON object a line", false)
    .addOption(
      new Option("--lang-ui <language>", "language of messages")
        .choices(wordingLanguages)
        .default(speech(), "the terminal's"),
    );
}

function withChoice(command: Command): Command {
  return command.option("--lang <languages>", "some of fr,ar,en", readLanguages);
}

async function sourcesOf(flags: Common): Promise<Sources> {
  const { records, templates } = flags;
  return { disk: await openDisk(flags.root), records, templates };
}

async function check(flags: CheckFlags): Promise<number> {
  const { diagnostics } = await prepare(await sourcesOf(flags));
  return await report(diagnostics, flags);
}

async function make(publications: readonly string[], flags: BuildFlags): Promise<number> {
  const started = performance.now();
  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort());
  const sources = await sourcesOf(flags);
  const { out, lang: languages, format, jobs, force } = flags;
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
  const outcome = await report(result.diagnostics, { ...flags, translations: false });
  const { made, kept, failed } = result;
  const words = commandWords[flags.langUi];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (flags.json) console.log(JSON.stringify({ kind: "build", made, kept, failed }));
  else console.error(words.built({ made, kept, failed, seconds }));
  if (!interruption.signal.aborted) return outcome;
  console.error(words.interrupted);
  return status.interrupted;
}

async function list(names: readonly string[], flags: BuildFlags): Promise<number> {
  const { publications, diagnostics } = await prepare(await sourcesOf(flags));
  const wanted = { publications: names, ...(flags.lang && { languages: flags.lang }) };
  const { chosen, diagnostics: unknown } = choosePublications(publications, wanted);
  for (const { name, edition } of chosen) {
    const folder = editionFolder(edition);
    if (flags.json) console.log(JSON.stringify({ kind: "publication", name, edition: folder }));
    else console.log(`${folder}\t${name}`);
  }
  const errors = [...diagnostics, ...unknown].filter(isError);
  return errors.length > 0 ? await report(errors, { ...flags, translations: false }) : status.done;
}

async function writeSchemas(folder: string): Promise<void> {
  const disk = await openDisk(folder, { create: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await disk.writeAtomic(`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
    console.log(join(folder, `${name}.schema.json`));
  }
}

/** Tells diagnostics in the way that fits who reads: a person, a program, or a forge. */
async function report(
  all: readonly Diagnostic[],
  flags: Common & { readonly translations: boolean; readonly codeQuality?: string },
): Promise<number> {
  const language = flags.langUi;
  const shown = sortDiagnostics(all).filter(
    ({ code }) => flags.translations || code !== "RECORD_TRANSLATION_MISSING",
  );
  for (const diagnostic of shown) tellOne(diagnostic, flags);
  if (flags.codeQuality !== undefined) {
    await writeFile(flags.codeQuality, reportForGitLab(shown, language));
  }
  const errors = all.filter(isError).length;
  if (!flags.json) {
    tellUntranslated(all, flags);
    console.error(commandWords[language].checked(errors, all.length - errors));
  }
  return errors > 0 ? status.wrong : status.done;
}

function tellOne(diagnostic: Diagnostic, flags: Common): void {
  const language = flags.langUi;
  if (flags.json) {
    console.log(JSON.stringify(describeDiagnostic(diagnostic, language)));
  } else if (process.env.GITHUB_ACTIONS === "true") {
    console.log(annotateForGitHub(diagnostic, language));
  } else {
    const terminal = process.stderr.isTTY === true;
    const sourceOf = (file: string) => readSource(join(flags.root, file));
    console.error(printDiagnostic(diagnostic, { language, terminal, sourceOf }));
  }
}

function tellUntranslated(all: readonly Diagnostic[], flags: Common & { translations: boolean }) {
  if (flags.translations) return;
  const counts = new Map<string, number>();
  for (const { code, facts } of all) {
    if (code !== "RECORD_TRANSLATION_MISSING") continue;
    counts.set(facts.language, (counts.get(facts.language) ?? 0) + facts.count);
  }
  for (const [language, count] of counts) {
    console.error(commandWords[flags.langUi].untranslated(language, count));
  }
}

function showStep({ outcome, file, done, total }: Step, flags: BuildFlags): void {
  if (flags.json) {
    console.log(JSON.stringify({ kind: "output", outcome, file, done, total }));
  } else if (process.stderr.isTTY) {
    const filled = Math.round((done / total) * 24);
    const bar = "━".repeat(filled) + "─".repeat(24 - filled);
    process.stderr.write(`\r\u001b[2K${bar} ${done}/${total} ${file}${done === total ? "\n" : ""}`);
  } else {
    console.error(`${done}/${total} ${commandWords[flags.langUi].step[outcome]} ${file}`);
  }
}

/** Says what ended a command before its end, and gives the status for it. */
function explain(problem: unknown): number {
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? status.done : status.usage;
  if (problem instanceof EnvironmentError) {
    const { message, hint } = problem.words[speech()];
    console.error(hint === undefined ? message : `${message}\n  ${hint}`);
    return status.environment;
  }
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  if (/^E[A-Z]+$/.test(code) && problem instanceof Error) {
    console.error(problem.message);
    return status.environment;
  }
  throw problem;
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function speech(): WordingLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^fr/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "fr" : "en";
}

function readVersion(): string {
  const { version } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  ) as { version: string };
  return version;
}

function readLanguages(value: string): readonly Language[] {
  return readList(value, isLanguage);
}

function readFormats(value: string): readonly Format[] {
  return readList(value, isFormat);
}

function readList<Word extends string>(
  value: string,
  allowed: (word: string) => word is Word,
): readonly Word[] {
  return value.split(",").map((word) => {
    if (!allowed(word)) throw new InvalidArgumentError(`"${word}" is not one of them.`);
    return word;
  });
}

function readCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("Not a number from 1.");
  return count;
}

process.exitCode = await run(process.argv.slice(2));
