import { z } from "zod";
import type { AgreementRecord } from "../../records/register.ts";
import {
  type Agreement,
  agreementStatuses,
  instruments,
  type Occasion,
  type Party,
  type Signature,
} from "../../records/schema/agreement.ts";
import { code, count, country, date, flag, text, words } from "../kinds.ts";
import { say, sayAlways, sayCountry, sayName, sayOriginal, type Viewing } from "../viewing.ts";
import { citationView, viewCitations, viewNotes } from "./citation.ts";
import { organisationView, viewReference, viewReferences } from "./organisation.ts";
import { agreementFacts, findUnknown } from "./unknown.ts";

const partyView = z
  .object({
    country: country("the party's country").nullable(),
    name: words("the body in whose name it is concluded, or the country's name"),
    countryName: words("the country's name, where the party's does not say it").nullable(),
  })
  .describe("a party");

const occasionView = z
  .object({
    commission: words("the joint commission's name"),
    session: count("the number of the session").nullable(),
    date: date("when it was held, where that is said by itself").nullable(),
    place: words("where it was held, where that is said by itself").nullable(),
  })
  .describe("the session of a joint commission");

const signatureView = z
  .object({
    date: date("when").nullable(),
    place: words("where").nullable(),
    occasion: occasionView.nullable(),
  })
  .describe("an act of signature");

const relationView = z
  .object({
    kind: code(["concludedUnder", "implements", "amends", "replaces"], "the kind of relation"),
    name: words("the name of the other agreement or programme"),
  })
  .describe("a relation to another record");

export const agreementView = z
  .object({
    id: text("the record's id"),
    anchor: text("an id for links inside a publication"),
    fileName: text("the record's file name without ending"),
    name: words("how lists and headings call it"),
    instrument: code(instruments, "the kind of instrument"),
    officialTitle: words("the official title, as it was signed").nullable(),
    translatedTitle: words("its translation, where the page has another language").nullable(),
    parties: z.array(partyView).describe("the parties, in the order of the title"),
    homeIsParty: flag("whether the home country is a party"),
    partners: z.array(words("a country's name")).describe("the countries other than the home one"),
    signatures: z.array(signatureView).describe("the acts of signature"),
    signed: date("the date of the first signature").nullable(),
    dated: date("the date of the first signature, else of its session").nullable(),
    place: words("the place of the first signature").nullable(),
    occasion: occasionView.nullable(),
    signatories: z
      .array(z.object({ name: words("the person"), capacity: words("the office").nullable() }))
      .nullable()
      .describe("the persons who signed"),
    entryIntoForce: date("when it entered into force").nullable(),
    indefinite: flag("whether it was concluded for an indefinite time"),
    years: count("for how many years it was concluded").nullable(),
    end: date("when it ends, after any extensions").nullable(),
    renewal: code(["tacit", "express", "none"], "how it is renewed").nullable(),
    status: code(agreementStatuses, "whether it is in force").nullable(),
    statusDate: date("the date for which the status holds").nullable(),
    areas: z.array(words("an area")).describe("areas of co-operation"),
    summary: words("one sentence").nullable(),
    objective: words("what it is for").nullable(),
    participants: z.array(organisationView).describe("between which it is carried out"),
    relations: z.array(relationView),
    unknown: z.array(code(agreementFacts, "a fact")).describe("what the source does not state"),
    notes: z.array(words("a note")).describe("remarks, such as contradictions of the source"),
    sources: z.array(citationView),
  })
  .describe("an agreement");

export type AgreementView = z.infer<typeof agreementView>;

/** An agreement as templates see it. */
export function viewAgreement(viewing: Viewing, record: AgreementRecord): AgreementView {
  const { data } = record;
  const home = viewing.register.publisher?.data.country;
  const countries = data.parties.flatMap(({ country: one }) => one ?? []);
  const signatures = data.signatures.map((signature) => viewSignature(viewing, signature));
  const original = sayOriginal(viewing, record, "officialTitle");
  return {
    id: record.id,
    anchor: record.id.replace("/", "-"),
    fileName: record.id.slice(record.id.indexOf("/") + 1),
    name: sayAlways(viewing, record, "name"),
    instrument: data.instrument,
    officialTitle: original,
    translatedTitle: original?.translated ? null : translationOf(viewing, record),
    parties: data.parties.map((party) => viewParty(viewing, party)),
    homeIsParty: countries.some((one) => one === home),
    partners: countries.filter((one) => one !== home).map((one) => sayCountry(viewing, one)),
    signatures,
    signed: signatures[0]?.date ?? null,
    dated: signatures[0]?.date ?? signatures[0]?.occasion?.date ?? null,
    place: signatures[0]?.place ?? null,
    occasion: signatures[0]?.occasion ?? null,
    signatories: viewSignatories(viewing, record),
    entryIntoForce: data.entryIntoForce?.date ?? null,
    ...viewDuration(data),
    renewal: data.renewal,
    status: data.status?.value ?? null,
    statusDate: data.status?.asOf ?? null,
    areas: viewAreas(viewing, data.areas),
    summary: say(viewing, record, "summary"),
    objective: say(viewing, record, "objective"),
    participants: viewReferences(viewing, data.participants),
    relations: viewRelations(viewing, data),
    unknown: findUnknown(data),
    notes: [...viewNotes(viewing, record)],
    sources: [...viewCitations(viewing, [record])],
  };
}

function translationOf(viewing: Viewing, record: AgreementRecord) {
  const title = say(viewing, record, "officialTitle");
  return title?.translated ? title : null;
}

/** The names of areas, in the order of the record. */
export function viewAreas(viewing: Viewing, keys: readonly string[]) {
  return keys.flatMap((key) => {
    const names = viewing.register.areas.get(key);
    return names ? [sayName(viewing, names)] : [];
  });
}

/** A government or a state names its country itself; a ministry does not. */
function viewParty(viewing: Viewing, party: Party): z.infer<typeof partyView> {
  const body = viewReference(viewing, party.body);
  const countryName = party.country ? sayCountry(viewing, party.country) : null;
  return {
    country: party.country ?? null,
    name: body?.name ?? countryName ?? sayCountry(viewing, "ZZ"),
    countryName: body && body.kind !== "government" ? countryName : null,
  };
}

function viewSignature(viewing: Viewing, signature: Signature): z.infer<typeof signatureView> {
  return {
    date: signature.date,
    place: sayPlace(viewing, signature.place),
    occasion: signature.occasion ? viewOccasion(viewing, signature.occasion) : null,
  };
}

function viewOccasion(viewing: Viewing, occasion: Occasion): z.infer<typeof occasionView> | null {
  const commission = viewReference(viewing, occasion.commission);
  return (
    commission && {
      commission: commission.name,
      session: occasion.session ?? null,
      date: occasion.date ?? null,
      place: sayPlace(viewing, occasion.place),
    }
  );
}

function sayPlace(viewing: Viewing, key: string | null | undefined) {
  const town = key ? viewing.register.places.get(key) : undefined;
  return town ? sayName(viewing, town.name) : null;
}

function viewSignatories(viewing: Viewing, record: AgreementRecord) {
  return (
    record.data.signatories?.map((_, index) => ({
      name: sayAlways(viewing, record, `signatories.${index}.name`),
      capacity: say(viewing, record, `signatories.${index}.capacity`),
    })) ?? null
  );
}

function viewDuration({ duration, end, extensions }: Agreement) {
  return {
    indefinite: duration === "indefinite",
    years: duration === null || duration === "indefinite" ? null : (duration.years ?? null),
    end: extensions?.at(-1)?.until ?? end,
  };
}

function viewRelations(viewing: Viewing, { relations }: Agreement) {
  const { agreements, programmes } = viewing.register;
  return relationView.shape.kind.options.flatMap((kind) =>
    (relations?.[kind] ?? []).flatMap((id) => {
      const other = agreements.get(id) ?? programmes.get(id);
      return other ? [{ kind, name: sayAlways(viewing, other, "name") }] : [];
    }),
  );
}
