import { mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Disk, OutsideError, openDisk } from "../../src/disk.ts";
import { withFolder } from "./fixture.ts";

function withDisk<Result>(run: (disk: Disk) => Promise<Result>): Promise<Result> {
  return withFolder({}, async (folder) => run(await openDisk(folder)));
}

test("writes whole files and leaves nothing beside them", async () => {
  await withDisk(async (disk) => {
    await disk.writeAtomic("out/fr/a.html", "un");
    await disk.writeAtomic("out/fr/a.html", "deux");
    expect(await disk.readText("out/fr/a.html")).toBe("deux");
    expect(await readdir(join(disk.root, "out", "fr"))).toEqual(["a.html"]);
  });
});

test("a failed write leaves the old file and nothing beside it", async () => {
  await withDisk(async (disk) => {
    await mkdir(join(disk.root, "out", "a.html"), { recursive: true });
    await expect(disk.writeAtomic("out/a.html", "x")).rejects.toThrow();
    expect(await readdir(join(disk.root, "out"))).toEqual(["a.html"]);
  });
});

test.each(["../x", "/etc/passwd", "records/../../x"])(
  "%s leads out and is refused",
  async (path) => {
    await withDisk(async (disk) => {
      await expect(disk.writeAtomic(path, "x")).rejects.toThrow(OutsideError);
      await expect(disk.readBytes(path)).rejects.toThrow(OutsideError);
      await expect(disk.list(path)).rejects.toThrow(OutsideError);
    });
  },
);

test("links that lead out are neither read nor written through", async () => {
  await withDisk(async (disk) => {
    await symlink("/etc", join(disk.root, "out"));
    await symlink("/etc/passwd", join(disk.root, "secret"));
    await expect(disk.readText("secret")).rejects.toThrow(OutsideError);
    await expect(disk.writeAtomic("out/accords-test", "x")).rejects.toThrow(OutsideError);
    expect((await disk.list("")).map(({ name, kind }) => [name, kind])).toEqual([
      ["out", "outside"],
      ["records", "folder"],
      ["secret", "outside"],
    ]);
  });
});

test("says what is there", async () => {
  await withDisk(async (disk) => {
    expect(await disk.exists("records/publisher.md")).toBe(true);
    await disk.remove("records/publisher.md");
    expect(await disk.exists("records/publisher.md")).toBe(false);
    expect((await disk.list("records/agreements")).map(({ path }) => path)).toEqual([
      "records/agreements/kw-2019.md",
    ]);
  });
});
