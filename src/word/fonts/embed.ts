import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { toString as textOf } from "hast-util-to-string";
import type { Document } from "../../document/document.ts";
import type { WordCache } from "../cache.ts";
import { type Deflated, deflatePart, readDeflated, writeDeflated } from "../zip.ts";
import { listWordFonts, type WordFont } from "./files.ts";

/** A font with its part of the package, and the key that its bytes are veiled with. */
interface Embedded extends WordFont {
  readonly key: string;
  readonly part: Deflated;
}

/**
 * The parts of a package that hold the fonts which a document's letters want (ECMA-376-1 17.8):
 * the file looks alike where they are not installed, and has the pages that its contents name.
 * Their licence, the OFL, allows it. Each is packed once.
 */
export async function embedFonts(
  document: Document,
  cache: WordCache,
): Promise<Readonly<Record<string, string | Deflated>>> {
  const arabic =
    document.direction === "rtl" || /\p{Script_Extensions=Arabic}/u.test(wordsOf(document));
  const wanted = listWordFonts().filter(({ script }) => script === "latin" || arabic);
  const fonts = await Promise.all(wanted.map((font) => packFont(font, cache)));
  return {
    ...Object.fromEntries(fonts.map(({ part }, index) => [`word/${targetOf(index)}`, part])),
    "word/fontTable.xml": writeTable(fonts),
    "word/_rels/fontTable.xml.rels": writeRelationships(fonts),
  };
}

/** All that a document's pages say. */
function wordsOf({ body, header, footer }: Document): string {
  const lines = [header, footer].flatMap((line) => (line ? [...line.start, ...line.end] : []));
  return textOf(body) + lines.map((part) => (part.kind === "text" ? part.text : "")).join("");
}

function targetOf(index: number): string {
  return `fonts/font${index + 1}.odttf`;
}

/** The key is made from what names the font, so that it is the same each time. */
async function packFont(font: WordFont, cache: WordCache): Promise<Embedded> {
  const { family, weight, version, path } = font;
  const hash = createHash("sha256").update([family, weight, version].join("\0"));
  const digits = hash.digest("hex");
  const written = await cache.keep(`font ${digits}`, () =>
    writeDeflated(deflatePart(veil(readFileSync(path), digits.slice(0, 32)))),
  );
  return { ...font, key: keyOf(digits), part: readDeflated(written) };
}

/** A GUID in Word's form. */
function keyOf(digits: string): string {
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(digits.toUpperCase()) ?? [];
  return `{${parts.join("-")}}`;
}

/** The first 32 bytes of a font are combined with its key, last byte first (17.8.1). */
function veil(font: Uint8Array, digits: string): Uint8Array {
  const key = Buffer.from(digits, "hex").reverse();
  return font.map((byte, index) => (index < 32 ? byte ^ (key[index % key.length] ?? 0) : byte));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Character sets as Windows counts them (ECMA-376-1 17.8.3.2). */
const charsets = { latin: "00", arabic: "B2" } as const;

/** `word/fontTable.xml` (17.8.3.11): each family once, with its two weights. */
function writeTable(fonts: readonly Embedded[]): string {
  const embeds = fonts.map(
    ({ weight, key }, index) => `<w:embed${weight} r:id="rId${index + 1}" w:fontKey="${key}"/>`,
  );
  const families = fonts.flatMap(({ family, kind, instead, script }, index) =>
    fonts[index - 1]?.family === family
      ? []
      : [
          `<w:font w:name="${family}"><w:altName w:val="${instead}"/><w:charset w:val="${charsets[script]}"/><w:family w:val="${kind}"/><w:pitch w:val="variable"/>${embeds.filter((_, at) => fonts[at]?.family === family).join("")}</w:font>`,
        ],
  );
  return `${declaration}<w:fonts xmlns:w="${main}" xmlns:r="${office}">${families.join("")}</w:fonts>`;
}

function writeRelationships(fonts: readonly Embedded[]): string {
  const links = fonts.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/font" Target="${targetOf(index)}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packaging}">${links.join("")}</Relationships>`;
}
