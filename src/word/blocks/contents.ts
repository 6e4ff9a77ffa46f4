import type { FileChild, XmlComponent } from "docx";
import type { Element } from "hast";
import { findAll, hasClass, isElement, property } from "../../document/tree.ts";
import { BlockElement, runOf, property as value, xml } from "../element.ts";
import { closeField, openField, writeNumberRun } from "../fields.ts";
import { mapInlines } from "../inlines/runs.ts";
import { linkWithin } from "../links.ts";
import { targetOf } from "../notes.ts";
import { ParagraphElement } from "../paragraph.ts";
import { type Block, enter, type Setting } from "../setting.ts";

/**
 * `nav.contents` → its heading, then Word's own table of contents (`w:sdt` of the gallery
 * "Table of Contents", ECMA-376-1 17.5.2.12) with the entries and their pages in place.
 */
export function mapContents(nav: Element, outer: Setting): readonly Block[] {
  const setting = enter(nav, outer);
  const list = nav.children.findIndex((node) => isElement(node, "ol", "ul"));
  const before = setting.map(list < 0 ? nav.children : nav.children.slice(0, list), setting);
  const paragraphs = writeEntries(nav, setting);
  if (paragraphs.length === 0) return before;
  const control = new BlockElement("w:sdt", [
    xml("w:sdtPr", {}, [
      xml("w:docPartObj", {}, [
        value("w:docPartGallery", "Table of Contents"),
        value("w:docPartUnique"),
      ]),
    ]),
    xml("w:sdtContent", {}, paragraphs),
  ]);
  // A section cannot end with a control, as it cannot with a table.
  return [...before, { child: control, form: "table" }];
}

/**
 * The field (17.16.5.68) takes built-in headings and, by `\u`, all styles of an outline level. It
 * opens in the first entry and closes in the last.
 */
function writeEntries(nav: Element, setting: Setting): readonly FileChild[] {
  const levels = Number(property(nav, "dataLevels") ?? 2);
  const links = findAll(nav, (element) => entryAnchor(element, setting) !== undefined);
  return links.map(
    (link, index) =>
      new ParagraphElement(
        { style: `TOC${levelOf(link, setting)}`, direction: setting.direction },
        [
          ...(index === 0 ? openField(`TOC \\o "1-${levels}" \\h \\z \\u`) : []),
          writeEntry(link, setting),
          ...(index === links.length - 1 ? [closeField()] : []),
        ],
      ),
  );
}

function entryAnchor(link: Element, { plan }: Setting): string | undefined {
  return link.tagName === "a" ? plan.bookmarks.get(targetOf(link))?.name : undefined;
}

function levelOf(link: Element, { plan }: Setting): number {
  const heading = plan.document.headings.find(({ id }) => id === targetOf(link));
  return heading?.level ?? 1;
}

function writeEntry(link: Element, setting: Setting): XmlComponent {
  const anchor = entryAnchor(link, setting) ?? "";
  const words = link.children.filter((node) => !(isElement(node) && hasClass(node, "page-number")));
  return linkWithin(anchor, [
    ...mapInlines(words, enter(link, setting)),
    runOf([xml("w:tab")]),
    writeNumberRun(`PAGEREF ${anchor} \\h`, setting.plan.pages?.bookmarks.get(anchor)),
  ]);
}
