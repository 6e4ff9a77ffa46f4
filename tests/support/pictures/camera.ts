import { type Made, makeDocuments } from "../../../src/build/draft.ts";
import { prepare } from "../../../src/build/prepare.ts";
import { editionFolder } from "../../../src/build/publication.ts";
import { openDisk } from "../../../src/disk.ts";
import { renderPage } from "../../../src/document/page.ts";
import { readFontSet } from "../../../src/document/theme/fonts.ts";
import { readBrowserOptions } from "../../../src/pdf/browser/options.ts";
import { withBrowser } from "../../../src/pdf/browser/scope.ts";
import type { PageMap } from "../../../src/pdf/browser/sheet.ts";
import { exportPdf } from "../../../src/pdf/export.ts";
import { repository } from "../projects.ts";
import { type Drawing, drawPage } from "./draw.ts";
import type { Picture } from "./picture.ts";

/** A page of a publication of the real records. */
export interface Page {
  /** `factsheet/BE` */
  readonly publication: string;
  /** `fr`, or `fr+ar` for two languages side by side. */
  readonly edition: string;
  /** Its number, from 1, or the id of a heading that is listed in the contents. */
  readonly page: number | string;
}

/** How a picture is taken. */
export interface Exposure extends Drawing {
  /** Alters the HTML page before it is printed. */
  readonly change?: (html: string) => string;
}

/** Prints a page and gives its picture. A publication is printed once, unless it is changed. */
export type Camera = (page: Page, exposure?: Exposure) => Promise<Picture>;

interface Print {
  readonly bytes: Uint8Array;
  readonly pageMap: PageMap;
}

/** Gives a camera to a task; its browser ends with the task. */
export async function withCamera<T>(task: (take: Camera) => Promise<T>): Promise<T> {
  const disk = await openDisk(repository);
  const prepared = await prepare({ disk, records: "records", templates: "templates" });
  return withBrowser(readBrowserOptions(process.env), async (browser) => {
    const prints = new Map<string, Promise<Print>>();

    async function print(wanted: Page, change = (html: string) => html): Promise<Print> {
      const chosen = prepared.publications.filter(
        ({ name, edition }) =>
          name === wanted.publication && editionFolder(edition) === wanted.edition,
      );
      const [made]: readonly (Made | undefined)[] = makeDocuments(
        chosen,
        prepared,
        readFontSet(),
      ).made;
      if (!made) throw new Error(`${nameOf(wanted)} was not made`);
      const html = change(renderPage(made.document));
      const { bytes, pageMap } = await exportPdf(made.document, html, { browser });
      if (!bytes) throw new Error(`${nameOf(wanted)} was not printed`);
      return { bytes, pageMap };
    }

    function printOnce(wanted: Page): Promise<Print> {
      const name = nameOf(wanted);
      const found = prints.get(name) ?? print(wanted);
      prints.set(name, found);
      return found;
    }

    return task(async (page, { change, ...drawing } = {}) => {
      const { bytes, pageMap } = await (change ? print(page, change) : printOnce(page));
      return drawPage(bytes, numberOf(page, pageMap), drawing);
    });
  });
}

function nameOf({ edition, publication }: Page): string {
  return `${edition}/${publication}`;
}

function numberOf(page: Page, pageMap: PageMap): number {
  const number = typeof page.page === "number" ? page.page : pageMap[page.page];
  if (number !== undefined) return number;
  const ids = Object.keys(pageMap).join(", ");
  throw new Error(`${nameOf(page)} has no heading "${page.page}" in its contents, but ${ids}`);
}
