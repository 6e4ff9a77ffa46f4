import type { z } from "zod";
import type { DataOf, RecordType } from "./register.ts";
import { agreement } from "./schema/agreement.ts";
import { organisation } from "./schema/organisation.ts";
import { programme } from "./schema/programme.ts";
import { publisher } from "./schema/publisher.ts";
import { report } from "./schema/report.ts";

/**
 * What a reference leads to: a record of any folder by its id, or an entry of a table by its key.
 * A country needs no entry of its table: ICU has names for all.
 */
export type Target = "records" | "areas" | "places" | "countries" | "sources";

/** What is particular to a type of record. Patterns are field paths with `*` for any one part. */
export interface TypeRules<Type extends RecordType> {
  readonly schema: z.ZodType<DataOf[Type]>;
  /** Fields of plain words that translations may hold. */
  readonly words: readonly string[];
  /** Fields of Markdown; `body` is the text below the front matter. */
  readonly prose: readonly string[];
  /** Whether its Markdown may have headings, of level 2 and 3: level 1 is the template's. */
  readonly headings: boolean;
  readonly references: readonly (readonly [pattern: string, target: Target])[];
}

/** The types of records by their folder. */
export const typeRules: { readonly [Type in RecordType]: TypeRules<Type> } = {
  agreements: {
    schema: agreement,
    words: ["name", "officialTitle", "summary", "objective", "signatories.*.capacity", "notes.*"],
    prose: ["body"],
    headings: false,
    references: [
      ["parties.*.country", "countries"],
      ["parties.*.body", "records"],
      ["signatures.*.place", "places"],
      ["signatures.*.occasion.commission", "records"],
      ["signatures.*.occasion.place", "places"],
      ["signatures.*.occasion.country", "countries"],
      ["signatories.*.country", "countries"],
      ["areas.*", "areas"],
      ["participants.*", "records"],
      ["relations.*.*", "records"],
      ["sources.*.source", "sources"],
    ],
  },
  programmes: {
    schema: programme,
    words: [
      "name",
      "officialTitle",
      "summary",
      "objective",
      "components.*.name",
      "components.*.title",
      "components.*.otherTitle",
      "governance.name",
      "governance.abbreviation",
      "monitoring.*",
      "notes.*",
    ],
    prose: ["body"],
    headings: false,
    references: [
      ["framework", "records"],
      ["agreements.*", "records"],
      ["countries.*", "countries"],
      ["areas.*", "areas"],
      ["components.*.implementer", "records"],
      ["governance.chair.*", "records"],
      ["governance.members.*", "records"],
      ["sources.*.source", "sources"],
    ],
  },
  organisations: {
    schema: organisation,
    words: ["name", "abbreviation", "notes.*"],
    prose: [],
    headings: false,
    references: [
      ["countries.*", "countries"],
      ["partOf", "records"],
      ["sources.*.source", "sources"],
    ],
  },
  reports: {
    schema: report,
    words: ["notes.*"],
    prose: ["foreword", "body"],
    headings: true,
    references: [["sources.*.source", "sources"]],
  },
  publisher: {
    schema: publisher,
    words: ["state"],
    prose: [],
    headings: false,
    references: [
      ["organisation", "records"],
      ["country", "countries"],
    ],
  },
};
