import { error, warning } from "../../diagnostics/diagnostic.ts";
import { type Mustache, pathOf, simpleName, textOf } from "../ast.ts";
import { blockNames } from "../block-names.ts";
import { findHelper } from "../helpers/helpers.ts";
import { placeOf } from "../template.ts";
import { isCall } from "../transform.ts";
import { evaluateCall, reportUnknownHelper } from "./expressions.ts";
import { leadsToField, resolvePath } from "./paths.ts";
import type { Check, Scope } from "./scope.ts";
import type { Shape, Type } from "./shapes.ts";

/** The helper that prints a kind of value which has no text of its own. */
const printers: Readonly<Record<string, string>> = {
  date: "date",
  money: "money",
  country: "country",
  language: "language",
  code: 't "…"',
  list: "list",
};

/** Kinds that are no words for readers; attributes and lines of front matter may hold them. */
const codes: readonly string[] = ["code", "country", "language", "date"];

/** Checks what a mustache prints: a helper's result or a field, which must have a text. */
export function checkOutput(mustache: Mustache, scope: Scope, check: Check): void {
  if (mustache.type === "Decorator") {
    const place = placeOf(scope.file, mustache.loc);
    check.report(error("TEMPLATE_DECORATOR_UNKNOWN", place, { name: textOf(mustache.path) }));
    return;
  }
  const type = isCall(mustache)
    ? evaluateCall(mustache, scope, check)
    : fieldOf(mustache, scope, check);
  if (type) checkPrintable(mustache, type, scope, check);
}

function fieldOf(mustache: Mustache, scope: Scope, check: Check): Type | undefined {
  const path = pathOf(mustache.path);
  const name = simpleName(path);
  if (name !== undefined && !leadsToField(path, scope)) {
    const helper = findHelper(name);
    const place = placeOf(scope.file, path.loc);
    if (blockNames.includes(name)) {
      reportUnknownHelper(mustache, scope, check);
      return undefined;
    }
    if (helper) {
      const least = helper.parameters.filter(({ optional }) => !optional).length;
      const most = helper.rest ? undefined : helper.parameters.length;
      check.report(
        error("TEMPLATE_ARGUMENT_COUNT", place, { helper: name, found: 0, least, most }),
      );
      return undefined;
    }
  }
  return resolvePath(path, scope, check, { asking: false }).type;
}

function checkPrintable(mustache: Mustache, type: Type, scope: Scope, check: Check): void {
  const place = placeOf(scope.file, mustache.path.loc);
  const path = textOf(mustache.path);
  const wrong = findUnprintable(type.shape, mustache.slot);
  if (wrong) {
    const helper = printers[wrong.kind];
    check.report(
      error("TEMPLATE_VALUE_UNPRINTABLE", place, {
        path,
        kind: wrong.kind,
        ...(helper ? { helper } : {}),
      }),
    );
  } else if (type.optional) {
    check.report(warning("TEMPLATE_VALUE_OPTIONAL", place, { path }));
  }
}

function findUnprintable(shape: Shape, slot: Mustache["slot"]): Shape | undefined {
  if (shape.kind === "union") {
    return shape.members.find((member) => findUnprintable(member, slot));
  }
  if (["any", "text", "count", "words", "phrase"].includes(shape.kind)) return undefined;
  if (shape.kind === "prose") return slot === "text" ? undefined : shape;
  return codes.includes(shape.kind) && slot !== "text" ? undefined : shape;
}
