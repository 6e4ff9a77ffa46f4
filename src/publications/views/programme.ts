import { z } from "zod";
import type { Money } from "../../records/money.ts";
import type { ProgrammeRecord } from "../../records/register.ts";
import { type Component, modalities, programmeStatuses } from "../../records/schema/programme.ts";
import { code, date, flag, money, prose, text, words } from "../kinds.ts";
import { say, sayAlways, sayCountry, sayOriginal, tell, type Viewing } from "../viewing.ts";
import { viewAreas } from "./agreement.ts";
import { citationView, viewCitations, viewNotes } from "./citation.ts";
import { organisationView, viewReference, viewReferences } from "./organisation.ts";

const componentView = z
  .object({
    name: words("a short name"),
    title: words("the title, as in the source's list"),
    otherTitle: words("the title that the source uses elsewhere").nullable(),
    budget: money("the amount").nullable(),
    from: date("when it begins").nullable(),
    to: date("when it ends").nullable(),
    status: code(programmeStatuses, "how far it is").nullable(),
    implementer: organisationView.nullable(),
    modality: code(modalities, "the way in which it is carried out").nullable(),
  })
  .describe("a component of a programme");

const governanceView = z
  .object({
    name: words("the committee's name"),
    abbreviation: words("its abbreviation").nullable(),
    chair: z.array(organisationView).nullable().describe("who chairs it"),
    members: z.array(organisationView).describe("the organisations represented on it"),
  })
  .describe("the steering committee");

export const programmeView = z
  .object({
    id: text("the record's id"),
    anchor: text("an id for links inside a publication"),
    name: words("how lists and headings call it"),
    officialTitle: words("the official title").nullable(),
    framework: words("the agreement under which it was adopted").nullable(),
    agreements: z.array(words("a name")).describe("the agreements by which it is carried out"),
    partners: z.array(words("a country's name")),
    from: date("when it begins").nullable(),
    end: date("when it ends, after any extensions").nullable(),
    extended: flag("whether it was extended"),
    status: code(programmeStatuses, "how far it is").nullable(),
    areas: z.array(words("an area")),
    summary: words("one sentence").nullable(),
    objective: words("what it is for").nullable(),
    background: prose("how it came about").nullable(),
    components: z.array(componentView),
    totals: z.array(money("a total")).describe("all components together, one total a currency"),
    underWay: z.array(money("a total")).describe("components under way, one total a currency"),
    estimated: flag("whether all its amounts are estimates"),
    partial: flag("whether the amount of a component is not known"),
    governance: governanceView.nullable(),
    monitoring: z.array(words("a means")).describe("how it is monitored and evaluated"),
    notes: z.array(words("a note")),
    sources: z.array(citationView),
  })
  .describe("a programme");

export type ProgrammeView = z.infer<typeof programmeView>;

/** A programme as templates see it. */
export function viewProgramme(viewing: Viewing, record: ProgrammeRecord): ProgrammeView {
  const { data } = record;
  const components = Object.entries(data.components).map(([key, component]) =>
    viewComponent(viewing, record, key, component),
  );
  const known = components.flatMap(({ budget }) => budget ?? []);
  const extension = data.extensions?.at(-1);
  const nameOf = (id: string) => {
    const agreement = viewing.register.agreements.get(id);
    return agreement ? [sayAlways(viewing, agreement, "name")] : [];
  };
  return {
    id: record.id,
    anchor: record.id.replace("/", "-"),
    name: sayAlways(viewing, record, "name"),
    officialTitle: sayOriginal(viewing, record, "officialTitle"),
    framework: (data.framework ? nameOf(data.framework)[0] : undefined) ?? null,
    agreements: (data.agreements ?? []).flatMap(nameOf),
    partners: data.countries.map((country) => sayCountry(viewing, country)),
    from: data.period?.from ?? null,
    end: extension?.until ?? data.end,
    extended: extension !== undefined,
    status: data.status?.value ?? null,
    areas: viewAreas(viewing, data.areas),
    summary: say(viewing, record, "summary"),
    objective: say(viewing, record, "objective"),
    background: tell(viewing, record, "body"),
    components,
    totals: total(known),
    underWay: total(
      components.flatMap(({ budget, status }) => (status === "under-way" && budget ? budget : [])),
    ),
    estimated: known.length > 0 && known.every(({ estimated }) => estimated),
    partial: components.some(({ budget }) => budget === null),
    governance: viewGovernance(viewing, record),
    monitoring: Object.keys(data.monitoring ?? {}).map((key) =>
      sayAlways(viewing, record, `monitoring.${key}`),
    ),
    notes: [...viewNotes(viewing, record)],
    sources: [...viewCitations(viewing, [record])],
  };
}

function viewComponent(
  viewing: Viewing,
  record: ProgrammeRecord,
  key: string,
  component: Component,
): z.infer<typeof componentView> {
  return {
    name: sayAlways(viewing, record, `components.${key}.name`),
    title: sayAlways(viewing, record, `components.${key}.title`),
    otherTitle: say(viewing, record, `components.${key}.otherTitle`),
    budget: component.budget,
    from: component.period?.from ?? null,
    to: component.period?.to ?? null,
    status: component.status?.value ?? null,
    implementer: viewReference(viewing, component.implementer),
    modality: component.modality,
  };
}

function viewGovernance(
  viewing: Viewing,
  record: ProgrammeRecord,
): z.infer<typeof governanceView> | null {
  const { governance } = record.data;
  if (!governance) return null;
  return {
    name: sayAlways(viewing, record, "governance.name"),
    abbreviation: say(viewing, record, "governance.abbreviation"),
    chair: governance.chair && viewReferences(viewing, governance.chair),
    members: viewReferences(viewing, governance.members),
  };
}

/** Sums by currency: amounts of different currencies are never added. One estimate makes an estimate. */
export function total(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, Money>();
  for (const money of amounts) {
    const sum = sums.get(money.currency);
    sums.set(money.currency, {
      currency: money.currency,
      amount: (sum?.amount ?? 0) + money.amount,
      estimated: (sum?.estimated ?? false) || money.estimated,
    });
  }
  return [...sums.values()];
}
