import { z } from "zod";
import { type Kind, kinds } from "../../publications/kinds.ts";

/** What stands at a place of a view, and whether it may be unknown there. */
export interface Type {
  readonly shape: Shape;
  readonly optional: boolean;
}

/** Kinds of values that are printed or compared, not entered: those of fields, and what helpers give. */
export type ScalarKind = Kind | "phrase";

export interface ObjectShape {
  readonly kind: "object";
  readonly identity: string;
  /** What it is called in messages: its schema's description. */
  readonly name: string;
  readonly names: readonly string[];
  readonly field: (name: string) => Type | undefined;
  /** What a field's schema says of it. */
  readonly descriptionOf: (name: string) => string | undefined;
}

export interface ScalarShape {
  readonly kind: ScalarKind;
  readonly identity: string;
  /** The only words that it can be, where they are known. */
  readonly values?: readonly string[];
  /** The fields that it has beside, as an amount has its currency. */
  readonly fields?: ObjectShape;
}

export type Shape =
  | ObjectShape
  | ScalarShape
  | { readonly kind: "list" | "map"; readonly identity: string; readonly item: Type }
  | { readonly kind: "union"; readonly identity: string; readonly members: readonly Shape[] }
  | { readonly kind: "any" | "nothing"; readonly identity: string };

export const anything: Type = { shape: { kind: "any", identity: "any" }, optional: false };

const nothing: Shape = { kind: "nothing", identity: "nothing" };

/** A scalar of a kind, never unknown. */
export function scalar(kind: ScalarKind, values?: readonly string[]): Type {
  const identity = values ? `${kind}(${values.join("|")})` : kind;
  return { shape: { kind, identity, ...(values ? { values } : {}) }, optional: false };
}

export function literalNothing(): Type {
  return { shape: nothing, optional: true };
}

/** A type of any of some types; what is unknown in one is unknown in all. */
export function unite(types: readonly Type[]): Type {
  const flat = types.flatMap(({ shape }) => (shape.kind === "union" ? shape.members : [shape]));
  const members = [...new Map(flat.map((shape) => [shape.identity, shape])).values()].filter(
    (shape) => shape.kind !== "nothing",
  );
  const optional = types.some((type) => type.optional);
  const [only] = members;
  if (only === undefined) return { shape: nothing, optional: true };
  if (members.length === 1) return { shape: only, optional };
  const merged = mergeCodes(members);
  if (merged) return { shape: merged, optional };
  const identity = members.map((shape) => shape.identity).join(" or ");
  return { shape: { kind: "union", identity, members }, optional };
}

/** Codes of one kind whose words are all known are one code with all the words. */
function mergeCodes(members: readonly Shape[]): Shape | undefined {
  const kind = members[0]?.kind;
  const words = members.flatMap((shape) =>
    shape.kind === kind && "values" in shape && shape.values ? [shape.values] : [],
  );
  if (kind !== "code" || words.length !== members.length) return undefined;
  return scalar("code", words.flat()).shape;
}

/** Reads the schemas of views as types; the same schema gives the same type. */
export function createTypeReader(): (schema: z.ZodType) => Type {
  const known = new Map<z.core.$ZodType, Type>();
  let count = 0;

  function read(schema: z.core.$ZodType): Type {
    const found = known.get(schema);
    if (found) return found;
    const type = readSchema(schema);
    known.set(schema, type);
    return type;
  }

  function readSchema(schema: z.core.$ZodType): Type {
    const kind = kindOf(schema);
    if (kind) {
      const inner = readPlain(schema);
      return { shape: scalarShape(kind, inner.shape), optional: inner.optional };
    }
    return readPlain(schema);
  }

  function readPlain(schema: z.core.$ZodType): Type {
    const def = definitionOf(schema);
    return readers[def.type]?.(def, schema) ?? anything;
  }

  const inner = (def: Definition): Type => (def.innerType ? read(def.innerType) : anything);
  const readers: Readonly<Record<string, (def: Definition, schema: z.core.$ZodType) => Type>> = {
    object: (def, schema) => ({ shape: object(def, schema), optional: false }),
    array: (def) => list("list", def.element ? read(def.element) : anything),
    record: (def) => list("map", def.valueType ? read(def.valueType) : anything),
    tuple: (def) => list("list", unite((def.items ?? []).map(read))),
    union: (def) => unite((def.options ?? []).map(read)),
    optional: (def) => ({ ...inner(def), optional: true }),
    nullable: (def) => ({ ...inner(def), optional: true }),
    nonoptional: (def) => ({ ...inner(def), optional: false }),
    readonly: inner,
    default: inner,
    prefault: inner,
    catch: inner,
    lazy: (def) => (def.getter ? read(def.getter()) : anything),
    pipe: (def) => (def.out ? read(def.out) : anything),
    string: () => scalar("text"),
    template_literal: () => scalar("text"),
    number: () => scalar("count"),
    int: () => scalar("count"),
    boolean: () => scalar("flag"),
    enum: (def) => scalar("code", Object.values(def.entries ?? {}).map(String)),
    literal: (def) => literal(def.values ?? []),
    null: literalNothing,
    undefined: literalNothing,
  };

  function object(def: Definition, schema: z.core.$ZodType): ObjectShape {
    const shape = def.shape ?? {};
    count += 1;
    return {
      kind: "object",
      identity: `object ${count}`,
      name: descriptionOf(schema) ?? "this view",
      names: Object.keys(shape),
      field: (name) => {
        const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
        return field && read(field);
      },
      descriptionOf: (name) => {
        const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
        return field && descriptionOf(field);
      },
    };
  }

  return read;
}

/**
 * A type of fields by name, over those of another type that it does not have itself. `onUse` is
 * told which field of which type is asked for.
 */
export function extend(
  base: Type,
  fields: ReadonlyMap<string, Type>,
  onUse: (identity: string, name: string) => void = () => undefined,
): Type {
  const own = base.shape.kind === "object" ? base.shape : undefined;
  const identities = [...fields].map(
    ([name, { shape, optional }]) => `${name}: ${shape.identity}${optional ? "?" : ""}`,
  );
  const identity = `${base.shape.identity} with ${identities.join(", ")}`;
  const shape: ObjectShape = {
    kind: "object",
    identity,
    name: own?.name ?? "this partial's arguments",
    names: [...new Set([...fields.keys(), ...(own?.names ?? [])])],
    field: (name) => {
      onUse(identity, name);
      return fields.get(name) ?? own?.field(name);
    },
    descriptionOf: (name) => own?.descriptionOf(name),
  };
  return { shape, optional: false };
}

/** What a schema's description says of it, looking through what wraps it. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const said = z.globalRegistry.get(schema)?.description;
  const { innerType, element } = definitionOf(schema);
  const inner = innerType ?? element;
  return said ?? (inner && descriptionOf(inner));
}

function kindOf(schema: z.core.$ZodType): Kind | undefined {
  const said = z.globalRegistry.get(schema)?.kind;
  return kinds.find((kind) => kind === said);
}

function list(kind: "list" | "map", item: Type): Type {
  const identity = `${kind} of ${item.shape.identity}${item.optional ? "?" : ""}`;
  return { shape: { kind, identity, item }, optional: false };
}

function literal(values: readonly unknown[]): Type {
  const types = values.map((value) => {
    if (typeof value === "number") return scalar("count");
    if (typeof value === "boolean") return scalar("flag");
    return typeof value === "string" ? scalar("code", [value]) : literalNothing();
  });
  return unite(types);
}

function scalarShape(kind: Kind, inner: Shape): Shape {
  const values = "values" in inner ? inner.values : undefined;
  const fields = inner.kind === "object" ? inner : textFields(kind);
  return {
    kind,
    identity: values ? `${kind}(${values.join("|")})` : kind,
    ...(values ? { values } : {}),
    ...(fields ? { fields } : {}),
  };
}

/** Words and prose know their text and language. */
function textFields(kind: Kind): ObjectShape | undefined {
  if (kind !== "words" && kind !== "prose") return undefined;
  const fields: Readonly<Record<string, Type>> =
    kind === "words"
      ? { text: scalar("text"), language: scalar("language") }
      : { language: scalar("language") };
  return {
    kind: "object",
    identity: `fields of ${kind}`,
    name: kind,
    names: Object.keys(fields),
    field: (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined),
    descriptionOf: () => undefined,
  };
}

/** What of a schema's definition is read here, whatever its type. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly items?: readonly z.core.$ZodType[];
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.core.$ZodType;
  readonly out?: z.core.$ZodType;
}

function definitionOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}
