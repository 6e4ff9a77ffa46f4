import { checkTables } from "./word-lint-tables.ts";
import {
  all,
  child,
  everywhere,
  openWord,
  texts,
  value,
  type WordPackage,
  walk,
} from "./word-package.ts";

/** What is wrong with a Word file beside what its schema says. */
export interface Finding {
  readonly code: string;
  readonly found: string;
}

export type Rule = (word: WordPackage) => readonly Finding[];

const unless = (known: ReadonlySet<string>, code: string, used: readonly string[]) =>
  used.filter((one) => !known.has(one)).map((found): Finding => ({ code, found }));

const twice = (code: string, values: readonly string[]): readonly Finding[] =>
  values.filter((one, index) => values.indexOf(one) !== index).map((found) => ({ code, found }));

const values = (elements: readonly Element[], name = "w:val") =>
  elements.map((element) => value(element, name));

/** Styles: each used one is defined, of the right type, once; those they are based on too. */
const checkStyles: Rule = (word) => {
  const sheet = all(word.root("word/styles.xml"), "w:style");
  const known = (type: string) =>
    new Set(
      sheet
        .filter((style) => value(style, "w:type") === type)
        .map((style) => value(style, "w:styleId")),
    );
  const based = sheet.flatMap((style) =>
    ["w:basedOn", "w:next"].flatMap((name) => child(style, name) ?? []),
  );
  return [
    ...unless(known("paragraph"), "style-unknown", values(everywhere(word, "w:pStyle"))),
    ...unless(known("character"), "style-unknown", values(everywhere(word, "w:rStyle"))),
    ...unless(known("table"), "style-unknown", values(everywhere(word, "w:tblStyle"))),
    ...unless(new Set(values(sheet, "w:styleId")), "style-unknown", values(based)),
    ...twice("style-twice", values(sheet, "w:styleId")),
  ];
};

/** Numbering: each list's number and its definition exist. */
const checkNumbering: Rule = (word) => {
  const root = word.root("word/numbering.xml");
  const numbers = all(root, "w:num");
  const used = values(everywhere(word, "w:numId")).filter((id) => id !== "0");
  const definitions = new Set(values(all(root, "w:abstractNum"), "w:abstractNumId"));
  const wanted = numbers.map((number) => value(child(number, "w:abstractNumId")));
  return [
    ...unless(new Set(values(numbers, "w:numId")), "numbering-unknown", used),
    ...unless(definitions, "numbering-undefined", wanted),
    ...unless(
      new Set(),
      "placeholder",
      [...word.text("word/document.xml").matchAll(/="[^"]*\{[^"]*-\d+\}"/g)].map(String),
    ),
  ];
};

/** Bookmarks: unique, closed, named as Word allows. */
const checkBookmarks: Rule = (word) => {
  const starts = everywhere(word, "w:bookmarkStart");
  const names = values(starts, "w:name");
  const ends = new Set(values(everywhere(word, "w:bookmarkEnd"), "w:id"));
  return [
    ...twice(
      "bookmark-name-twice",
      names.map((name) => name.toLowerCase()),
    ),
    ...twice("bookmark-id-twice", values(starts, "w:id")),
    ...unless(ends, "bookmark-open", values(starts, "w:id")),
    ...names
      .filter((name) => !/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name))
      .map((found) => ({ code: "bookmark-name", found })),
  ];
};

/** Links and fields: what they point to exists. */
const checkAnchors: Rule = (word) => {
  const names = new Set(values(everywhere(word, "w:bookmarkStart"), "w:name"));
  const links = values(everywhere(word, "w:hyperlink"), "w:anchor").filter(Boolean);
  const instructions = [
    ...everywhere(word, "w:instrText").map((element) => element.textContent ?? ""),
    ...values(everywhere(word, "w:fldSimple"), "w:instr"),
  ];
  const references = instructions.flatMap(
    (text) => /^\s*(?:PAGEREF|NOTEREF|REF)\s+(\S+)/.exec(text)?.[1] ?? [],
  );
  return unless(names, "anchor-missing", [...links, ...references]);
};

/** Fields: opened and closed in turn, filled in, never asking to be updated. */
const checkFields: Rule = (word) => {
  const marks = everywhere(word, "w:fldChar");
  const dirty = [...marks, ...everywhere(word, "w:fldSimple")].filter((mark) =>
    /^(1|true|on)$/.test(value(mark, "w:dirty")),
  );
  const asks = all(word.root("word/settings.xml"), "w:updateFields");
  return [
    ...texts(word).flatMap((root) => balanceFields(root)),
    ...dirty.map(() => ({ code: "field-dirty", found: "w:dirty" })),
    ...asks.map(() => ({ code: "field-update", found: "w:updateFields" })),
    ...emptyPages(word),
  ];
};

function balanceFields(root: Element): readonly Finding[] {
  const order = values(all(root, "w:fldChar"), "w:fldCharType");
  const depths = order.map((_, index) =>
    order
      .slice(0, index + 1)
      .reduce((depth, type) => depth + (type === "begin" ? 1 : type === "end" ? -1 : 0), 0),
  );
  const wrong = depths.some((depth) => depth < 0) || (depths.at(-1) ?? 0) !== 0;
  return wrong ? [{ code: "field-unbalanced", found: root.tagName }] : [];
}

/** A page in the contents that is not a number. */
function emptyPages(word: WordPackage): readonly Finding[] {
  return everywhere(word, "w:sdtContent")
    .flatMap((content) => all(content, "w:p"))
    .filter(
      (entry) => !/PAGEREF/.test(entry.textContent ?? "") || !/\d+$/.test(entry.textContent ?? ""),
    )
    .map((entry) => ({ code: "contents-page", found: entry.textContent ?? "" }));
}

/** Notes: each mark has its note and each note its mark. */
const checkNotes: Rule = (word) => {
  const notes = all(word.root("word/footnotes.xml"), "w:footnote").filter(
    (note) => value(note, "w:type") === "",
  );
  const marks = values(everywhere(word, "w:footnoteReference"), "w:id");
  return [
    ...unless(new Set(values(notes, "w:id")), "note-missing", marks),
    ...unless(new Set(marks), "note-unmarked", values(notes, "w:id")),
    ...twice("note-twice", marks),
  ];
};

/** Relationships: each id that a part uses is in its list, and each target in the package. */
const checkRelationships: Rule = (word) =>
  word.names
    .filter((name) => name.endsWith(".xml") && word.names.includes(relationshipsOf(name)))
    .flatMap((name) => {
      const list = all(word.root(relationshipsOf(name)), "Relationship");
      const known = new Set(values(list, "Id"));
      const used = [...word.text(name).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(
        (match) => match[1] ?? "",
      );
      const targets = list
        .filter((one) => value(one, "TargetMode") !== "External")
        .map((one) => value(one, "Target").replace(/^\//, ""))
        .map((target) => (target.startsWith("word/") ? target : `word/${target}`));
      return [
        ...unless(known, "relationship-missing", used),
        ...unless(new Set(word.names), "part-missing", targets),
        ...list
          .map((one) => value(one, "Target"))
          .filter((target) => /^(javascript|file|data):/i.test(target))
          .map((found) => ({ code: "link-unsafe", found })),
      ];
    });

function relationshipsOf(name: string): string {
  return name.replace(/([^/]+)$/, "_rels/$1.rels");
}

/** Drawings: alternative text, unique ids. */
const checkDrawings: Rule = (word) => {
  const drawings = everywhere(word, "wp:docPr");
  return [
    ...drawings
      .filter((one) => value(one, "descr").trim() === "")
      .map((one) => ({ code: "alternative-missing", found: value(one, "id") })),
    ...twice("drawing-id-twice", values(drawings, "id")),
  ];
};

/** Headings: no level is skipped. */
const checkHeadings: Rule = (word) => {
  const levels = values(all(word.root("word/document.xml"), "w:pStyle")).flatMap((style) =>
    /^(Title|Display|CoverTitle|ChapterTitle|ImprintTitle)(Long|Longest)?$/.test(style)
      ? [1]
      : (/^Heading(\d)(?:Long|Longest)?$/.exec(style)?.slice(1).map(Number) ?? []),
  );
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1
      ? [{ code: "heading-skipped", found: `${levels[index - 1] ?? 0} to ${level}` }]
      : [],
  );
};

/** Properties: title and language. */
const checkProperties: Rule = (word) => {
  const core = word.root("docProps/core.xml");
  const filled = (name: string) =>
    all(core, name).some((element) => (element.textContent ?? "").trim() !== "");
  return ["dc:title", "dc:language"]
    .filter((name) => !filled(name))
    .map((found) => ({ code: "property-missing", found }));
};

/** Direct formatting: none but direction and language, and what a second look adds to a style. */
const checkFormatting: Rule = (word) => {
  const always = new Set(["w:rStyle", "w:rtl", "w:lang"]);
  const added = new Set(["w:b", "w:bCs", "w:color", "w:vertAlign"]);
  return everywhere(word, "w:rPr").flatMap((properties) =>
    [...properties.children]
      .map(({ tagName }) => tagName)
      .filter((name) => !always.has(name) && !(added.has(name) && child(properties, "w:rStyle")))
      .map((found) => ({ code: "formatting-direct", found })),
  );
};

/** Direction: Arabic letters stand in right-to-left runs; an Arabic document's sections run from the right. */
const checkDirection: Rule = (word) => {
  const stray = everywhere(word, "w:r").filter(
    (run) =>
      /[\u0620-\u064a]/.test(child(run, "w:t")?.textContent ?? "") &&
      !child(child(run, "w:rPr"), "w:rtl"),
  );
  const arabic = all(word.root("docProps/core.xml"), "dc:language").some((one) =>
    /^ar/.test(one.textContent ?? ""),
  );
  const sections = arabic
    ? all(word.root("word/document.xml"), "w:sectPr").filter((one) => !child(one, "w:bidi"))
    : [];
  return [
    ...stray.map((run) => ({ code: "run-direction", found: run.textContent ?? "" })),
    ...sections.map(() => ({ code: "section-direction", found: "w:sectPr" })),
  ];
};

/** Text stands where Word shows it: a stray string in another element is lost. */
const checkText: Rule = (word) =>
  texts(word).flatMap((root) =>
    [...walk(root)]
      .filter(({ element }) => !/^(w:t|w:instrText|w:delText|wp:.+|a:.+)$/.test(element.tagName))
      .flatMap(({ element }) => [...element.childNodes])
      .filter((node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "")
      .map((node) => ({ code: "text-stray", found: (node.textContent ?? "").slice(0, 40) })),
  );

const rules: readonly Rule[] = [
  checkStyles,
  checkNumbering,
  checkBookmarks,
  checkAnchors,
  checkFields,
  checkNotes,
  checkRelationships,
  checkTables,
  checkDrawings,
  checkHeadings,
  checkProperties,
  checkFormatting,
  checkDirection,
  checkText,
];

/** Everything that refers to nothing, or keeps a reader from the document, in a Word file. */
export function lintWord(bytes: Uint8Array): readonly Finding[] {
  const word = openWord(bytes);
  return rules.flatMap((rule) => rule(word));
}
