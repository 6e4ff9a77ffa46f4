import type { Agreement } from "../../records/schema/agreement.ts";

/** The facts of an agreement that a reader may ask for, in the order in which they are told. */
export const agreementFacts = [
  "officialTitle",
  "date",
  "place",
  "signatories",
  "entryIntoForce",
  "duration",
  "renewal",
  "end",
  "status",
  "authenticLanguages",
] as const;

export type AgreementFact = (typeof agreementFacts)[number];

const known: Record<AgreementFact, (data: Agreement) => boolean> = {
  officialTitle: ({ officialTitle }) => officialTitle !== null,
  date: ({ signatures }) => signatures.every(({ date }) => date !== null),
  place: ({ signatures }) => signatures.every(({ place }) => place !== null),
  signatories: ({ signatories }) => signatories !== null,
  entryIntoForce: ({ entryIntoForce }) => entryIntoForce !== null,
  duration: ({ duration }) => duration !== null,
  renewal: ({ renewal }) => renewal !== null,
  end: ({ end, extensions }) => end !== null || (extensions?.length ?? 0) > 0,
  status: ({ status }) => status !== null,
  authenticLanguages: ({ authenticLanguages }) => authenticLanguages !== null,
};

/** What the sources of an agreement do not state. */
export function findUnknown(data: Agreement): AgreementFact[] {
  return agreementFacts.filter((fact) => !known[fact](data));
}
