import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Page, withCamera } from "../support/pictures/camera.ts";
import { comparePictures, isBroken } from "../support/pictures/compare.ts";
import { tell } from "../support/pictures/difference.ts";
import {
  type Picture,
  readPicture,
  writeOverlay,
  writePicture,
} from "../support/pictures/picture.ts";
import { pages } from "./pages.ts";

const folder = new URL("./", import.meta.url).pathname;
const write = process.env.WRITE_PICTURES === "1";
const shown = join(tmpdir(), `accords-pictures-${process.pid}`);
const taken = new Map<string, Picture>();

/** `fr/factsheet-BE-1.png` */
const fileOf = ({ edition, publication, page }: Page) =>
  `${edition}/${publication.replace("/", "-")}-${page}.png`;

const files = pages.map(fileOf);

async function listFiles(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith(".png")).sort();
}

async function keepPictures(): Promise<void> {
  for (const file of await listFiles()) await rm(join(folder, file));
  for (const [file, picture] of taken) await writePicture(join(folder, file), picture);
}

/** Writes the page as it is now, and over the one that was kept, into the folder to look at. */
async function show(file: string, kept: Picture, now: Picture): Promise<void> {
  await writePicture(join(shown, file), now);
  await writeOverlay(join(shown, file.replace(/\.png$/, ".difference.png")), kept, now);
}

beforeAll(async () => {
  await withCamera(async (take) => {
    for (const page of pages) taken.set(fileOf(page), await take(page));
  });
  if (write) await keepPictures();
});

describe("pages look as the pictures that are kept", () => {
  test.each(files)("%s", async (file) => {
    const now = taken.get(file);
    if (!now) throw new Error(`${file} was not drawn`);
    const kept = await readPicture(join(folder, file));
    const broken = comparePictures(kept, now).filter(isBroken);
    if (broken.length === 0) return;
    await show(file, kept, now);
    expect.fail(
      [
        `${file} is not the page that was kept.`,
        ...broken.map(tell),
        `See ${join(shown, file)}. If it is meant: npm run pictures:write`,
      ].join("\n"),
    );
  });

  test("and no other is kept", async () => {
    expect(await listFiles()).toEqual(files.toSorted());
  });
});
