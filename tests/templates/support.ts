import { z } from "zod";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { type Language, languages } from "../../src/language.ts";
import {
  code,
  count,
  country,
  date,
  flag,
  language,
  money,
  prose,
  text,
  words,
} from "../../src/publications/kinds.ts";
import { checkTemplates } from "../../src/templates/check/check.ts";
import { readPartial, readTemplate } from "../../src/templates/load.ts";
import { readMessages } from "../../src/templates/messages.ts";
import type { Source, Template, TemplateSet } from "../../src/templates/template.ts";

const party = z.object({
  name: words("its name"),
  country: country("its country").nullable(),
  body: z
    .object({ name: words("the body"), short: text("its abbreviation").optional() })
    .optional(),
});

const act = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("signature"), on: date("when"), place: words("where") }),
  z.object({ kind: z.literal("review"), on: date("when"), session: count("its number") }),
]);

const agreement = z
  .object({
    title: words("its title"),
    id: text("its id"),
    status: code(["signed", "in-force"], "its status").nullable(),
    signed: date("when").nullable(),
    budget: money("its budget").optional(),
    parties: z.array(party).readonly(),
    objective: prose("its objective").nullable(),
    notes: z.array(words("a note")).optional(),
    acts: z.array(act),
  })
  .describe("an agreement view");

interface Area {
  readonly name: string;
  readonly areas: readonly Area[];
}

const area: z.ZodType<Area> = z.object({
  name: text("its name"),
  get areas() {
    return z.array(area);
  },
});

const countryView = z
  .object({
    country: country("the country"),
    name: words("its name"),
    agreement,
    agreements: z.array(agreement),
    agreementCount: count("how many"),
    latest: agreement.nullable(),
    summary: words("a summary").optional(),
    kind: code(["memo", "protocol"], "which partial"),
    language: language("the main language"),
    isPartner: flag("whether a partner"),
    totals: z.record(z.string(), money("a total")),
    "long name": text("a field with a space"),
    date: date("the date of the edition"),
    areas: z.array(area),
    labels: z.object({ memo: text("a label"), protocol: text("a label") }),
  })
  .describe("a country view");

const yearView = z
  .object({ year: text("the year"), agreements: z.array(agreement) })
  .describe("a year view");

/** Small views of the tests' own. */
export const schemas = {
  country: countryView,
  year: yearView,
  agreement,
  register: z.object({ agreements: z.array(agreement) }).describe("a register view"),
};

const ownMessages = `
unknown: inconnu
hello: Bonjour
greeting: Bonjour {name}
asOf: au {date}
status: { signed: signé, in-force: en vigueur }
partial: { signed: signé }
agreements: { FORMS }
dates: { end: "fin {date}", from: "dès {from}", to: "jusqu’à {to}", between: "de {from} à {to}" }
amounts: { estimated: "{amount} (estimé)" }
language: { fr: français, ar: arabe, en: anglais }
labels: { memo: mémo, protocol: protocole }
`;

const forms: Record<Language, string> = {
  fr: 'one: "{count} accord", many: "{count} d’accords", other: "{count} accords"',
  en: 'one: "{count} agreement", other: "{count} agreements"',
  ar: 'zero: "لا اتفاق", one: "اتفاق واحد", two: "اتفاقان", few: "{count} اتفاقات", many: "{count} اتفاقا", other: "{count} اتفاق"',
};

const said: Record<Language, (text: string) => string> = {
  fr: (text) => text,
  en: (text) =>
    text
      .replace("inconnu", "not stated")
      .replaceAll("estimé", "estimate")
      .replace("fin {", "end of {"),
  ar: (text) => text.replace("inconnu", "غير معروف").replace("fin {", "نهاية {"),
};

/** The tests' messages in three languages. */
export function testMessages(): TemplateSet["messages"] {
  const entries = languages.map((name) => {
    const yaml = said[name](ownMessages).replace("FORMS", forms[name]);
    const { catalogue, diagnostics } = readMessages(`templates/messages/${name}.yaml`, yaml);
    if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
    return [name, catalogue] as const;
  });
  return Object.fromEntries(entries) as TemplateSet["messages"];
}

export const head = (each = "country") => `---\neach: ${each}\ntitle: "T"\nfile: t\n---\n`;

/** A template and its partials by name, read; a template without front matter gets one. */
export function readSet(
  template: string,
  partials: Readonly<Record<string, string>> = {},
): {
  readonly set: TemplateSet;
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
} {
  const file = "templates/case.hbs";
  const read = readTemplate(file, template.startsWith("---") ? template : head() + template);
  const parts = Object.entries(partials).map(
    ([name, text]) => [name, readPartial(`templates/partials/${name}.hbs`, text)] as const,
  );
  const sources = parts.flatMap(([name, { value }]) => (value ? [[name, value] as const] : []));
  return {
    set: {
      templates: new Map(read.value ? [["case", read.value]] : []),
      partials: new Map<string, Source>(sources),
      unreadable: new Map(
        parts.flatMap(([name, { diagnostics }]) =>
          diagnostics.length > 0 ? [[name, `templates/partials/${name}.hbs`]] : [],
        ),
      ),
      messages: testMessages(),
    },
    ...(read.value ? { template: read.value } : {}),
    diagnostics: [read, ...parts.map(([, part]) => part)].flatMap((part) => part.diagnostics),
  };
}

/** All that loading and checking find in a template, as `CODE file:line:column`. */
export function findAll(template: string, partials: Readonly<Record<string, string>> = {}) {
  const { set, diagnostics } = readSet(template, partials);
  const checked = checkTemplates(set, schemas, { complete: false });
  return [...diagnostics, ...checked];
}
