import { type Diagnostic, isError, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Disk } from "../disk.ts";
import { readFontSet } from "../document/theme/fonts.ts";
import type { BrowserOptions } from "../pdf/browser/options.ts";
import { applyPlan, type Step } from "./apply.ts";
import { makeDocuments } from "./draft.ts";
import { type Format, formats } from "./format.ts";
import { identifyMakers } from "./key.ts";
import { type Output, readManifest, sortOutputs, writeManifest } from "./manifest.ts";
import { planOutputs } from "./output.ts";
import { prepare, type Sources } from "./prepare.ts";
import { choosePublications, type Wanted } from "./publication.ts";

export interface BuildOptions extends Wanted {
  readonly out: Disk;
  readonly formats?: readonly Format[];
  readonly force?: boolean;
  readonly jobs?: number;
  readonly browser?: BrowserOptions;
  readonly signal?: AbortSignal;
  readonly onStep?: (step: Step) => void;
}

export interface Build {
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly Output[];
  readonly made: number;
  readonly kept: number;
  /** Publications that an error kept from being made. */
  readonly failed: number;
}

/**
 * Sources → outputs and manifest. What is wrong is told, all of it; what does not need it is made;
 * what does keeps the output of the last build.
 */
export async function build(sources: Sources, options: BuildOptions): Promise<Build> {
  const prepared = await prepare(sources);
  const { chosen, diagnostics: unknown } = choosePublications(prepared.publications, options);
  const drafted = makeDocuments(chosen, prepared, readFontSet());
  const manifest = await readManifest(options.out);
  const makers = await identifyMakers();
  const { planned, diagnostics: unplanned } = planOutputs(
    drafted.made,
    options.formats ?? formats,
    makers,
    manifest,
  );
  const clear = unplanned.length > 0 ? [] : planned;
  const applied = await applyPlan(clear, {
    out: options.out,
    force: options.force ?? false,
    maker: makers.docx,
    jobs: options.jobs,
    browser: options.browser ?? {},
    signal: options.signal,
    onStep: options.onStep ?? (() => undefined),
  });
  const diagnostics = sortDiagnostics([
    ...prepared.diagnostics,
    ...unknown,
    ...drafted.diagnostics,
    ...unplanned,
    ...applied.diagnostics,
  ]);
  const whole = isWhole(options) && !options.signal?.aborted && !diagnostics.some(isError);
  const outputs = await settle(options.out, manifest.outputs, applied.outputs, whole);
  const failed = chosen.length - drafted.made.length;
  return { diagnostics, outputs, made: applied.made, kept: applied.kept, failed };
}

/** Whether everything was asked for, so that what is not among it is no longer wanted. */
function isWhole({ publications = [], languages, formats: some }: BuildOptions): boolean {
  return publications.length === 0 && languages === undefined && some === undefined;
}

/** Writes the manifest. After a whole build without errors, outputs of former subjects are removed. */
async function settle(
  out: Disk,
  before: readonly Output[],
  now: readonly Output[],
  whole: boolean,
): Promise<readonly Output[]> {
  const files = new Set(now.map(({ file }) => file));
  const former = before.filter(({ file }) => !files.has(file));
  if (whole) await Promise.all(former.map(({ file }) => out.remove(file)));
  const outputs = sortOutputs(whole ? now : [...former, ...now]);
  await writeManifest(out, outputs);
  return outputs;
}
