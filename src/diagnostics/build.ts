import type { Wording } from "./wording.ts";

export interface BuildProblems {
  BUILD_PUBLICATION_NOT_MADE: { readonly publication: string; readonly record: string };
  BUILD_PUBLICATION_UNKNOWN: { readonly found: string; readonly nearest?: string };
  BUILD_PATH_TWICE: { readonly file: string; readonly publications: readonly string[] };
  BUILD_FILE_NAME_INVALID: { readonly found: string; readonly publication: string };
  BUILD_PUBLISHER_MISSING: Record<never, never>;
}

export const buildWording: Wording<BuildProblems> = {
  BUILD_PUBLICATION_NOT_MADE: {
    en: ({ publication, record }) => ({
      message: `${publication} is not made: it needs ${record}, which is wrong`,
      hint: "mend the record; the output of the last build stays as it is",
    }),
    fr: ({ publication, record }) => ({
      message: `${publication} n’est pas produit : il lui faut ${record}, qui est fautif`,
      hint: "corrigez la fiche ; le fichier de la dernière production reste tel quel",
    }),
  },
  BUILD_PUBLICATION_UNKNOWN: {
    en: ({ found, nearest }) => ({
      message: `no publication is called "${found}"`,
      hint: nearest ? `did you mean "${nearest}"?` : "`accords list` names them all",
    }),
    fr: ({ found, nearest }) => ({
      message: `aucune publication ne s’appelle « ${found} »`,
      hint: nearest ? `vouliez-vous « ${nearest} » ?` : "`accords list` les nomme toutes",
    }),
  },
  BUILD_PATH_TWICE: {
    en: ({ file, publications }) => ({
      message: `${publications.join(" and ")} would both be written to ${file}`,
      hint: "make `file:` in the template's front matter differ for each subject",
    }),
    fr: ({ file, publications }) => ({
      message: `${publications.join(" et ")} seraient écrits dans le même fichier ${file}`,
      hint: "faites que `file:`, en tête du modèle, diffère pour chaque sujet",
    }),
  },
  BUILD_FILE_NAME_INVALID: {
    en: ({ found, publication }) => ({
      message: `${publication} would have the file name "${found}"`,
      hint: "allowed: letters a-z, digits, hyphens and dots inside; no name of a device such as CON",
    }),
    fr: ({ found, publication }) => ({
      message: `${publication} aurait pour nom de fichier « ${found} »`,
      hint: "permis : lettres a-z, chiffres, traits d’union et points à l’intérieur ; pas de nom de périphérique tel que CON",
    }),
  },
  BUILD_PUBLISHER_MISSING: {
    en: () => ({
      message: "there is no usable records/publisher.md",
      hint: "write it: every publication names its publisher and edition",
    }),
    fr: () => ({
      message: "il n’y a pas de records/publisher.md utilisable",
      hint: "écrivez-le : toute publication nomme son éditeur et son édition",
    }),
  },
};
