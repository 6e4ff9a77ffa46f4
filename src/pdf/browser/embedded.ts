import { readFileSync } from "node:fs";
import { mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pid } from "node:process";
import { z } from "zod";
import { cacheUnusable } from "./absent.ts";
import { archives, measureFiles, unpackArchive } from "./archive.ts";
import { makePrivateFolder } from "./folder.ts";
import { isAlive, withLock } from "./lock.ts";

/** The embedded browser, unpacked, and what its process needs to find its libraries and fonts. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

const packageName = "@sparticuz/chromium";
const inventoryName = "inventory.json";
const inventorySchema = z.record(z.string(), z.number());

/** The version of the npm package that carries the embedded browser. */
export function embeddedVersion(): string {
  const manifest = z.object({ version: z.string() });
  return manifest.parse(JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")))
    .version;
}

function packageFolder(): string {
  // build/cjs/index.cjs → the package's own folder.
  return join(dirname(createRequire(import.meta.url).resolve(packageName)), "..", "..");
}

/**
 * Unpacks the embedded browser into a private folder named after its version, once. It is unpacked
 * beside, listed with sizes, and renamed only when whole, so that a run that was killed leaves
 * nothing that a later run would trust; a lock keeps two runs from doing it at once.
 */
export async function unpackEmbedded(cacheFolder: string): Promise<UnpackedBrowser> {
  const target = join(cacheFolder, `chromium-${embeddedVersion()}`);
  try {
    await makePrivateFolder(cacheFolder);
    if (!(await isWhole(target))) {
      await withLock(`${target}.lock`, async () => {
        if (!(await isWhole(target))) await unpackInto(target);
      });
    }
  } catch (cause) {
    throw cacheUnusable(cacheFolder, cause);
  }
  return describe(target);
}

function describe(folder: string): UnpackedBrowser {
  return {
    executablePath: join(folder, "chromium"),
    environment: {
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, "lib"),
      FONTCONFIG_PATH: folder,
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/** Whether a folder holds every file that was unpacked into it, each with its size in bytes. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const listed = inventorySchema.parse(
      JSON.parse(await readFile(join(folder, inventoryName), "utf8")),
    );
    const sizes = await Promise.all(
      Object.entries(listed).map(
        async ([name, size]) => (await stat(join(folder, name))).size === size,
      ),
    );
    return sizes.length > 0 && sizes.every(Boolean);
  } catch {
    return false;
  }
}

async function unpackInto(target: string): Promise<void> {
  await removeAbandoned(target);
  const beside = await mkdtemp(`${target}.unpacking-${pid}-`);
  const source = join(packageFolder(), "bin");
  await Promise.all(archives.map((archive) => unpackArchive(archive, { source, target: beside })));
  if (!(await isProgram(join(beside, "chromium"))))
    throw new Error("chromium.br holds no ELF program");
  await writeFile(join(beside, "fonts.conf"), fontConfiguration(target));
  await writeFile(join(beside, inventoryName), JSON.stringify(await measureFiles(beside)));
  await rm(target, { recursive: true, force: true });
  await rename(beside, target);
}

/** Removes what runs that were killed have left half unpacked. */
async function removeAbandoned(target: string): Promise<void> {
  const prefix = `${basename(target)}.unpacking-`;
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10)))
      continue;
    await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

async function isProgram(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]));
  } finally {
    await file.close();
  }
}

/**
 * The only fonts that the browser sees beside those inside a page, so that no font of a machine
 * comes into a document.
 */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
