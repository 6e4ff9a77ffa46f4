import { beforeAll, describe, expect, test } from "vitest";
import { withCamera } from "../support/pictures/camera.ts";
import { comparePictures, type Difference, isBroken } from "../support/pictures/compare.ts";
import type { Drawing } from "../support/pictures/draw.ts";
import { defects } from "./defects.ts";

const harmless: Readonly<Record<string, Drawing>> = {
  "moved by a quarter of a pixel": { shift: 0.25 },
  "moved by a pixel": { shift: 1 },
  "drawn finer and moved by half a pixel": { fineness: 3, shift: -0.5 },
};

const pages = [...new Set(defects.map(({ page }) => page))];
const found = new Map<string, readonly Difference[]>();
const differencesOf = (name: string) => found.get(name) ?? expect.fail(`${name} was not drawn`);

beforeAll(async () => {
  await withCamera(async (take) => {
    for (const page of pages) {
      const sound = await take(page);
      for (const [name, drawing] of Object.entries(harmless)) {
        const all = found.get(name) ?? [];
        found.set(name, [...all, ...comparePictures(sound, await take(page, drawing))]);
      }
      for (const { name, change } of defects.filter((defect) => defect.page === page)) {
        found.set(name, comparePictures(sound, await take(page, { change })));
      }
    }
  });
});

describe("the comparison of pictures", () => {
  test.each(Object.keys(harmless))("passes the same page, %s", (name) => {
    const differences = differencesOf(name);
    expect(differences).toHaveLength(2 * pages.length);
    expect(differences.filter(isBroken)).toEqual([]);
  });

  test.each(defects.map(({ name }) => name))("finds that %s", (name) => {
    expect(differencesOf(name).some(isBroken)).toBe(true);
  });

  test("finds a page of another size", () => {
    const [portrait, landscape] = [
      { width: 2, height: 3, grey: new Uint8Array(6) },
      { width: 3, height: 2, grey: new Uint8Array(6) },
    ];
    expect(comparePictures(portrait, landscape).some(isBroken)).toBe(true);
  });
});
