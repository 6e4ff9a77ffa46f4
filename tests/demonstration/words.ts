import type { Language } from "../../src/language.ts";

/** Words in each language of the demonstration. */
export type Said = Readonly<Record<Language, string>>;

/** Sixty partner countries. The first has thirty agreements, the last has none. */
export const countryCodes =
  `SN AE AO AR AT AU BF BG BH BJ BR CA CH CI CL CM CO CV CY CZ DE DJ DK DZ EG ES ET FI FR GA
   GB GH GM GN GQ GR HR HU ID IN IQ IT JO JP KE KR LB LU ML MR MX NE NG NL PT RO RW TN TR ZM`.split(
    /\s+/,
  );

export const areas = {
  familles: { fr: "Familles", ar: "الأسر", en: "Families" },
  enfance: { fr: "Enfance", ar: "الطفولة", en: "Children" },
  egalite: { fr: "Égalité", ar: "المساواة", en: "Equality" },
  handicap: { fr: "Handicap", ar: "الإعاقة", en: "Disability" },
  "personnes-agees": { fr: "Personnes âgées", ar: "الأشخاص المسنون", en: "Older persons" },
  formation: { fr: "Formation", ar: "التكوين", en: "Training" },
  recherche: { fr: "Recherche", ar: "البحث", en: "Research" },
  "action-sociale": { fr: "Action sociale", ar: "العمل الاجتماعي", en: "Social action" },
} as const satisfies Readonly<Record<string, Said>>;

export type Area = keyof typeof areas;

/** Places that are on no map. */
export const places = {
  portclair: { fr: "Portclair", ar: "بوركلير", en: "Portclair" },
  valmodele: { fr: "Valmodèle", ar: "فالموديل", en: "Valmodele" },
  "sainte-epreuve": { fr: "Sainte-Épreuve", ar: "سانت إيبروف", en: "Sainte-Epreuve" },
  exempleville: { fr: "Exempleville", ar: "إكزامبلفيل", en: "Exampleton" },
} as const satisfies Readonly<Record<string, Said>>;

export const instruments = {
  agreement: { fr: "Accord", ar: "اتفاق", en: "Agreement" },
  memorandum: { fr: "Mémorandum", ar: "مذكرة", en: "Memorandum" },
  protocol: { fr: "Protocole", ar: "بروتوكول", en: "Protocol" },
  convention: { fr: "Convention", ar: "اتفاقية", en: "Convention" },
  "executive-programme": {
    fr: "Programme exécutif",
    ar: "برنامج تنفيذي",
    en: "Executive programme",
  },
} as const satisfies Readonly<Record<string, Said>>;

export const objectives: readonly Said[] = [
  {
    fr: "Échanger des expériences de démonstration et former ensemble les équipes qui les mènent.",
    ar: "تبادل تجارب نموذجية وتكوين الفرق التي تشرف عليها بشكل مشترك.",
    en: "To exchange experience for demonstration and to train together the teams behind it.",
  },
  {
    fr: "Comparer les méthodes d’accueil, d’orientation et de suivi, puis écrire un guide commun ; le guide est lui aussi une démonstration.",
    ar: "مقارنة أساليب الاستقبال والتوجيه والتتبع، ثم إعداد دليل مشترك؛ والدليل بدوره نموذج للعرض.",
    en: "To compare ways of receiving, advising and following up, then to write a common guide; the guide, too, is a demonstration.",
  },
  {
    fr: "Organiser des visites d’étude et des rencontres annuelles.",
    ar: "تنظيم زيارات دراسية ولقاءات سنوية.",
    en: "To arrange study visits and yearly meetings.",
  },
];

/** A title of six hundred characters and more, as some are. */
export const longTitle =
  "Accord de démonstration relatif à la coopération dans les domaines de la promotion des droits des femmes, de la protection de la famille et de l’enfance, de l’inclusion des personnes en situation de handicap et des personnes âgées, de la formation initiale et continue des travailleurs sociaux, de l’échange d’expertises et de bonnes pratiques, de la recherche appliquée et de la production d’indicateurs, conclu entre le Ministère de démonstration, chargé de la Solidarité, du Développement Social, de l’Égalité, de la Famille et des Affaires qui s’y rapportent, d’une part, et le Ministère partenaire de démonstration, chargé des mêmes affaires et de quelques autres encore, d’autre part";

export const longName: Said = {
  fr: "Agence fictive de démonstration pour la coordination interministérielle de la coopération technique, de la formation professionnelle et de l’inclusion sociale dans les territoires ruraux et périurbains",
  ar: "الوكالة النموذجية للتنسيق بين الوزارات في مجال التعاون التقني والتكوين المهني والإدماج الاجتماعي بالمجالات القروية وشبه الحضرية",
  en: "Fictitious Demonstration Agency for Interministerial Co-ordination of Technical Co-operation, Vocational Training and Social Inclusion in Rural and Periurban Areas",
};

export const componentNames: readonly Said[] = [
  { fr: "Formation des équipes", ar: "تكوين الفرق", en: "Training of teams" },
  {
    fr: "Lieux d’accueil : équipement et qualité des services",
    ar: "فضاءات الاستقبال: التجهيز وجودة الخدمات",
    en: "Places of reception: equipment and quality of services",
  },
  { fr: "Études et indicateurs", ar: "الدراسات والمؤشرات", en: "Studies and indicators" },
];
