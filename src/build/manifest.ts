import { z } from "zod";
import type { Disk } from "../disk.ts";
import { formats } from "./format.ts";

const output = z.strictObject({
  file: z.string(),
  publication: z.string(),
  edition: z.string(),
  format: z.enum(formats),
  /** SHA-256 of what the file is made from and of what makes it. */
  key: z.string(),
  /** SHA-256 of the file. */
  sha256: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Pages of a PDF. */
  pages: z.int().optional(),
  /** Page of each heading of a PDF, from 1: spares the second print of an unchanged layout. */
  pageMap: z.record(z.string(), z.int()).optional(),
  /** The records that it was made from. */
  records: z.array(z.string()),
});

const manifest = z.strictObject({ version: z.literal(1), outputs: z.array(output) });

export type Output = z.infer<typeof output>;
export type Manifest = z.infer<typeof manifest>;

/** The manifest's file, below the folder of outputs. */
export const manifestFile = "manifest.json";

/** The manifest of the last build; an empty one where there is none that can be read. */
export async function readManifest(out: Disk): Promise<Manifest> {
  try {
    return manifest.parse(JSON.parse(await out.readText(manifestFile)));
  } catch {
    return { version: 1, outputs: [] };
  }
}

/** Outputs in the order of their files: the order in which they were finished is chance. */
export function sortOutputs(outputs: readonly Output[]): readonly Output[] {
  return outputs.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Writes what the folder of outputs holds. */
export async function writeManifest(out: Disk, outputs: readonly Output[]): Promise<void> {
  await out.writeAtomic(manifestFile, `${JSON.stringify({ version: 1, outputs }, null, 2)}\n`);
}
