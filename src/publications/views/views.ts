import type { z } from "zod";
import type { Subject, SubjectKind } from "../subject.ts";
import type { Viewing } from "../viewing.ts";
import { agreementView, viewAgreement } from "./agreement.ts";
import { countryView, viewCountry } from "./country.ts";
import { publisherView, viewPublisher } from "./publisher.ts";
import { registerView, viewRegister } from "./register.ts";
import { viewYear, yearView } from "./year.ts";

const agreementSheetView = agreementView
  .extend({ publisher: publisherView })
  .describe("an agreement view");

/** What the templates of each kind of subject may say: the schemas that they are checked against. */
export const viewSchemas = {
  country: countryView,
  year: yearView,
  agreement: agreementSheetView,
  register: registerView,
} as const satisfies Record<SubjectKind, z.ZodType>;

export type View = { [Kind in SubjectKind]: z.infer<(typeof viewSchemas)[Kind]> }[SubjectKind];

const builders: Record<SubjectKind, (viewing: Viewing, key: string) => View | undefined> = {
  country: viewCountry,
  year: (viewing, key) => {
    const report = viewing.register.reports.get(`reports/${key}`);
    return report && viewYear(viewing, report);
  },
  agreement: (viewing, key) => {
    const { publisher, agreements } = viewing.register;
    const record = agreements.get(`agreements/${key}`);
    return publisher && record
      ? { ...viewAgreement(viewing, record), publisher: viewPublisher(viewing, publisher) }
      : undefined;
  },
  register: viewRegister,
};

/** The view of a subject in a language; `undefined` where the register has not got what it needs. */
export function viewSubject(viewing: Viewing, { kind, key }: Subject): View | undefined {
  return builders[kind](viewing, key);
}
