import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Code, Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { openDisk } from "../../src/disk.ts";
import { readRegister } from "../../src/records/read.ts";

export type Content = string | Uint8Array;

/** An agreement that is right; each line can be replaced by a wrong one. */
export const agreement = `---
language: fr
name: Accord de coopération
instrument: agreement
officialTitle: Accord de coopération entre A et B
parties:
  - country: MA
    body: organisations/ministere
  - country: KW
    body: unknown
signatures:
  - date: 2019-04-09
    place: rabat
signatories: unknown
entryIntoForce: unknown
duration: unknown
renewal: unknown
end: unknown
status: unknown
areas: [famille]
objective: Échanger des expériences.
authenticLanguages: unknown
sources:
  - source: page
---
`;

export const organisation = `---
language: fr
name: Ministère
kind: ministry
countries: [MA]
sources:
  - source: page
---
`;

export const report = `---
language: fr
year: 2019
foreword: |
  Un avant-propos.
sources:
  - source: page
---

## Un titre

Un paragraphe.
`;

/** The smallest register without any diagnostic. */
const base: Readonly<Record<string, Content>> = {
  "publisher.md":
    "---\nlanguage: fr\nstate: Royaume\norganisation: organisations/ministere\ncountry: MA\nlanguages: [fr]\nedition: 2020-06-30\n---\n",
  "organisations/ministere.md": organisation,
  "agreements/kw-2019.md": agreement,
  "reports/2019.md": report,
  "areas.yaml": "famille: { fr: Famille }\n",
  "places.yaml": "rabat: { country: MA, name: { fr: Rabat } }\n",
  "countries.yaml": "KW: { fr: { name: Koweït } }\n",
  "sources.yaml":
    "page: { title: Page, language: fr, publisher: organisations/ministere, date: 2020 }\n",
};

/** Runs with a new folder that holds `records/` with the base and the given files over it. */
export async function withFolder<Result>(
  files: Readonly<Record<string, Content>>,
  run: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "accords-records-"));
  try {
    for (const [name, content] of Object.entries({ ...base, ...files })) {
      const file = join(folder, "records", name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads the base register with the given files over it. */
export function readWith(files: Readonly<Record<string, Content>>) {
  return withFolder(files, readFolder);
}

export async function readFolder(folder: string) {
  return readRegister({ folder: "records", disk: await openDisk(folder) });
}

/** `records/agreements/kw-2019.md:7:12 error RECORD_FIELD_INVALID` */
export function told({ place, severity, code }: Diagnostic): string {
  return `${place.file}:${place.line ?? "-"}:${place.column ?? "-"} ${severity} ${code}`;
}

/** The facts of the first diagnostic with a code. */
export function factsOf(diagnostics: readonly Diagnostic[], code: Code): unknown {
  return diagnostics.find((one) => one.code === code)?.facts;
}
