import { expect, test } from "vitest";
import { recordsWording } from "../../src/diagnostics/records.ts";
import { jsonSchemas } from "../../src/records/json-schema.ts";
import { matches } from "../../src/records/paths.ts";
import { typeRules } from "../../src/records/types.ts";

type Json = { readonly [key: string]: unknown };

/** Every field of a JSON Schema with its path; `*` stands for list positions and keys. */
function fieldsOf(
  schema: Json,
  path: readonly string[] = [],
): readonly (readonly [string, Json])[] {
  const here: readonly (readonly [string, Json])[] = [[path.join("."), schema]];
  const choices = [...((schema.anyOf as Json[]) ?? []), ...((schema.allOf as Json[]) ?? [])];
  const named = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const any = [schema.items, schema.additionalProperties].filter(
    (one): one is Json => typeof one === "object" && one !== null,
  );
  return [
    ...here,
    ...choices.flatMap((one) => fieldsOf(one, path)),
    ...named.flatMap(([key, one]) => fieldsOf(one, [...path, key])),
    ...any.flatMap((one) => fieldsOf(one, [...path, "*"])),
  ];
}

const schemas = jsonSchemas();

test.each(Object.keys(schemas) as (keyof typeof schemas)[])(
  "editors are told every field of %s",
  (name) => {
    const fields = fieldsOf(schemas[name]).filter(([path]) => path !== "" && !path.endsWith("*"));
    expect(fields.length).toBeGreaterThan(1);
    const bare = fields.filter(
      ([path, one]) =>
        one.description === undefined &&
        !fields.some(([other, two]) => other === path && two.description !== undefined),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  },
);

test.each(Object.keys(typeRules) as (keyof typeof typeRules)[])(
  "the rules of %s name fields that its schema has",
  (type) => {
    const { words, prose, references } = typeRules[type];
    const paths = fieldsOf(schemas[type]).map(([path]) => path);
    const named = [...words, ...prose, ...references.map(([pattern]) => pattern)];
    const missing = named.filter(
      (pattern) =>
        pattern !== "body" &&
        pattern !== "relations.*.*" &&
        !paths.some((path) => matches(path, pattern) || path === pattern),
    );
    expect(missing).toEqual([]);
  },
);

test("every reference of a schema is followed by a rule", () => {
  for (const type of [
    "agreements",
    "programmes",
    "organisations",
    "reports",
    "publisher",
  ] as const) {
    const references = fieldsOf(schemas[type])
      .filter(([, one]) => /^(?:The id of a record|A key of records)/.test(String(one.description)))
      .map(([path]) => path);
    const followed = typeRules[type].references.map(([pattern]) => pattern);
    const lost = references.filter((path) => !followed.some((pattern) => matches(path, pattern)));
    expect(lost).toEqual([]);
  }
});

test("unknown keys are refused on every level", () => {
  const open = Object.values(schemas).flatMap((schema) =>
    fieldsOf(schema).filter(([, one]) => one.properties && one.additionalProperties !== false),
  );
  expect(open).toEqual([]);
});

test("every problem has words in both languages", () => {
  for (const words of Object.values(recordsWording)) {
    expect(words.en).toBeTypeOf("function");
    expect(words.fr).toBeTypeOf("function");
  }
});
