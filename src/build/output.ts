import { type Diagnostic, error } from "../diagnostics/diagnostic.ts";
import type { Disk } from "../disk.ts";
import type { Document } from "../document/document.ts";
import type { Made } from "./draft.ts";
import type { Format } from "./format.ts";
import { hash, keyOf } from "./key.ts";
import type { Manifest, Output } from "./manifest.ts";
import { editionFolder } from "./publication.ts";

/** A file that a build is to have, before it is known whether it must be made. */
export interface PlannedOutput {
  readonly file: string;
  readonly format: Format;
  readonly made: Made;
  readonly document: Document;
  readonly key: string;
  /** What the last build wrote under the same name. */
  readonly previous: Output | undefined;
}

/** Documents × formats → the files to have, each with its key. */
export function planOutputs(
  documents: readonly Made[],
  wanted: readonly Format[],
  makers: Readonly<Record<Format, string>>,
  manifest: Manifest,
): { readonly planned: readonly PlannedOutput[]; readonly diagnostics: readonly Diagnostic[] } {
  const before = new Map(manifest.outputs.map((output) => [output.file, output]));
  const planned = documents.flatMap((made) =>
    wanted.map((format) => {
      const file = fileOf(made, format);
      const key = keyOf(made.document, makers[format]);
      return { file, format, made, document: made.document, key, previous: before.get(file) };
    }),
  );
  return { planned, diagnostics: [...checkNames(documents), ...checkTwice(planned)] };
}

function fileOf({ publication, file }: Made, format: Format): string {
  return `${editionFolder(publication.edition)}/${publication.template.kind}/${file}.${format}`;
}

/** Names that every file system takes (Windows reserves the names of devices). */
const validName = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9]+(?:[.-][a-z0-9]+)*$/i;

function checkNames(documents: readonly Made[]): readonly Diagnostic[] {
  return documents
    .filter(({ file }) => !validName.test(file) || file.length > 120)
    .map(({ publication, file }) =>
      error(
        "BUILD_FILE_NAME_INVALID",
        { file: publication.template.file },
        { found: file, publication: publication.name },
      ),
    );
}

/** Two files whose names differ in case alone are one on many machines. */
function checkTwice(planned: readonly PlannedOutput[]): readonly Diagnostic[] {
  const owners = new Map<string, readonly PlannedOutput[]>();
  for (const output of planned) {
    const name = output.file.toLowerCase();
    owners.set(name, [...(owners.get(name) ?? []), output]);
  }
  return [...owners.values()]
    .filter((outputs) => outputs.length > 1)
    .flatMap((outputs) => {
      const [first] = outputs;
      if (!first) return [];
      const publications = outputs.map(({ made }) => made.publication.name);
      const place = { file: first.made.publication.template.file };
      return [error("BUILD_PATH_TWICE", place, { file: first.file, publications })];
    });
}

/** Whether the last build's file is still the one to have: same key, and its bytes as recorded. */
export async function isKept(out: Disk, { file, key, previous }: PlannedOutput): Promise<boolean> {
  if (previous?.key !== key || !(await out.exists(file))) return false;
  return hash(await out.readBytes(file)) === previous.sha256;
}
