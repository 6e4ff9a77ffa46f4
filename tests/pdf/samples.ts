import type { Document } from "../../src/document/document.ts";
import { makeDocument } from "../../src/document/make.ts";
import { readFontSet } from "../../src/document/theme/fonts.ts";
import type { Language } from "../../src/language.ts";

/** A document of a language from HTML as a template gives it. */
export function sampleDocument(
  publication: string,
  html: string,
  language: Language = "fr",
): Document {
  const { document, diagnostics } = makeDocument(
    {
      publication,
      language,
      metadata: {
        title: `Accords & « ${publication} »`,
        author: "Ministère de la Solidarité",
        subject: "Coopération bilatérale",
        keywords: ["accords", "coopération"],
        edition: "2020-06-30",
      },
      records: [
        { id: "agreements/kw-2019", data: { title: "Mémorandum d’entente", signed: "2019-04-09" } },
        { id: "countries/KW", data: { name: "دولة الكويت", amounts: [1, 2.5], none: null } },
      ],
      html,
      template: { file: `templates/${publication}.hbs` },
    },
    readFontSet(),
  );
  if (!document) throw new Error(JSON.stringify(diagnostics, null, 2));
  return document;
}

const running = `
<header class="running"><p>Royaume du Maroc</p><p><span class="chapter"></span></p></header>
<footer class="running"><p>Édition 2020</p><p><span class="page"></span> / <span class="pages"></span></p></footer>`;

/** A fact sheet of two pages with most of the vocabulary. */
export function factSheet(): string {
  return `${running}
<header class="masthead"><div><p class="strong">Royaume du Maroc</p><p>Ministère de la Solidarité</p></div><div lang="ar" dir="rtl"><p class="strong">المملكة المغربية</p><p>وزارة التضامن والتنمية الاجتماعية</p></div></header>
<header class="title"><figure class="flag" data-country="KW" aria-label="Drapeau du Koweït"></figure><figure><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Un drapeau" viewBox="0 0 3 2" width="30" height="20"><g opacity="0.5"><rect width="3" height="1" fill="#007a3d"/><text x="0" y="2" font-size="1">KW</text></g></svg></figure><p class="kicker">Fiche pays</p><h1>Koweït</h1><p class="lead">Un mémorandum (2019) sur l’action sociale ; efficacité, conflits.</p></header>
<section><h2>Accords</h2>
<dl class="facts"><dt>Signature</dt><dd><p>9 avril 2019, Koweït</p></dd><dt>Titre arabe</dt><dd><p lang="ar" dir="rtl">مذكرة تفاهم بين حكومة المملكة المغربية وحكومة دولة الكويت، 2019</p></dd><dt>Entrée en vigueur</dt><dd><p><span class="unknown">non connue</span></p></dd></dl>
<p>Voir la note<a href="#n1" role="doc-noteref"><sup>1</sup></a>, le <a href="https://example.org/a?b=1&amp;c=2">site du ministère</a> et les <a href="#montants">montants</a>. <strong>Important</strong> et <em>souligné</em>, <q>cité</q>, <cite>Œuvre</cite>, <abbr title="Nations unies">NU</abbr>, H<sub>2</sub>O.</p>
<div class="key-figures"><div><p class="figure">4,5</p><p class="label">millions d’euros</p></div><div><p class="figure">3</p><p class="label">composantes</p></div></div>
<ul><li><p>Un</p><ul><li><p>Un un</p><ol><li><p>Profond</p></li><li><p>Plus</p></li></ol></li><li><p>Un deux</p></li></ul></li><li>Deux <strong>gras</strong> texte</li></ul>
<aside class="callout"><h3>Remarque</h3><p>Le programme a deux périodes.</p></aside>
<blockquote><p>Les Parties coopèrent.</p></blockquote><hr></section>
<section><h2 id="montants">Montants</h2>
<table class="finance"><caption>Composantes du programme</caption><colgroup><col width="60%"><col width="40%"></colgroup><thead><tr><th scope="col">Composante</th><th scope="col" class="num">Montant</th></tr></thead><tbody><tr><th scope="row">Violences</th><td class="num">1,25</td></tr><tr><th scope="row">Enfants</th><td class="num">2</td></tr></tbody><tfoot><tr><th scope="row">Total</th><td class="num">3,25</td></tr></tfoot></table>
<figure class="chart" data-chart="bars"><figcaption>Montants par composante</figcaption><table><caption>Montants</caption><thead><tr><th scope="col">Composante</th><th scope="col">Montant</th></tr></thead><tbody><tr><th scope="row">Violences</th><td><data value="1.25">1,25</data></td></tr><tr><th scope="row">Enfants</th><td><data value="2">2</data></td></tr></tbody></table></figure>
<div class="columns"><div><p>À gauche</p></div><div><p>À droite</p></div></div></section>
<section class="notes"><h2>Notes</h2><ol><li id="n1"><p>Le document dit aussi 2017-2020.</p></li></ol></section>`;
}

/** A fact sheet in Arabic with Latin numbers and a French passage. */
export function arabicSheet(): string {
  return `${running}
<header class="title"><p class="kicker">بطاقة قطرية</p><h1>دولة الكويت</h1><p class="lead">مذكرة تفاهم واحدة، وقعت في 9 أبريل 2019 بمدينة الكويت.</p></header>
<section><h2>الاتفاقيات</h2>
<p>تم التوقيع على الاتفاقية رقم 12/2019 بمبلغ 1.250.000 أورو بين المملكة المغربية و<span lang="fr" dir="ltr">Royaume de Belgique</span>، لأجل التنمية الاجتماعية والتضامن والمساواة والأسرة.</p>
<dl class="facts"><dt>التوقيع</dt><dd><p>9 أبريل 2019</p></dd><dt>الدخول حيز التنفيذ</dt><dd><p><span class="unknown">غير معروف</span></p></dd></dl>
<ol><li><p>المساعدة الاجتماعية</p></li><li><p>حماية الطفولة<a href="#n1" role="doc-noteref"><sup>1</sup></a></p></li></ol>
<table><caption>المكونات</caption><thead><tr><th scope="col">المكون</th><th scope="col" class="num">المبلغ</th></tr></thead><tbody><tr><th scope="row">محاربة العنف ضد النساء</th><td class="num">1,25</td></tr><tr><th scope="row">الأطفال في وضعية هشة</th><td class="num">2</td></tr></tbody></table></section>
<section class="notes"><h2>هوامش</h2><ol><li id="n1"><p>لائحة القرارات والإجراءات.</p></li></ol></section>`;
}

/** A report with cover, contents and `chapters` chapters of about five pages, each with a long table. */
export function report(chapters: number): string {
  const list = Array.from({ length: chapters }, (_, index) => chapter(index + 1)).join("\n");
  return `${running}
<header class="cover"><p class="kicker">Rapport annuel</p><h1 class="display">2019</h1><p class="subtitle">Coopération bilatérale</p></header>
<nav class="contents" data-levels="3"><h2 class="contents" id="sommaire">Sommaire</h2></nav>
${list}`;
}

function chapter(number: number): string {
  const rows = Array.from(
    { length: 90 },
    (_, row) =>
      `<tr><th scope="row">Accord ${number}.${row + 1}</th><td>Ministère chargé de la solidarité et de la famille</td><td class="num">${(row * 37) % 100},${number % 10}</td></tr>`,
  ).join("");
  const words = `<p>Les parties de l’accord ${number} se réunissent une fois par an ; le procès-verbal est signé par les deux chefs de délégation et transmis aux ministères.</p>`;
  return `<section class="chapter" id="chapitre-${number}"><h1>Chapitre ${number}</h1>${words.repeat(6)}
<h2>Textes du chapitre ${number}</h2>${words.repeat(8)}<h3>Détail ${number}</h3>${words.repeat(5)}
<ul><li><p>Premier</p></li><li><p>Second</p><ol><li><p>Un</p></li></ol></li></ul>
<h2>Tableau ${number}</h2><table class="register"><caption>Accords ${number}</caption><thead><tr><th scope="col">Accord</th><th scope="col">Partie</th><th scope="col" class="num">Part</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** Documents with what is hard to tag: every one must conform. */
export function conformanceSamples(): readonly Document[] {
  return [
    sampleDocument("sheet", factSheet()),
    sampleDocument("arabic", arabicSheet(), "ar"),
    sampleDocument("table-across-pages", report(2)),
    sampleDocument("nested-lists", nestedLists(6)),
    sampleDocument("footnotes", footnotes(40)),
    sampleDocument("hundred-pages", report(25)),
  ];
}

/** Lists in lists, numbered and not, each item with text before and after. */
export function nestedLists(depth: number): string {
  const nest = (level: number): string => {
    const tag = level % 2 === 0 ? "ul" : "ol";
    const inner = level < depth ? nest(level + 1) : "";
    return `<${tag}><li><p>Niveau ${level}</p>${inner}<p>Suite ${level}</p></li><li>Texte nu <em>et mis en valeur</em> ${level}</li></${tag}>`;
  };
  return `<h1>Listes</h1>${nest(1)}<ul class="plain"><li><p>Sans puce</p></li></ul>`;
}

/** Many notes and their marks in text, tables and lists. */
export function footnotes(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const mark = (number: number) =>
    `<a href="#n${number}" role="doc-noteref"><sup>${number}</sup></a>`;
  const text = numbers.map((number) => `<p>Phrase ${number}${mark(number)} et sa suite.</p>`);
  const notes = numbers.map((number) => `<li id="n${number}"><p>Note ${number}.</p></li>`);
  return `<h1>Notes</h1><section><h2>Texte</h2>${text.join("")}</section><section class="notes"><h2>Notes de fin</h2><ol>${notes.join("")}</ol></section>`;
}
