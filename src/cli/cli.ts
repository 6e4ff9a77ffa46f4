import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { formats } from "../build/format.ts";
import { type WordingLanguage, wordingLanguages } from "../diagnostics/wording.ts";
import { OutsideError } from "../disk.ts";
import {
  type BuildFlags,
  type CheckFlags,
  type Common,
  readCount,
  readFormats,
  readLanguages,
} from "./flags.ts";
import { status } from "./status.ts";
import { tellEnvironment } from "./tell.ts";
import { commandWords } from "./wording.ts";

/** The commands are loaded when one runs: help and wrong usage do not wait for them. */
const load = () => import("./commands.ts");

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
    .action(async (flags: CheckFlags) => end(await (await load()).check(flags)));
  withChoice(withSources(program.command("build [publications...]")))
    .description("make publications: all, or those named (globs: 'factsheet/*')")
    .option("--out <folder>", "where outputs go (the project's out/)")
    .option("--format <formats>", `some of ${formats.join(",")}`, readFormats)
    .option("--jobs <n>", "how many outputs to make at the same time", readCount)
    .option("--force", "make everything anew", false)
    .option("--code-quality <file>", "also write GitLab's Code Quality report")
    .action(async (names: string[], flags: BuildFlags) =>
      end(await (await load()).make(names, flags)),
    );
  withChoice(withSources(program.command("list [publications...]")))
    .description("name the publications that can be made")
    .action(async (names: string[], flags: BuildFlags) =>
      end(await (await load()).list(names, flags)),
    );
  program
    .command("views")
    .description("what a template may say of each kind of subject")
    .option("--json", "print one JSON object", false)
    .action(async (flags: Pick<Common, "json">) => (await load()).printViews(flags));
  program
    .command("schema")
    .description("write a JSON Schema for each type of record, for editors")
    .option("--out <folder>", "where they go", ".accords/schemas")
    .action(async (flags: { out: string }) => (await load()).writeSchemas(flags.out));
  program
    .command("extract <file>")
    .description("print the records that a PDF was made from")
    .addOption(speechOption())
    .action(async (file: string, flags: Pick<Common, "langUi">) =>
      end(await (await load()).unpack(file, flags)),
    );
  return program;
}

function withSources(command: Command): Command {
  return command
    .option("--root <folder>", "the project's folder", ".")
    .option("--records <folder>", "records, below the project's folder", "records")
    .option("--templates <folder>", "templates, below the project's folder", "templates")
    .option("--json", "print one JSON object a line", false)
    .addOption(speechOption());
}

function speechOption(): Option {
  return new Option("--lang-ui <language>", "language of messages")
    .choices(wordingLanguages)
    .default(speech(), "the terminal's");
}

function withChoice(command: Command): Command {
  return command.option("--lang <languages>", "some of fr,ar,en", readLanguages);
}

/** Gives the status of what ended a command before its end, and says what that was. */
function explain(problem: unknown): number {
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? status.done : status.usage;
  if (problem instanceof OutsideError) {
    console.error(commandWords[speech()].outside(problem.path, problem.base));
    return status.usage;
  }
  tellEnvironment(problem, speech());
  return status.environment;
}

function speech(): WordingLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^fr/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "fr" : "en";
}

function readVersion(): string {
  const { version } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  ) as { version: string };
  return version;
}

/** Whoever reads may stop reading, as `head` does: what is under way goes on, unread. */
function passClosedPipe(problem: NodeJS.ErrnoException): void {
  if (problem.code !== "EPIPE") throw problem;
}

process.stdout.on("error", passClosedPipe);
process.stderr.on("error", passClosedPipe);
process.exitCode = await run(process.argv.slice(2));
