import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWordCache } from "../../src/build/word-cache.ts";
import { openDisk } from "../../src/disk.ts";

const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
let folder: string;
let made: number;

const make = () => {
  made += 1;
  return bytes;
};
const open = async (maker = "a".repeat(64), force = false) =>
  openWordCache(await openDisk(folder), { maker, force });

async function listKept(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((one) => join(one.parentPath, one.name));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "accords-kept-"));
  made = 0;
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test("what is kept is made once, in one build and in the next", async () => {
  const cache = await open();
  await Promise.all(Array.from({ length: 8 }, () => cache.keep("a", make)));
  const next = await (await open()).keep("a", make);
  expect(made).toBe(1);
  expect(Buffer.compare(next, bytes)).toBe(0);
});

test.each([0, 3, 32, 1000, 5031])("a file that was cut to %i bytes is made again", async (size) => {
  await (await open()).keep("a", make);
  for (const file of await listKept()) await truncate(file, size);
  expect(Buffer.compare(await (await open()).keep("a", make), bytes)).toBe(0);
  await (await open()).keep("a", make);
  expect(made).toBe(2);
});

test("another maker begins anew, and leaves nothing of the former", async () => {
  await (await open()).keep("a", make);
  await (await open("b".repeat(64))).keep("a", make);
  expect(made).toBe(2);
  expect(await listKept()).toHaveLength(1);
});

test("a forced build begins anew", async () => {
  await (await open()).keep("a", make);
  await (await open(undefined, true)).keep("a", make);
  expect(made).toBe(2);
});
