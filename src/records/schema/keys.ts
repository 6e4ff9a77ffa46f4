import { z } from "zod";
import { unknownWord } from "./fields.ts";

/** The names of the fields that a schema allows in the map at a path; none where there is no such map. */
export function allowedKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  return schemasAt(schema, path).flatMap((one) =>
    one instanceof z.ZodObject ? Object.keys(one.shape) : [],
  );
}

/** Whether a schema takes `unknown` at a path. */
export function takesUnknown(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  return schemasAt(schema, path).some(
    (one) => one instanceof z.ZodLiteral && one.values.has(unknownWord),
  );
}

function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly z.core.$ZodType[] {
  const start: readonly z.core.$ZodType[] = [schema];
  return path
    .reduce((schemas, key) => schemas.flatMap((one) => step(one, String(key))), start)
    .flatMap(unwrap);
}

function step(schema: z.core.$ZodType, key: string): readonly z.core.$ZodType[] {
  return unwrap(schema).flatMap((one) => {
    if (one instanceof z.ZodObject) return key in one.shape ? [one.shape[key]] : [];
    if (one instanceof z.ZodArray) return [one.element];
    if (one instanceof z.ZodRecord) return [one.valueType];
    return [];
  });
}

/** What a schema takes in: inside optional ones, choices and transformations. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}
