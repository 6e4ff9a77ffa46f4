import { PDFArray, PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { Root } from "hast";
import { beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../src/document/page.ts";
import { descend, hasClass } from "../../src/document/tree.ts";
import { withBrowser } from "../../src/pdf/browser/scope.ts";
import type { PageMap } from "../../src/pdf/browser/sheet.ts";
import { exportPdf } from "../../src/pdf/export.ts";
import { extract } from "../../src/pdf/extract.ts";
import { findTags, load, outlineOf, readLinks, readTags, readTexts, type Tag } from "./read.ts";
import {
  arabicSheet,
  factSheet,
  footnotes,
  nestedLists,
  report,
  sampleDocument,
} from "./samples.ts";

const documents = {
  sheet: sampleDocument("sheet", factSheet()),
  arabic: sampleDocument("arabic", arabicSheet(), "ar"),
  report: sampleDocument("report", report(3)),
  lists: sampleDocument("lists", nestedLists(3)),
  notes: sampleDocument("notes", footnotes(3)),
};

type Name = keyof typeof documents;

interface Made {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocument;
  readonly tags: Tag;
  readonly pageMap: PageMap;
}

const made = new Map<Name, Made>();
let again: Uint8Array;

const get = (name: Name): Made => {
  const found = made.get(name);
  if (!found) throw new Error(`${name} was not made`);
  return found;
};

beforeAll(async () => {
  await withBrowser({}, async (browser) => {
    for (const [name, document] of Object.entries(documents) as [
      Name,
      (typeof documents)[Name],
    ][]) {
      const page = renderPage(document);
      const { bytes, pageMap, diagnostics } = await exportPdf(document, page, { browser });
      expect(diagnostics).toEqual([]);
      const pdf = await load(bytes ?? new Uint8Array());
      made.set(name, { bytes: bytes ?? new Uint8Array(), pdf, tags: readTags(pdf), pageMap });
    }
    const { report } = documents;
    const remembered = { browser, pageMap: get("report").pageMap };
    again = (await exportPdf(report, renderPage(report), remembered)).bytes ?? new Uint8Array();
  });
});

/** Letters alone, in the order of the text: what a reader finds, whatever the lines are. */
const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

describe("structure", () => {
  it("has standard types alone, or types with a role", () => {
    const roles = get("sheet").pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    expect(String(roles.get(PDFName.of("RoleMap")))).toContain("/Strong /Span");
    for (const name of made.keys()) {
      const types = new Set(findTags(get(name).tags).map(({ type }) => type));
      expect([...types]).not.toContain("NonStruct");
    }
  });

  it("makes names and values a list with labels", () => {
    const [facts] = findTags(get("sheet").tags, "L");
    expect(facts && outlineOf(facts)).toBe("L(LI(Lbl LBody(P)) LI(Lbl LBody(P)) LI(Lbl LBody(P)))");
  });

  it("nests lists in the bodies of their items", () => {
    const [outer] = findTags(get("lists").tags, "L");
    const inner = "L(LI(Lbl LBody(P L(LI(Lbl LBody(P P)) LI(Lbl LBody(Em))) P)) LI(Lbl LBody(Em)))";
    expect(outer && outlineOf(outer)).toBe(`L(LI(Lbl LBody(P ${inner} P)) LI(Lbl LBody(Em)))`);
    const plain = findTags(get("lists").tags, "L").at(-1);
    expect(String(plain?.dict.lookup(PDFName.of("A")))).toContain("/ListNumbering /None");
  });

  it("makes contents of references to headings, and each note a Note with an id of its own", () => {
    const [contents] = findTags(get("report").tags, "TOC");
    const first = contents?.kids[0];
    expect(first && outlineOf(first)).toBe(
      "TOCI(Reference(Link) TOC(TOCI(Reference(Link) TOC(TOCI(Reference(Link)))) TOCI(Reference(Link))))",
    );
    const notes = findTags(get("notes").tags, "Note");
    expect(new Set(notes.map(({ dict }) => String(dict.get(PDFName.of("ID"))))).size).toBe(3);
    expect(findTags(get("notes").tags, "Reference").map(outlineOf)).toEqual(
      Array(3).fill("Reference(Link)"),
    );
  });

  it("has one head for a table, however many pages show it", () => {
    const [table] = findTags(get("report").tags, "Table");
    expect(table?.kids.map(({ type }) => type)).toEqual(["Caption", "THead", "TBody"]);
    const heads = findTags(get("report").tags, "THead");
    expect(heads.map(outlineOf)).toEqual(Array(3).fill("THead(TR(TH TH TH))"));
    const pages = heads.flatMap((head) =>
      findTags(head, "TH").map(({ dict }) => dict.lookup(PDFName.of("K"))),
    );
    for (const kids of pages) expect(kids instanceof PDFArray ? kids.size() : 1).toBe(1);
  });

  it("gives drawings their text and their place, and passages their language", () => {
    const figures = findTags(get("sheet").tags, "Figure");
    expect(figures.map(({ alternative }) => alternative)).toEqual([
      "Drapeau du Koweït",
      "Un drapeau",
      expect.stringContaining("Violences"),
    ]);
    for (const { dict } of figures) expect(String(dict.lookup(PDFName.of("A")))).toContain("/BBox");
    expect(findTags(get("sheet").tags).some(({ language }) => language === "ar")).toBe(true);
    expect(findTags(get("arabic").tags, "Span").some(({ language }) => language === "fr")).toBe(
      true,
    );
  });

  it("follows the order of the document", () => {
    const levels = findTags(get("report").tags, "H1", "H2", "H3").map(({ type }) =>
      Number(type.slice(1)),
    );
    expect(levels).toEqual(documents.report.headings.map(({ level }) => level));
  });
});

describe("contents", () => {
  it("lead to the pages of their headings, and say them", async () => {
    const { pdf, bytes, pageMap } = get("report");
    const texts = (await readTexts(bytes)).map(letters);
    const entries = readLinks(pdf).filter(({ page }) => page !== undefined);
    const headings = documents.report.headings.filter(({ text }) =>
      /^(Chapitre|Textes|Détail|Tableau)/.test(text),
    );
    expect(entries.map(({ contents }) => contents)).toEqual(headings.map(({ text }) => text));
    headings.forEach(({ id, text }, index) => {
      const page = entries[index]?.page ?? 0;
      expect(page).toBe(pageMap[id]);
      expect(texts[page - 1]).toContain(letters(text));
      expect(texts[1]).toContain(letters(`${text}${page}`));
    });
  });

  it("are the same by a page map that is remembered", () => {
    expect(Buffer.compare(again, get("report").bytes)).toBe(0);
  });
});

describe("text", () => {
  it.each(["sheet", "arabic", "lists"] as const)("of %s is that of the document", async (name) => {
    const text = letters((await readTexts(get(name).bytes)).join("\n")).toLowerCase();
    const words = wordsOf(documents[name].body);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => !text.includes(word.toLowerCase()))).toEqual([]);
  });
});

/**
 * The words of a document, but for those in the serif face in Arabic: it draws some letters with
 * two glyphs, whose text stands in ActualText, and this reader does not look there.
 */
function wordsOf(body: Root): readonly string[] {
  const texts = [...descend(body)].flatMap(({ element, ancestors }) => {
    const around = [...ancestors, element];
    const isSerif = around.some((one) => one.tagName === "h1" || hasClass(one, "lead"));
    return isSerif || element.tagName === "svg" ? [] : element.children;
  });
  const values = texts.map((node) => (node.type === "text" ? node.value : ""));
  return values.flatMap((text) => text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []);
}

describe("extract", () => {
  it("gives the records back as they went in", async () => {
    const { extract: found } = await extract(get("arabic").bytes, { file: "arabic.pdf" });
    expect(found).toEqual({
      publication: "arabic",
      language: "ar",
      edition: "2020-06-30",
      records: documents.arabic.records,
    });
  });

  it("tells what is no PDF, and a PDF without records", async () => {
    const place = { file: "x.pdf" };
    const { diagnostics } = await extract(Buffer.from("no"), place);
    expect(diagnostics.map(({ code }) => code)).toEqual(["PDF_UNREADABLE"]);
    const pdf = await load(get("lists").bytes);
    pdf.catalog.delete(PDFName.of("Names"));
    const without = await extract(await pdf.save(), place);
    expect(without.diagnostics.map(({ code }) => code)).toEqual(["PDF_RECORDS_ABSENT"]);
  });
});

describe("view", () => {
  it("says language, direction, title and page labels", () => {
    const { catalog } = get("arabic").pdf;
    expect(String(catalog.lookup(PDFName.of("ViewerPreferences")))).toContain("/Direction /R2L");
    expect(String(catalog.get(PDFName.of("Lang")))).toBe("(ar)");
    expect(get("arabic").pdf.getTitle()).toBe("Accords & « arabic »");
    expect(String(get("report").pdf.catalog.lookup(PDFName.of("PageLabels"), PDFDict))).toContain(
      "/St 2",
    );
  });
});
