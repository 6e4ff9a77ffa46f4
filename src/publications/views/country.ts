import { z } from "zod";
import type { Register } from "../../records/register.ts";
import type { Signature } from "../../records/schema/agreement.ts";
import { count, country, date, flag, text, words } from "../kinds.ts";
import { sayCountry, sayOfficialCountry, type Viewing } from "../viewing.ts";
import { type AgreementView, agreementView, viewAgreement, viewAreas } from "./agreement.ts";
import { citationView, viewCitations } from "./citation.ts";
import { deadlineView, viewDeadlines } from "./deadline.ts";
import { eventView, viewEvents } from "./event.ts";
import { fundingView, viewFunding } from "./funding.ts";
import { type ProgrammeView, programmeView, viewProgramme } from "./programme.ts";
import { publisherView, viewPublisher } from "./publisher.ts";
import { gapView, remarkView, viewGaps, viewRemarks } from "./reading.ts";

/** More agreements than these are told in a table rather than one section each. */
const mostInFull = 6;

export const countryView = z
  .object({
    publisher: publisherView,
    country: country("the country"),
    name: words("the country's short name"),
    officialName: words("its official long name").nullable(),
    summary: words("one sentence on the relation: the one there is").nullable(),
    fileName: text("code and French name in letters for file names: KW-koweit"),
    agreements: z.array(agreementView).describe("the earliest first"),
    agreementCount: count("how many agreements"),
    many: flag("whether there are so many agreements that a table tells them better"),
    own: z.array(agreementView).describe("agreements to which the home country is a party"),
    linked: z.array(agreementView).describe("agreements to which it is none"),
    programmes: z.array(programmeView),
    first: date("the date of the first agreement").nullable(),
    latest: date("the date of the latest agreement").nullable(),
    areas: z.array(words("an area")).describe("areas of all agreements and programmes"),
    areaCount: count("how many areas"),
    funding: z.array(fundingView).describe("the money of its programmes, by currency"),
    nextDeadline: deadlineView.nullable(),
    timeline: z.array(eventView).describe("the calendar, the earliest first"),
    unknownFacts: count("how many facts the sources do not state"),
    gaps: z.array(gapView).describe("what the sources of the agreements do not state"),
    remarks: z.array(remarkView).describe("notes on the agreements"),
    programmeRemarks: z.array(remarkView).describe("notes on the programmes"),
    sources: z.array(citationView),
  })
  .describe("a country view");

export type CountryView = z.infer<typeof countryView>;

/** The records of a country's sheet: agreements with a party of the country, earliest first, and programmes. */
export function selectCountry(register: Register, code: string) {
  const agreements = [...register.agreements.values()]
    .filter(({ data }) => data.parties.some((party) => party.country === code))
    .toSorted((a, b) => (signedOn(a.data.signatures) < signedOn(b.data.signatures) ? -1 : 1));
  const programmes = [...register.programmes.values()].filter(({ data }) =>
    data.countries.includes(code),
  );
  return { agreements, programmes };
}

/** For ordering: the date of the first signature, else of its session; what has none comes last. */
export function signedOn(signatures: readonly Signature[]): string {
  const [first] = signatures;
  return first?.date ?? first?.occasion?.date ?? "9999";
}

/** A country as its fact sheet sees it; needs the publisher's record. */
export function viewCountry(viewing: Viewing, code: string): CountryView | undefined {
  const { publisher } = viewing.register;
  if (!publisher) return undefined;
  const records = selectCountry(viewing.register, code);
  const agreements = records.agreements.map((record) => viewAgreement(viewing, record));
  const programmes = records.programmes.map((record) => viewProgramme(viewing, record));
  const dates = agreements.flatMap(({ dated }) => dated ?? []);
  const all = [...records.agreements, ...records.programmes];
  const areas = new Set(all.flatMap(({ data }) => data.areas));
  const from = publisher.data.edition;
  return {
    publisher: viewPublisher(viewing, publisher),
    country: code,
    name: sayCountry(viewing, code),
    officialName: sayOfficialCountry(viewing, code),
    summary: summarise(agreements, programmes),
    fileName: `${code}-${fileNameOf(sayCountry({ ...viewing, language: "fr" }, code).text)}`,
    agreements,
    agreementCount: agreements.length,
    many: agreements.length > mostInFull,
    own: agreements.filter(({ homeIsParty }) => homeIsParty),
    linked: agreements.filter(({ homeIsParty }) => !homeIsParty),
    programmes,
    first: dates[0] ?? null,
    latest: dates.at(-1) ?? null,
    areas: viewAreas(viewing, [...areas]),
    areaCount: areas.size,
    funding: viewFunding(programmes),
    nextDeadline:
      viewDeadlines(viewing, records.agreements, records.programmes, { from })[0] ?? null,
    timeline: viewEvents(agreements, programmes),
    unknownFacts: agreements.reduce((sum, { unknown }) => sum + unknown.length, 0),
    gaps: viewGaps(agreements),
    remarks: viewRemarks(agreements),
    programmeRemarks: viewRemarks(programmes),
    sources: [...viewCitations(viewing, all)],
  };
}

/** A name in the lower-case letters, digits and hyphens that every file system takes. */
function fileNameOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** A programme's sentence says the most; without one, the only agreement's. */
export function summarise(
  agreements: readonly AgreementView[],
  programmes: readonly ProgrammeView[],
) {
  if (programmes.length === 1) return programmes[0]?.summary ?? null;
  return agreements.length === 1 ? (agreements[0]?.summary ?? null) : null;
}
