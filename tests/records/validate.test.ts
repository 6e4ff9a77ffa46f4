import { describe, expect, test } from "vitest";
import { tell } from "../../src/diagnostics/told.ts";
import { openDisk } from "../../src/disk.ts";
import { readRegister } from "../../src/records/read.ts";
import { agreement, factsOf, readWith, report, told, withFolder } from "./fixture.ts";

const file = "records/agreements/kw-2019.md";

function changed(from: string, to: string): Record<string, string> {
  if (!agreement.includes(from)) throw new Error(`${from} is not in the agreement`);
  return { "agreements/kw-2019.md": agreement.replace(from, to) };
}

test("the smallest register has no diagnostics", async () => {
  const { register, diagnostics } = await readWith({});
  expect(diagnostics).toEqual([]);
  expect([...register.agreements.keys()]).toEqual(["agreements/kw-2019"]);
  expect(register.publisher?.data.country).toBe("MA");
});

test("a folder that is not there is told", async () => {
  const { register, diagnostics } = await withFolder({}, async (folder) =>
    readRegister({ folder: "recrods", disk: await openDisk(folder) }),
  );
  expect(diagnostics.map(told)).toEqual(["recrods:-:- error RECORD_FILE_MISSING"]);
  expect(register.agreements.size).toBe(0);
});

describe("a wrong field is told where it stands", () => {
  test.each([
    ["place: rabat", "place: rabbat", `${file}:13:12 error RECORD_REFERENCE_DANGLING`],
    ["date: 2019-04-09", "date: 2019-02-30", `${file}:12:11 error RECORD_FIELD_INVALID`],
    ["country: KW", "country: XQ", `${file}:9:14 error RECORD_FIELD_INVALID`],
    ["country: KW", "country: kw", `${file}:9:14 error RECORD_FIELD_INVALID`],
    ["instrument: agreement", "instrument: agrement", `${file}:4:13 error RECORD_FIELD_INVALID`],
    ["status: unknown", "status: unknwon", `${file}:19:9 error RECORD_FIELD_INVALID`],
    ["renewal: unknown\n", "", `${file}:1:1 error RECORD_FIELD_MISSING`],
    ["renewal: unknown", "renewall: unknown", `${file}:17:1 error RECORD_FIELD_UNKNOWN`],
    ["    body: unknown", "    bodi: unknown", `${file}:10:5 error RECORD_FIELD_UNKNOWN`],
    ["areas: [famille]", "areas: famille", `${file}:20:8 error RECORD_FIELD_INVALID`],
    ["areas: [famille]", "areas: [famille, 3]", `${file}:20:18 error RECORD_FIELD_INVALID`],
    ["language: fr", "language: de", `${file}:2:11 error RECORD_FIELD_INVALID`],
    ["end: unknown", "end: 2019-13", `${file}:18:6 error RECORD_FIELD_INVALID`],
    ["body: organisations/ministere", "body: ministere", `${file}:8:11 error RECORD_FIELD_INVALID`],
    ["name: Accord de coopération", "name: ''", `${file}:3:7 error RECORD_FIELD_INVALID`],
    ["name: Accord", "__proto__: { x: 1 }\nname: Accord", `${file}:3:1 error RECORD_FIELD_UNKNOWN`],
  ])("%s → %s", async (from, to, expected) => {
    const { register, diagnostics } = await readWith(changed(from, to));
    expect(diagnostics.map(told)).toContain(expected);
    expect(register.agreements.size).toBe(0);
    expect(register.unusable.get("agreements/kw-2019")?.file).toBe(file);
    expect(register.reports.size).toBe(1);
  });
});

test("a wrong value names what is allowed and what was meant", async () => {
  const { diagnostics } = await readWith(changed("instrument: agreement", "instrument: agrement"));
  expect(factsOf(diagnostics, "RECORD_FIELD_INVALID")).toMatchObject({
    field: "instrument",
    found: '"agrement"',
    expected: { kind: "one-of", values: expect.arrayContaining(["agreement", "protocol"]) },
    nearest: "agreement",
  });
  const [first] = diagnostics;
  expect(first && tell(first, "en").hint).toBe('did you mean "agreement"?');
  expect(first && tell(first, "fr").message).toMatch(/« instrument » vaut "agrement"/);
});

test("an unknown field names the nearest one that is not there yet", async () => {
  const { diagnostics } = await readWith(changed("renewal: unknown", "renewall: unknown"));
  expect(factsOf(diagnostics, "RECORD_FIELD_UNKNOWN")).toMatchObject({ nearest: "renewal" });
});

test.each([
  ["status: unknown", "status: in-force", "un groupe de champs : value, asOf, ou unknown"],
  [
    "duration: unknown",
    "duration: 5 ans",
    "indefinite, ou un groupe de champs : years, months, ou unknown",
  ],
  ["end: unknown", "end: true", "une date du calendrier : 2019-04-09, 2019-04 ou 2019, ou unknown"],
  ["end: unknown", "end: unknown\nsdgs: [18]", "un nombre entier d’au plus 17"],
  [
    "    body: unknown",
    "    body: Ministère",
    "l’identifiant d’une fiche, comme organisations/unfpa, ou unknown",
  ],
  [
    "end: unknown",
    "end: unknown\nnotes: { Été: a }",
    "un nom en minuscules a-z, chiffres et traits d’union",
  ],
])("%s → %s: what is allowed is said", async (from, to, words) => {
  const { diagnostics } = await readWith(changed(from, to));
  expect(diagnostics.map((one) => tell(one, "fr").message)).toEqual([
    expect.stringMatching(new RegExp(`doit être ${words}$`)),
  ]);
});

test("all faults of all records are told in one run, in the order of the files", async () => {
  const { diagnostics } = await readWith({
    ...changed("country: KW", "country: kw"),
    "agreements/om-2019.md": agreement.replace("instrument: agreement", "instrument: treaty"),
    "reports/2019.md": report.replace("year: 2019", "year: 2018"),
  });
  expect(diagnostics.map(told)).toEqual([
    `${file}:9:14 error RECORD_FIELD_INVALID`,
    "records/agreements/om-2019.md:4:13 error RECORD_FIELD_INVALID",
    "records/reports/2019.md:3:7 error RECORD_FIELD_INVALID",
  ]);
});

test("what is unknown is null, what is left out is not there", async () => {
  const { register } = await readWith({});
  const data = register.agreements.get("agreements/kw-2019")?.data;
  expect(data?.entryIntoForce).toBeNull();
  expect(data).not.toHaveProperty("sdgs");
});

test("a field's place can be asked", async () => {
  const { register } = await readWith({});
  const record = register.agreements.get("agreements/kw-2019");
  expect(record?.place("parties.1.country")).toEqual({ file, line: 9, column: 14 });
  expect(record?.place("officialTitle")).toEqual({ file, line: 5, column: 16 });
});

describe("YAML", () => {
  test.each([
    ["name: Accord de coopération", "name: Accord : de", 3],
    ["name: Accord de coopération", 'name: "Accord', 3],
    ["  - country: MA", "\t- country: MA", 7],
    ["name: Accord de coopération", "name: a\nname: b", 4],
  ])("%s → %s is told on its line", async (from, to, line) => {
    const { diagnostics } = await readWith(changed(from, to));
    expect(diagnostics[0]?.place).toMatchObject({ file, line });
    expect(diagnostics[0]?.code).toMatch(/^RECORD_(YAML_INVALID|KEY_DUPLICATE)$/);
  });

  test("a byte order mark and CRLF are accepted, with the same places", async () => {
    const windows = `\ufeff${agreement.replaceAll("\n", "\r\n")}`;
    const { register } = await readWith({ "agreements/kw-2019.md": windows });
    const record = register.agreements.get("agreements/kw-2019");
    expect(record?.data.officialTitle).toBe("Accord de coopération entre A et B");
    expect(record?.place("parties.1.country")).toEqual({ file, line: 9, column: 14 });
  });

  test("dates, codes and numbers stay as they are written", async () => {
    const { register } = await readWith({
      ...changed("country: KW", "country: 'NO'"),
      "countries.yaml": "NO: { fr: { name: Norvège } }\n",
    });
    const data = register.agreements.get("agreements/kw-2019")?.data;
    expect(data?.parties[1]?.country).toBe("NO");
    expect(data?.signatures[0]?.date).toBe("2019-04-09");
  });
});
