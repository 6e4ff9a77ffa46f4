import type { Expected, PlainForm, RecordWords } from "./records.problems.ts";

const forms: Readonly<Record<PlainForm, string>> = {
  amount: "un montant avec sa devise, comme 1250000.00 EUR",
  boolean: "true ou false",
  country: "un code de pays ISO 3166-1, comme KW",
  date: "une date du calendrier : 2019-04-09, 2019-04 ou 2019",
  day: "une date complète, comme 2020-06-30",
  "file-year": "l’année du nom de fichier",
  key: "un nom en minuscules a-z, chiffres et traits d’union",
  language: "un code de langue, comme ar",
  list: "une liste",
  period: "une période dont la fin ne précède pas le début",
  "purpose-code": 'un code-objet CAD de l’OCDE, cinq chiffres entre guillemets, comme "15180"',
  reference: "l’identifiant d’une fiche, comme organisations/unfpa",
  text: "du texte",
};

const yamlReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: "le retrait ne suit pas celui des lignes précédentes",
  TAB_AS_INDENT: "une tabulation sert de retrait",
  MISSING_CHAR: "il manque un guillemet, un crochet ou une virgule",
  BLOCK_AS_IMPLICIT_KEY:
    "un texte qui contient « : » doit être entre guillemets, et les champs d’un groupe commencer à la même colonne",
  UNEXPECTED_TOKEN: "ceci ne peut pas se trouver ici",
  MULTILINE_IMPLICIT_KEY: "un nom de champ tient sur une ligne et finit par deux-points",
  KEY: "un nom de champ doit être du texte simple",
};

const units = { characters: "caractères", lines: "lignes", brackets: "crochets" } as const;

/** The words for the problems of records in French. */
export const french: RecordWords = {
  RECORD_FILE_NAME: ({ reason, found }) => ({
    message: `le nom de fichier « ${found} » n’est pas admis`,
    hint: {
      ending: "une fiche se nomme nom.md, sa traduction nom.ar.md",
      characters: "n’employez que des minuscules a-z, des chiffres et des traits d’union",
      device: "Windows réserve ce nom à un périphérique ; choisissez-en un autre",
      language: "avant .md, seuls fr, ar ou en sont admis",
    }[reason],
  }),
  RECORD_FILE_UNKNOWN: ({ found, nearest }) => ({
    message: `« ${found} » n’est ni un dossier ni un fichier des fiches`,
    hint: nearest ? `vouliez-vous dire « ${nearest} » ?` : "supprimez-le ou rangez-le ailleurs",
  }),
  RECORD_FILE_OUTSIDE: ({ found }) => ({
    message: `« ${found} » est un lien qui sort du projet`,
    hint: "mettez le fichier lui-même à cette place",
  }),
  RECORD_FILE_MISSING: ({ found }) => ({ message: `le fichier « ${found} » manque` }),
  RECORD_FILE_TOO_LARGE: ({ bytes, limit }) => ({
    message: `le fichier compte ${bytes} octets ; ${limit} au plus sont lus`,
    hint: "divisez-le, ou rangez ailleurs ce qui n’est pas une fiche",
  }),
  RECORD_ENCODING_INVALID: () => ({
    message: "le fichier n’est pas en UTF-8",
    hint: "enregistrez-le de nouveau avec le codage UTF-8",
  }),
  RECORD_CHARACTER_FORBIDDEN: ({ codePoint }) => ({
    message: `le caractère ${codePoint} n’est pas admis dans les fiches`,
    hint: "il est invisible ; supprimez-le, au besoin en retapant le texte autour",
  }),
  RECORD_FRONT_MATTER_MISSING: () => ({
    message: "la fiche ne commence pas par ses champs",
    hint: "commencez par une ligne de trois traits d’union (---), puis les champs, puis ---",
  }),
  RECORD_FRONT_MATTER_OPEN: () => ({
    message: "les champs ne sont pas fermés par une ligne d’exactement trois traits d’union (---)",
  }),
  RECORD_FRONT_MATTER_LANGUAGE: ({ found }) => ({
    message: `des champs en « ${found} » ne sont pas lus, seulement en YAML`,
    hint: "commencez la fiche par --- seul sur sa ligne",
  }),
  RECORD_YAML_INVALID: ({ reason }) => ({
    message: `le YAML n’est pas valable : ${yamlReasons[reason] ?? reason}`,
  }),
  RECORD_YAML_ALIAS: ({ found }) => ({
    message: `${found} est une ancre ou un alias YAML, que les fiches n’ont pas`,
    hint: "écrivez la valeur elle-même ; un texte qui commence par & ou * doit être entre guillemets",
  }),
  RECORD_YAML_TAG: () => ({
    message: "une étiquette YAML n’est pas admise dans les fiches",
    hint: "un texte qui commence par ! doit être entre guillemets",
  }),
  RECORD_KEY_DUPLICATE: () => ({
    message: "ce champ a déjà été donné plus haut",
    hint: "gardez l’un des deux",
  }),
  RECORD_TEXT_TOO_LONG: ({ unit, length, limit }) => ({
    message: `le texte compte ${length} ${units[unit]} ; ${limit} au plus sont lus`,
    hint: "répartissez-le sur plusieurs fiches",
  }),
  RECORD_TOO_DEEP: ({ limit }) => ({
    message: `des champs ou des paragraphes sont imbriqués sur plus de ${limit} niveaux`,
  }),
  RECORD_FIELD_MISSING: ({ field, unknownAllowed }) => ({
    message: `le champ « ${field} » manque`,
    hint: unknownAllowed
      ? `ajoutez-le ; si la source ne le dit pas, écrivez ${lastOf(field)}: unknown`
      : "ajoutez-le",
  }),
  RECORD_FIELD_UNKNOWN: ({ field, nearest, allowed }) => ({
    message: `il n’y a pas de champ « ${field} » ici`,
    hint: nearest ? `vouliez-vous dire « ${nearest} » ?` : `sont admis ${allowed.join(", ")}`,
  }),
  RECORD_FIELD_INVALID: ({ field, found, expected, unknownAllowed, nearest }) => ({
    message: `« ${field} » vaut ${found}, mais doit être ${describe(expected)}${unknownAllowed ? ", ou unknown" : ""}`,
    ...(nearest ? { hint: `vouliez-vous dire « ${nearest} » ?` } : {}),
  }),
  RECORD_BODY_UNEXPECTED: () => ({
    message: "une fiche de ce type n’a pas de texte sous ses champs",
    hint: "mettez ce texte dans un champ, comme notes, ou supprimez-le",
  }),
  RECORD_REFERENCE_DANGLING: ({ field, found, nearest }) => ({
    message: `« ${field} » renvoie à « ${found} », qui n’existe pas`,
    hint: nearest ? `vouliez-vous dire « ${nearest} » ?` : "ajoutez-la ou corrigez le renvoi",
  }),
  RECORD_TRANSLATION_ORPHAN: ({ source }) => ({
    message: `ceci traduit « ${source} », qui n’existe pas`,
    hint: "renommez ou supprimez ce fichier",
  }),
  RECORD_TRANSLATION_LANGUAGE: ({ language }) => ({
    message: `la fiche elle-même est rédigée en ${language}`,
    hint: "une traduction est dans une autre langue que sa fiche",
  }),
  RECORD_TRANSLATION_FIELD: ({ field, reason, nearest }) => ({
    message:
      reason === "stale"
        ? `la fiche n’a pas de texte « ${field} » à traduire`
        : `« ${field} » est un fait, non un texte à traduire`,
    hint: nearest
      ? `vouliez-vous dire « ${nearest} » ?`
      : "les faits sont dits une fois, dans la fiche ; supprimez-le ici",
  }),
  RECORD_TRANSLATION_MISSING: ({ language, fields, count }) => ({
    message: `non traduits (${language}) : ${count} (${fields.join(", ")})`,
    hint: "ces textes sont imprimés dans la langue de la fiche",
  }),
  RECORD_MARKDOWN_HTML: ({ found }) => ({
    message: `le HTML n’est pas admis dans les fiches : ${found}`,
    hint: "employez Markdown ; écrivez \\< pour le signe lui-même",
  }),
  RECORD_MARKDOWN_IMAGE: ({ found }) => ({
    message: `les images ne sont pas admises dans les fiches : ${found}`,
    hint: "les images relèvent des modèles ; écrivez \\! pour le signe lui-même devant [",
  }),
  RECORD_MARKDOWN_LINK: ({ found }) => ({
    message: `le lien mène à « ${found} »`,
    hint: "sont admis https://…, mailto:… et #…",
  }),
  RECORD_MARKDOWN_HEADING: ({ found, allowed }) => ({
    message: `un titre de niveau ${found} ne peut pas se trouver ici`,
    hint:
      allowed.length > 0
        ? `sont admis ici : ${allowed.map((level) => "#".repeat(level)).join(" ou ")}`
        : "ce texte n’a pas de titres ; faites-en un paragraphe",
  }),
  RECORD_MARKDOWN_ELEMENT: ({ found }) => ({
    message: `« ${found} » ne s’imprime pas dans tous les formats`,
    hint: "sont admis paragraphes, titres, listes, citations, tableaux, liens, * et **",
  }),
};

function describe(expected: Expected): string {
  if (expected.kind === "one-of") {
    const { values } = expected;
    return values.length === 1 ? String(values[0]) : `l’un de ${values.join(", ")}`;
  }
  if (expected.kind === "at-least") return `une liste d’au moins ${expected.count}`;
  if (expected.kind === "number") return `un nombre entier${range(expected.least, expected.most)}`;
  if (expected.kind === "any-of") return expected.choices.map(describe).join(", ou ");
  if (expected.kind === "fields") {
    const { names } = expected;
    return names.length === 0 ? "un groupe de champs" : `un groupe de champs : ${names.join(", ")}`;
  }
  return forms[expected.kind];
}

function range(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` de ${least} à ${most}`;
  if (most !== undefined) return ` d’au plus ${most}`;
  return least === undefined ? "" : ` d’au moins ${least}`;
}

function lastOf(field: string): string {
  return field.split(".").at(-1) ?? field;
}
