import type { z } from "zod";
import type { SubjectKind } from "../publications/subject.ts";
import { createTypeReader, descriptionOf, type Shape, type Type } from "./check/shapes.ts";
import type { Helper, Parameter } from "./helpers/helper.ts";
import { helpers } from "./helpers/helpers.ts";

/** A field of a view as `accords views` prints it. */
export interface FieldDescription {
  /** As a template writes it from the view: `programmes.components.budget`; items of a list too. */
  readonly path: string;
  /** Its kind in words: `list of words`, `one of signed, in-force`. */
  readonly type: string;
  /** Whether it may be unknown, so that a template must ask first. */
  readonly optional: boolean;
  readonly description: string;
}

export interface ViewDescription {
  readonly each: SubjectKind;
  readonly description: string;
  readonly fields: readonly FieldDescription[];
}

export interface HelperDescription {
  readonly name: string;
  /** As a template writes it: `date date form="long|month"`. */
  readonly usage: string;
  readonly description: string;
}

export interface Descriptions {
  readonly views: readonly ViewDescription[];
  readonly helpers: readonly HelperDescription[];
}

/** Helpers that open a block, with what they do. */
const blocks: readonly HelperDescription[] = [
  { name: "if", usage: "#if value", description: "Prints where a value is there and not empty." },
  { name: "unless", usage: "#unless value", description: "Prints where it is not." },
  { name: "each", usage: "#each list as |item index|", description: "Prints once for each item." },
  { name: "with", usage: "#with object as |name|", description: "Prints inside an object." },
  { name: "in", usage: '#in "ar"', description: "Says what stands in it in that language." },
  { name: "raw", usage: "{{{{raw}}}}", description: "Prints what stands in it as it is." },
  { name: "lookup", usage: "lookup object key", description: "The field of a name, or an item." },
];

/** What a template may say: each view's fields, and the helpers. */
export function describeViews(viewSchemas: Readonly<Record<SubjectKind, z.ZodType>>): Descriptions {
  const views = (Object.keys(viewSchemas) as SubjectKind[]).map((each) => ({
    each,
    description: descriptionOf(viewSchemas[each]) ?? each,
    fields: describeFields(createTypeReader()(viewSchemas[each]), "", []),
  }));
  const named = Object.entries(helpers).map(([name, helper]) => describeHelper(name, helper));
  return { views, helpers: [...named, ...blocks] };
}

/** The fields of a type, then of what they hold; an object inside itself is not opened again. */
function describeFields(
  type: Type,
  prefix: string,
  around: readonly string[],
): readonly FieldDescription[] {
  const shape = itemShape(type.shape);
  if (shape.kind === "union") {
    const fields = shape.members.flatMap((shape) =>
      describeFields({ shape, optional: false }, prefix, around),
    );
    return [...new Map(fields.map((field) => [field.path, field])).values()];
  }
  if (shape.kind !== "object" || around.includes(shape.identity)) return [];
  return shape.names.flatMap((name) => {
    const field = shape.field(name);
    if (!field) return [];
    const path = `${prefix}${name}`;
    const own: FieldDescription = {
      path,
      type: typeWords(field.shape),
      optional: field.optional,
      description: shape.descriptionOf(name) ?? "",
    };
    return [own, ...describeFields(field, `${path}.`, [...around, shape.identity])];
  });
}

function itemShape(shape: Shape): Shape {
  return "item" in shape ? itemShape(shape.item.shape) : shape;
}

function typeWords(shape: Shape): string {
  if (shape.kind === "union") return shape.members.map(typeWords).join(" or ");
  if ("item" in shape) return `${shape.kind} of ${typeWords(shape.item.shape)}`;
  if (shape.kind === "code" && "values" in shape && shape.values) {
    return `one of ${shape.values.join(", ")}`;
  }
  return shape.kind;
}

function describeHelper(name: string, helper: Helper): HelperDescription {
  const parameters = [...helper.parameters, ...(helper.rest ? [helper.rest] : [])];
  const options = Object.entries(helper.options ?? {}).map(
    ([option, { values, accepts }]) => `${option}=${values ? `"${values.join("|")}"` : accepts[0]}`,
  );
  const usage = [name, ...parameters.map(parameterWords), ...options].join(" ");
  return { name, usage, description: helper.description };
}

function parameterWords({ name, optional }: Parameter): string {
  return optional ? `[${name}]` : name;
}
