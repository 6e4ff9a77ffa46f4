import { z } from "zod";
import type { LinkedRecord, RecordType } from "../../records/register.ts";
import { date, text, words } from "../kinds.ts";
import { Words } from "../values.ts";
import { sayAlways, type Viewing } from "../viewing.ts";

export const citationView = z
  .object({
    title: words("the work's title, in its own language"),
    publisher: words("who published it").nullable(),
    date: date("when it was published, as exact as is known"),
    key: text("the work's key in records/sources.yaml"),
  })
  .describe("a work that records cite");

export type CitationView = z.infer<typeof citationView>;

/** The works that some records cite, each once, in the order of their first mention. */
export function viewCitations(
  viewing: Viewing,
  records: readonly LinkedRecord<Exclude<RecordType, "publisher">>[],
): readonly CitationView[] {
  const keys = new Set(records.flatMap(({ data }) => data.sources.map(({ source }) => source)));
  return [...keys].flatMap((key) => {
    const work = viewing.register.sources.get(key);
    if (!work) return [];
    const publisher = viewing.register.organisations.get(work.publisher);
    return [
      {
        key,
        title: new Words(work.title, work.language, viewing.language),
        publisher: publisher ? sayAlways(viewing, publisher, "name") : null,
        date: work.date,
      },
    ];
  });
}

/** A record's notes in their order. */
export function viewNotes(
  viewing: Viewing,
  record: LinkedRecord<Exclude<RecordType, "publisher">>,
): readonly Words[] {
  return Object.keys(record.data.notes ?? {}).map((key) =>
    sayAlways(viewing, record, `notes.${key}`),
  );
}
