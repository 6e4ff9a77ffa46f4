import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { error } from "../diagnostics/diagnostic.ts";
import type { Disk } from "../disk.ts";
import { viewSchemas } from "../publications/views/views.ts";
import { readRegister } from "../records/read.ts";
import type { Register } from "../records/register.ts";

import { checkTemplates } from "../templates/check/check.ts";

import { loadTemplates } from "../templates/load.ts";
import type { TemplateSet } from "../templates/template.ts";
import { holdBack, type Publication, planPublications } from "./publication.ts";

/** Where a project's sources are: folders below the disk's root. */
export interface Sources {
  readonly disk: Disk;
  readonly records: string;
  readonly templates: string;
}

/** Records and templates, read and checked: what `check` tells and `build` begins with. */
export interface Prepared {
  readonly register: Register;
  readonly templates: TemplateSet;
  /** Publications that can be made. */
  readonly publications: readonly Publication[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Sources → register, checked templates and the publications that they allow. */
export async function prepare({ disk, records, templates }: Sources): Promise<Prepared> {
  const read = await readRegister({ folder: records, disk });
  const loaded = await loadTemplates({ folder: templates, disk });
  const unsound = checkTemplates(loaded.templates, viewSchemas);
  const all = planPublications(read.register, loaded.templates.templates.values());
  const { makeable, diagnostics: held } = holdBack(read.register, all);
  const publisher = read.register.publisher
    ? []
    : [error("BUILD_PUBLISHER_MISSING", { file: `${records}/publisher.md` }, {})];
  return {
    register: read.register,
    templates: loaded.templates,
    publications: makeable,
    diagnostics: [...read.diagnostics, ...loaded.diagnostics, ...unsound, ...held, ...publisher],
  };
}
