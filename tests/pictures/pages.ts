import type { Page } from "../support/pictures/camera.ts";

/** The pages that are kept as pictures: between them they have every part of the design. */
export const pages: readonly Page[] = [
  // Masthead, flag, title, lead, key figures, facts, timeline; finance table, columns, sources.
  { publication: "factsheet/BE", edition: "fr", page: 1 },
  { publication: "factsheet/BE", edition: "fr", page: 2 },
  { publication: "factsheet/BE", edition: "ar", page: 1 },
  // Facts below few key figures, and an agreement of its own.
  { publication: "factsheet/KW", edition: "fr", page: 1 },
  { publication: "agreement/be-2016", edition: "fr", page: 1 },
  // Two languages side by side, each in its direction.
  { publication: "bilingual/BE", edition: "fr+ar", page: 1 },
  // Cover, contents, charts, a chapter, a landscape table.
  { publication: "report/2019", edition: "fr", page: 1 },
  { publication: "report/2019", edition: "fr", page: 3 },
  { publication: "report/2019", edition: "fr", page: "lannee-en-chiffres" },
  { publication: "report/2019", edition: "fr", page: "belgique" },
  { publication: "report/2019", edition: "fr", page: "annexe-a-registre-des-accords" },
  { publication: "report/2019", edition: "ar", page: 1 },
  { publication: "report/2019", edition: "ar", page: "h1-2" },
  { publication: "report/2019", edition: "ar", page: "h1-10" },
];
