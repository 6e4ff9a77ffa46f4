import { createHash } from "node:crypto";
import { type PDFDocument, PDFHeader, PDFHexString, PDFStreamWriter } from "@cantoo/pdf-lib";
import type { Document } from "../../document/document.ts";
import { nameLinks } from "./annotations.ts";
import { attachRecords } from "./attachments.ts";
import { writeOutputIntent } from "./colour.ts";
import { markStream } from "./content-stream/mark.ts";
import type { Mark } from "./content-stream/sequence.ts";
import { renameDestinations } from "./destinations.ts";
import { charactersOf } from "./fonts/characters.ts";
import { repairText } from "./fonts/repair.ts";
import { writeInformation } from "./metadata/information.ts";
import { readStreams, replaceStream } from "./streams.ts";
import { boundFigures } from "./structure/bounds.ts";
import { keepContent } from "./structure/content.ts";
import { readTree } from "./structure/read.ts";
import { removeTree } from "./structure/remove.ts";
import { shapeTree } from "./structure/shape.ts";
import { writeTree } from "./structure/write.ts";
import { writeView } from "./view.ts";

/**
 * A tagged PDF as Chromium prints it → the bytes of one that conforms to PDF/UA-1 (ISO 14289-1)
 * and PDF/A-3a (ISO 19005-3). Nothing in it comes from the clock, the machine or the process.
 */
export async function finishPdf(pdf: PDFDocument, document: Document): Promise<Uint8Array> {
  const streams = readStreams(pdf);
  const tree = readTree(pdf, streams);
  const root = boundFigures(pdf, shapeTree(keepContent(tree.root)), streams);
  removeTree(pdf, tree.objects);
  const claims = writeTree(pdf, root);
  const redundant = repairText(pdf, streams, charactersOf(document));
  for (const stream of streams) {
    const passages = redundant.get(stream) ?? [];
    const without = passages.flatMap(({ begin, end }) => [begin, end]);
    const marking = {
      claimOf: (mark: Mark) => claims.get(mark),
      isTagged: (name: string) => stream.taggedForms.has(name),
      without,
    };
    replaceStream(pdf, stream, markStream(stream.bytes, stream.items, marking));
  }
  nameLinks(pdf, root, document);
  renameDestinations(pdf);
  writeInformation(pdf, document);
  writeOutputIntent(pdf);
  attachRecords(pdf, document);
  writeView(pdf, document);
  return save(pdf);
}

/** More objects in a stream make a smaller file, and one that is quicker to write. */
const objectsPerStream = 500;

const emptyId = "0".repeat(32);

/** The file's id (ISO 32000-1, 14.4) is a hash of the file with an empty id. */
async function save(pdf: PDFDocument): Promise<Uint8Array> {
  const { context } = pdf;
  context.header = PDFHeader.forVersion(1, 7);
  const id = PDFHexString.of(emptyId);
  context.trailerInfo.ID = context.obj([id, id]);
  const writer = PDFStreamWriter.forContext(
    context,
    Number.POSITIVE_INFINITY,
    true,
    objectsPerStream,
  );
  const saved = await writer.serializeToBuffer();
  const bytes = Buffer.from(saved);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32).toUpperCase();
  const second = bytes.lastIndexOf(emptyId);
  const first = bytes.lastIndexOf(emptyId, second - 1);
  for (const at of [first, second]) bytes.write(hash, at, "latin1");
  return bytes;
}
