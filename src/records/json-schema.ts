import { z } from "zod";
import type { RecordType } from "./register.ts";
import { areaTable, countryTable, placeTable, sourceTable } from "./schema/tables.ts";
import type { TableName } from "./tables.ts";
import { typeRules } from "./types.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A JSON Schema (draft 2020-12) for what authors write, by type of record and by table: editors
 * complete and check front matter by it.
 */
export function jsonSchemas(): Readonly<Record<RecordType | TableName, JsonSchema>> {
  const print = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: "input" });
  return {
    agreements: print(typeRules.agreements.schema),
    programmes: print(typeRules.programmes.schema),
    organisations: print(typeRules.organisations.schema),
    reports: print(typeRules.reports.schema),
    publisher: print(typeRules.publisher.schema),
    areas: print(areaTable),
    places: print(placeTable),
    countries: print(countryTable),
    sources: print(sourceTable),
  };
}
