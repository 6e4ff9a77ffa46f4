import { z } from "zod";
import { isInYear } from "../../records/date.ts";
import type {
  AgreementRecord,
  ProgrammeRecord,
  Register,
  ReportRecord,
} from "../../records/register.ts";
import { count, country, date, prose, text, words } from "../kinds.ts";
import { compareNames, sayCountry, tell, type Viewing } from "../viewing.ts";
import { agreementView, viewAgreement } from "./agreement.ts";
import { budgetView, viewBudgets } from "./budget.ts";
import { citationView, viewCitations } from "./citation.ts";
import {
  areaCountView,
  countAreas,
  countInstruments,
  countRegions,
  instrumentCountView,
  regionCountView,
} from "./count.ts";
import { selectCountry, signedOn, summarise } from "./country.ts";
import { aYearAfter, deadlineView, viewDeadlines } from "./deadline.ts";
import { fundingView, viewFunding } from "./funding.ts";
import { organisationView, viewOrganisation } from "./organisation.ts";
import { type ProgrammeView, programmeView, viewProgramme } from "./programme.ts";
import { publisherView, viewPublisher } from "./publisher.ts";
import { remarkView, silenceView, viewRemarks, viewSilences } from "./reading.ts";

const chapterView = z
  .object({
    country: country("the country"),
    name: words("its name"),
    anchor: text("an id for links"),
    summary: words("one sentence on the relation: the one there is").nullable(),
    agreements: z.array(agreementView).describe("signed in the year"),
    programmes: z.array(programmeView),
  })
  .describe("a country's chapter");

const sessionView = z
  .object({
    commission: words("the joint commission's name"),
    session: count("the number of its session").nullable(),
    date: date("the date of the signature at it").nullable(),
    place: words("where").nullable(),
    agreement: words("what was signed at it"),
  })
  .describe("a session of a joint commission");

export const yearView = z
  .object({
    publisher: publisherView,
    year: text("the year"),
    foreword: prose("the foreword").nullable(),
    narrative: prose("the year in words").nullable(),
    signed: z.array(agreementView).describe("agreements signed in the year, earliest first"),
    signedCount: count("how many agreements were signed in the year"),
    partnerCount: count("how many countries they were signed with"),
    sessionCount: count("how many joint commissions they were signed at"),
    countries: z
      .array(chapterView)
      .describe("countries with an agreement of the year or a programme"),
    partners: z
      .array(words("a country's name"))
      .describe("countries of the agreements of the year"),
    programmes: z.array(programmeView),
    funding: z.array(fundingView).describe("the money of its programmes, by currency"),
    areas: z.array(areaCountView).describe("agreements of the year by area"),
    instruments: z.array(instrumentCountView).describe("agreements of the year by kind"),
    regions: z
      .array(regionCountView)
      .describe("partner countries of the year by part of the world"),
    budgets: z.array(budgetView).describe("the programmes' money, one budget a currency"),
    sessions: z.array(sessionView).describe("joint commissions at which something was signed"),
    deadlines: z.array(deadlineView).describe("in the twelve months after the edition"),
    register: z.array(agreementView).describe("every agreement of the register, earliest first"),
    registerCount: count("how many agreements the register holds"),
    organisations: z.array(organisationView).describe("every organisation, by name"),
    silences: z.array(silenceView).describe("what the sources do not state, by agreements"),
    remarks: z.array(remarkView).describe("contradictions and readings of the sources"),
    sources: z.array(citationView),
  })
  .describe("a year view");

export type YearView = z.infer<typeof yearView>;

/** The agreements that were signed in a year, earliest first. */
export function selectYear(register: Register, year: number): readonly AgreementRecord[] {
  return bySignature([...register.agreements.values()]).filter(({ data }) =>
    data.signatures.some((signature) => signature.date && isInYear(signature.date, year)),
  );
}

/** A year as its report sees it; needs the publisher's record. */
export function viewYear(viewing: Viewing, report: ReportRecord): YearView | undefined {
  const { register } = viewing;
  if (!register.publisher) return undefined;
  const signed = selectYear(register, report.data.year);
  const programmes = [...register.programmes.values()];
  const views = programmes.map((record) => viewProgramme(viewing, record));
  const partners = partnersOf(viewing, signed);
  const edition = register.publisher.data.edition;
  const agreements = signed.map((record) => viewAgreement(viewing, record));
  const sessions = viewSessions(agreements);
  return {
    publisher: viewPublisher(viewing, register.publisher),
    year: String(report.data.year),
    foreword: tell(viewing, report, "foreword"),
    narrative: tell(viewing, report, "body"),
    signed: agreements,
    signedCount: agreements.length,
    partnerCount: partners.length,
    sessionCount: sessions.length,
    countries: viewChapters(viewing, signed, programmes),
    partners: partners.map((code) => sayCountry(viewing, code)),
    programmes: views,
    funding: viewFunding(views),
    areas: countAreas(viewing, signed),
    instruments: countInstruments(signed),
    regions: countRegions(partners),
    budgets: viewBudgets(views),
    sessions,
    deadlines: viewDeadlines(viewing, [...register.agreements.values()], programmes, {
      from: edition,
      until: aYearAfter(edition),
    }),
    ...viewAnnexes(viewing, views),
  };
}

function bySignature(records: readonly AgreementRecord[]): readonly AgreementRecord[] {
  return records.toSorted((a, b) =>
    signedOn(a.data.signatures) < signedOn(b.data.signatures) ? -1 : 1,
  );
}

function partnersOf({ register }: Viewing, records: readonly AgreementRecord[]): readonly string[] {
  const home = register.publisher?.data.country;
  const countries = records.flatMap(({ data }) =>
    data.parties.flatMap((party) => party.country ?? []),
  );
  return [...new Set(countries)].filter((code) => code !== home);
}

function viewChapters(
  viewing: Viewing,
  signed: readonly AgreementRecord[],
  programmes: readonly ProgrammeRecord[],
): z.infer<typeof chapterView>[] {
  const codes = [
    ...partnersOf(viewing, signed),
    ...programmes.flatMap(({ data }) => data.countries),
  ];
  const chapters = [...new Set(codes)].map((code) => {
    const own = selectCountry(viewing.register, code);
    const agreements = signed
      .filter((record) => own.agreements.includes(record))
      .map((record) => viewAgreement(viewing, record));
    const running = own.programmes.map((record) => viewProgramme(viewing, record));
    return {
      country: code,
      name: sayCountry(viewing, code),
      anchor: `country-${code.toLowerCase()}`,
      summary: summarise(agreements, running),
      agreements,
      programmes: running,
    };
  });
  const compare = compareNames(viewing.language);
  return chapters.toSorted((a, b) => compare(a.name, b.name));
}

function viewSessions(agreements: readonly z.infer<typeof agreementView>[]) {
  return agreements.flatMap(({ name, signatures }) =>
    signatures.flatMap(({ occasion, date: on, place }) =>
      occasion ? [{ ...occasion, date: on, place, agreement: name }] : [],
    ),
  );
}

function viewAnnexes(viewing: Viewing, programmeViews: readonly ProgrammeView[]) {
  const { register } = viewing;
  const records = bySignature([...register.agreements.values()]);
  const agreements = records.map((record) => viewAgreement(viewing, record));
  const compare = compareNames(viewing.language);
  return {
    register: agreements,
    registerCount: agreements.length,
    organisations: [...register.organisations.values()]
      .map((record) => viewOrganisation(viewing, record))
      .toSorted((a, b) => compare(a.name, b.name)),
    silences: viewSilences(agreements),
    remarks: viewRemarks([...agreements, ...programmeViews]),
    sources: [...viewCitations(viewing, [...records, ...register.programmes.values()])],
  };
}
