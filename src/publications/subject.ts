import type { Register } from "../records/register.ts";

/** What a template is printed for: one publication for each of these. */
export const subjectKinds = ["country", "year", "agreement", "register"] as const;

export type SubjectKind = (typeof subjectKinds)[number];

/** What one publication is about. */
export interface Subject {
  readonly kind: SubjectKind;
  /** `KW`, `2019`, `kw-2019`, `all`: the second half of the publication's name. */
  readonly key: string;
}

const selections: Record<SubjectKind, (register: Register) => readonly string[]> = {
  country: listCountries,
  year: ({ reports }) => [...reports.values()].map(({ data }) => String(data.year)),
  agreement: ({ agreements }) => [...agreements.keys()].map(nameOf),
  register: () => ["all"],
};

/** The subjects of a kind that the register has, in order. */
export function selectSubjects(register: Register, kind: SubjectKind): readonly Subject[] {
  return [...new Set(selections[kind](register))].toSorted().map((key) => ({ kind, key }));
}

function nameOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

/** The partner countries: every country of an agreement's party or a programme, but the home country. */
export function listCountries(register: Register): readonly string[] {
  const home = register.publisher?.data.country;
  const parties = [...register.agreements.values()].flatMap(({ data }) =>
    data.parties.flatMap(({ country }) => country ?? []),
  );
  const partners = [...register.programmes.values()].flatMap(({ data }) => data.countries);
  return [...new Set([...parties, ...partners])].filter((code) => code !== home).toSorted();
}
