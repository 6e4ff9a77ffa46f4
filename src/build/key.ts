import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Document } from "../document/document.ts";
import type { Format } from "./format.ts";

/** SHA-256 in hexadecimal digits. */
export function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex");
}

/** The folders of our own code that shape an output, beside the packages of the lock file. */
const makers: Record<Format, readonly string[]> = {
  html: ["document", "html"],
  pdf: ["document", "pdf"],
  docx: ["document", "word"],
};

/**
 * What makes each format: our code, the packages as locked, and Node's Unicode data. A change in
 * any of them makes every output of the format anew.
 */
export async function identifyMakers(): Promise<Readonly<Record<Format, string>>> {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const packages = await readFile(join(source, "../package-lock.json"), "utf8").catch(() => "");
  const identify = async (format: Format) => {
    const folders = await Promise.all(
      makers[format].map((folder) => hashFolder(join(source, folder), source)),
    );
    return hash(format, packages, process.versions.icu ?? "", ...folders);
  };
  return {
    html: await identify("html"),
    pdf: await identify("pdf"),
    docx: await identify("docx"),
  };
}

async function hashFolder(folder: string, base: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const contents = await Promise.all(
    files.map(async (file) => [
      relative(base, file).replaceAll("\\", "/"),
      await readFile(file, "utf8"),
    ]),
  );
  return hash(...contents.flat());
}

/** An output's key: its document and what makes its format. Where words were written does not count. */
export function keyOf({ body, ...rest }: Document, maker: string): string {
  const unplaced = JSON.stringify(body, (name, value: unknown) =>
    name === "data" || name === "position" ? undefined : value,
  );
  return hash(JSON.stringify(rest), unplaced, maker);
}
