import type { LinkedRecord, RecordType, Register } from "../records/register.ts";
import type { Subject } from "./subject.ts";
import { selectCountry } from "./views/country.ts";

type AnyRecord = LinkedRecord<RecordType>;

/** The records that a subject's publication is made from: its own and all that they refer to, by id. */
export function originsOf(register: Register, subject: Subject): readonly AnyRecord[] {
  const all = new Map<string, AnyRecord>([
    ...register.agreements,
    ...register.programmes,
    ...register.organisations,
    ...register.reports,
    ...(register.publisher ? [[register.publisher.id, register.publisher] as const] : []),
  ]);
  const found = new Map<string, AnyRecord>();
  const gather = (record: AnyRecord): void => {
    if (found.has(record.id)) return;
    found.set(record.id, record);
    for (const id of references(record.data)) {
      const other = all.get(id);
      if (other) gather(other);
    }
  };
  for (const record of ownRecords(register, subject, [...all.values()])) gather(record);
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function ownRecords(
  register: Register,
  { kind, key }: Subject,
  all: readonly AnyRecord[],
): readonly AnyRecord[] {
  const publisher = register.publisher ? [register.publisher] : [];
  switch (kind) {
    case "country": {
      const { agreements, programmes } = selectCountry(register, key);
      return [...publisher, ...agreements, ...programmes];
    }
    case "agreement":
      return [...publisher, ...all.filter(({ id }) => id === `agreements/${key}`)];
    case "year":
      return all.filter(({ type, id }) => type !== "reports" || id === `reports/${key}`);
    case "register":
      return all.filter(({ type }) => type !== "reports");
  }
}

/** Every text in a record's data: what is a record's id is a reference. */
function references(data: unknown): readonly string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(references) : [];
}
