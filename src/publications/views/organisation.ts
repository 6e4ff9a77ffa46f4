import { z } from "zod";
import type { OrganisationRecord } from "../../records/register.ts";
import { organisationKinds } from "../../records/schema/organisation.ts";
import { code, text, words } from "../kinds.ts";
import type { Words } from "../values.ts";
import { say, sayAlways, sayCountry, type Viewing } from "../viewing.ts";

export const organisationView = z
  .object({
    id: text("the record's id"),
    name: words("the full name"),
    abbreviation: words("the abbreviation").nullable(),
    short: words("the abbreviation where there is one, else the name"),
    kind: code(organisationKinds, "the kind of organisation"),
    countries: z.array(words("the country's name")).describe("the countries that it belongs to"),
  })
  .describe("an organisation");

export type OrganisationView = z.infer<typeof organisationView>;

/** An organisation as templates see it. */
export function viewOrganisation(viewing: Viewing, record: OrganisationRecord): OrganisationView {
  const name = sayAlways(viewing, record, "name");
  const abbreviation = say(viewing, record, "abbreviation");
  return {
    id: record.id,
    name,
    abbreviation,
    short: abbreviation ?? name,
    kind: record.data.kind,
    countries: record.data.countries.map((country): Words => sayCountry(viewing, country)),
  };
}

/** The organisation that a record refers to, or `null` where it is not known. */
export function viewReference(viewing: Viewing, id: string | null | undefined) {
  const record = id ? viewing.register.organisations.get(id) : undefined;
  return record ? viewOrganisation(viewing, record) : null;
}

/** The organisations that a record refers to. */
export function viewReferences(viewing: Viewing, ids: readonly string[] | null | undefined) {
  return (ids ?? []).flatMap((id) => viewReference(viewing, id) ?? []);
}
