import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import { nearest } from "../nearest.ts";
import type { AnyDraft } from "./draft.ts";
import { leavesOf, matches } from "./paths.ts";
import type { Table } from "./tables.ts";
import { type Target, typeRules } from "./types.ts";

export interface LinkInput {
  readonly drafts: ReadonlyMap<string, AnyDraft>;
  /** Ids of records that are there but wrong. */
  readonly broken: ReadonlySet<string>;
  readonly areas: Table<"areas">;
  readonly places: Table<"places">;
  readonly countries: Table<"countries">;
  readonly sources: Table<"sources">;
}

export interface Links {
  /** Ids of drafts that refer to what is not there or is wrong, themselves or through others. */
  readonly unusable: ReadonlySet<string>;
  readonly problems: readonly Diagnostic[];
}

/** A reference from a record or an entry of sources.yaml. */
interface Reference {
  readonly from: string;
  readonly field: string;
  readonly to: string;
  readonly target: Target;
  readonly place: Place;
}

/**
 * Follows all references. One that leads nowhere is told; one that leads to a wrong record is not,
 * as that record's own diagnostics are, but what refers to it cannot be used either.
 */
export function link(input: LinkInput): Links {
  const references = [
    ...[...input.drafts.values()].flatMap(referencesOf),
    ...publishersOf(input.sources),
  ];
  const dangling = references.filter((reference) => stateOf(reference, input) === "missing");
  const start = references
    .filter((reference) => stateOf(reference, input) !== "there")
    .map(({ from }) => from);
  const all = spread(new Set(start), references);
  return {
    unusable: new Set([...all].filter((id) => input.drafts.has(id))),
    problems: dangling.map((reference) => tell(reference, input)),
  };
}

function referencesOf(draft: AnyDraft): readonly Reference[] {
  const patterns = typeRules[draft.type].references;
  return leavesOf(draft.data).flatMap(([path, value]) => {
    const found = patterns.find(([pattern]) => matches(path, pattern));
    if (!found || typeof value !== "string") return [];
    const place = draft.fields.place(path.split("."));
    return [{ from: draft.id, field: path, to: value, target: found[1], place }];
  });
}

function publishersOf(sources: Table<"sources">): readonly Reference[] {
  return [...sources.entries].flatMap(([key, { publisher }]) => {
    const place = sources.fields?.place([key, "publisher"]);
    if (!place) return [];
    const from = `sources:${key}`;
    return [{ from, field: "publisher", to: publisher, target: "records", place }];
  });
}

function stateOf({ to, target }: Reference, input: LinkInput): "there" | "broken" | "missing" {
  if (target === "records") {
    if (input.drafts.has(to)) return "there";
    return input.broken.has(to) ? "broken" : "missing";
  }
  const { entries, broken } = input[target];
  if (entries.has(to)) return "there";
  if (broken === "all" || broken.has(to)) return "broken";
  return target === "countries" ? "there" : "missing";
}

/** All that refers to one of the ids, directly or through others. */
function spread(ids: ReadonlySet<string>, references: readonly Reference[]): ReadonlySet<string> {
  const reached = references
    .filter(({ to, target }) => ids.has(target === "records" ? to : `${target}:${to}`))
    .map(({ from }) => from);
  const all = new Set([...ids, ...reached]);
  return all.size === ids.size ? all : spread(all, references);
}

function tell({ field, to, target, place }: Reference, input: LinkInput): Diagnostic {
  const known =
    target === "records"
      ? [...input.drafts.keys(), ...input.broken].filter((id) => sameFolder(id, to))
      : input[target].entries.keys();
  const near = nearest(to, known);
  return error("RECORD_REFERENCE_DANGLING", place, {
    field,
    found: to,
    ...(near === undefined ? {} : { nearest: near }),
  });
}

function sameFolder(a: string, b: string): boolean {
  return a.split("/")[0] === b.split("/")[0];
}
