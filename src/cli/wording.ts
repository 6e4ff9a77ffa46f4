import type { WordingLanguage } from "../diagnostics/wording.ts";

/** What the commands say beside diagnostics. */
export interface CommandWords {
  readonly checked: (errors: number, warnings: number) => string;
  readonly built: (counts: {
    made: number;
    kept: number;
    failed: number;
    seconds: string;
  }) => string;
  readonly untranslated: (language: string, count: number) => string;
  readonly step: Readonly<Record<"made" | "kept" | "failed", string>>;
  readonly interrupted: string;
  readonly outside: (path: string, root: string) => string;
}

export const commandWords: Record<WordingLanguage, CommandWords> = {
  en: {
    checked: (errors, warnings) => `${counted(errors, "error")}, ${counted(warnings, "warning")}`,
    built: ({ made, kept, failed, seconds }) =>
      `${made} made, ${kept} unchanged, ${failed} not made, in ${seconds} s`,
    untranslated: (language, count) =>
      `${counted(count, "text")} not translated into "${language}"; accords check --translations lists them`,
    step: { made: "made", kept: "unchanged", failed: "failed" },
    interrupted: "interrupted: what was finished is kept",
    outside: (path, root) => `${path} leads out of the project's folder ${root}; see --root`,
  },
  fr: {
    checked: (errors, warnings) =>
      `${counted(errors, "erreur")}, ${counted(warnings, "avertissement")}`,
    built: ({ made, kept, failed, seconds }) =>
      `${made} produits, ${kept} inchangés, ${failed} non produits, en ${seconds} s`,
    untranslated: (language, count) =>
      `${counted(count, "texte")} sans traduction en « ${language} » ; accords check --translations les liste`,
    step: { made: "produit", kept: "inchangé", failed: "échoué" },
    interrupted: "interrompu : ce qui était fini est gardé",
    outside: (path, root) => `${path} mène hors du dossier du projet ${root} ; voyez --root`,
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
