import { availableParallelism } from "node:os";
import { type Diagnostic, isError } from "../diagnostics/diagnostic.ts";
import type { Disk } from "../disk.ts";
import type { BrowserOptions } from "../pdf/browser/options.ts";
import { withBrowser } from "../pdf/browser/scope.ts";
import { exportOutput, type Press } from "./export.ts";
import { hash } from "./key.ts";
import type { Output } from "./manifest.ts";
import { isKept, type PlannedOutput } from "./output.ts";
import { editionFolder } from "./publication.ts";
import { openWordCache } from "./word-cache.ts";

/** What happened to an output: it was made, kept from the last build, or could not be made. */
export interface Step {
  readonly file: string;
  readonly publication: string;
  readonly outcome: "made" | "kept" | "failed";
  readonly done: number;
  readonly total: number;
}

export interface Application {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  readonly made: number;
  readonly kept: number;
}

export interface ApplyOptions {
  readonly out: Disk;
  readonly force: boolean;
  /** What makes Word files: what it kept is of no use to another. */
  readonly maker: string;
  /** How many outputs are worked on, and browser processes run, at the same time. */
  readonly jobs: number | undefined;
  readonly browser: BrowserOptions;
  readonly signal: AbortSignal | undefined;
  readonly onStep: (step: Step) => void;
}

interface Result {
  readonly output: Output | undefined;
  readonly outcome: Step["outcome"];
  readonly diagnostics: readonly Diagnostic[];
}

/** Planned outputs → files. A browser is started only where a PDF must be made. */
export async function applyPlan(
  planned: readonly PlannedOutput[],
  options: ApplyOptions,
): Promise<Application> {
  const fresh = await findFresh(planned, options);
  const jobs = options.jobs ?? Math.min(4, availableParallelism());
  const results: Result[] = [];
  const work = async (press: Press) => {
    await inTurn(planned, jobs, options.signal, async (output) => {
      const result = fresh.has(output) ? await make(output, press, options) : keep(output);
      results.push(result);
      options.onStep({
        file: output.file,
        publication: output.made.publication.name,
        outcome: result.outcome,
        done: results.length,
        total: planned.length,
      });
    });
  };
  const cache = await openWordCache(options.out, { maker: options.maker, force: options.force });
  if ([...fresh].some(({ format }) => format === "pdf")) {
    const browser = { ...options.browser, processes: Math.min(jobs, 2) };
    await withBrowser(browser, (printer) => work({ browser: printer, cache }));
  } else {
    await work({ browser: undefined, cache });
  }
  return summarise(results);
}

async function findFresh(
  planned: readonly PlannedOutput[],
  { out, force }: ApplyOptions,
): Promise<ReadonlySet<PlannedOutput>> {
  const kept = await Promise.all(planned.map((output) => !force && isKept(out, output)));
  return new Set(planned.filter((_, index) => !kept[index]));
}

/** Runs a task for each item, some at a time, in order of their start; none starts after an abort. */
async function inTurn<Item>(
  items: readonly Item[],
  atOnce: number,
  signal: AbortSignal | undefined,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) {
      if (signal?.aborted) return;
      await task(item);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, lane));
}

async function make(planned: PlannedOutput, press: Press, { out }: ApplyOptions): Promise<Result> {
  const { bytes, diagnostics, pages, pageMap } = await exportOutput(planned, press);
  if (!bytes || diagnostics.some(isError)) {
    return { output: planned.previous, outcome: "failed", diagnostics };
  }
  await out.writeAtomic(planned.file, bytes);
  const { file, format, key, made, document } = planned;
  const output: Output = {
    file,
    publication: made.publication.name,
    edition: editionFolder(made.publication.edition),
    format,
    key,
    sha256: hash(bytes),
    size: bytes.byteLength,
    ...(pages !== undefined && { pages }),
    ...(pageMap && Object.keys(pageMap).length > 0 && { pageMap: { ...pageMap } }),
    records: document.records.map(({ id }) => id),
  };
  return { output, outcome: "made", diagnostics };
}

function keep({ previous }: PlannedOutput): Result {
  return { output: previous, outcome: "kept", diagnostics: [] };
}

function summarise(results: readonly Result[]): Application {
  return {
    outputs: results.flatMap(({ output }) => output ?? []),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    made: results.filter(({ outcome }) => outcome === "made").length,
    kept: results.filter(({ outcome }) => outcome === "kept").length,
  };
}
