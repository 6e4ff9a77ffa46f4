import { type TemplateCheckProblems, templateCheckWording } from "./template-checks.ts";
import { type TemplateFileProblems, templateFileWording } from "./template-files.ts";
import type { Wording } from "./wording.ts";

/** What can be wrong with templates: in their files, against their views, and when they are printed. */
export interface TemplateProblems extends TemplateFileProblems, TemplateCheckProblems {}

export const templatesWording: Wording<TemplateProblems> = {
  ...templateFileWording,
  ...templateCheckWording,
};
