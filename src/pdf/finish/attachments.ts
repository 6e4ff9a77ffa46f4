import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { Document } from "../../document/document.ts";
import { attachmentName } from "../attachment.ts";
import { pdfDateOf } from "./metadata/date.ts";

/**
 * Attaches the records that a document was made from, as JSON, as the file's source
 * (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
 */
export function attachRecords(pdf: PDFDocument, document: Document): void {
  const { context, catalog } = pdf;
  const { publication, language, metadata, records } = document;
  const json = JSON.stringify(
    { publication, language, edition: metadata.edition, records },
    null,
    1,
  );
  const data = Buffer.from(`${json}\n`);
  const contents = deflateSync(data, { level: 9 });
  const date = PDFString.of(pdfDateOf(metadata.edition));
  const dict = context.obj({
    Type: "EmbeddedFile",
    Subtype: "application/json",
    Filter: "FlateDecode",
    Length: contents.length,
    Params: {
      Size: data.length,
      CreationDate: date,
      ModDate: date,
      CheckSum: PDFHexString.of(createHash("md5").update(data).digest("hex")),
    },
  });
  const file = context.register(PDFRawStream.of(dict, contents));
  const specification = context.register(
    context.obj({
      Type: "Filespec",
      F: PDFString.of(attachmentName),
      UF: PDFHexString.fromText(attachmentName),
      Desc: PDFHexString.fromText(publication),
      AFRelationship: "Source",
      EF: { F: file, UF: file },
    }),
  );
  const names = catalog.lookup(PDFName.of("Names"));
  const tree = names instanceof PDFDict ? names : context.obj({});
  const entries = [PDFHexString.fromText(attachmentName), specification];
  tree.set(PDFName.of("EmbeddedFiles"), context.obj({ Names: entries }));
  catalog.set(PDFName.of("Names"), tree);
  catalog.set(PDFName.of("AF"), context.obj([specification]));
}
