import { type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { Document } from "../../../document/document.ts";
import { pdfDateOf } from "./date.ts";
import { writeXmp } from "./xmp.ts";

/** What made the file. No version: a new version of ours alone does not change a file. */
const producer = "accords";

/** Writes what is said about a document: the information dictionary and, equal to it, the XMP. */
export function writeInformation(pdf: PDFDocument, document: Document): void {
  const { metadata } = document;
  const { context, catalog } = pdf;
  const date = PDFString.of(pdfDateOf(metadata.edition));
  const texts = {
    Title: metadata.title,
    Author: metadata.author,
    Subject: metadata.subject,
    Keywords: metadata.keywords.join("; "),
    Creator: producer,
    Producer: producer,
  };
  const entries = Object.entries(texts).flatMap(([key, text]) =>
    text === "" ? [] : [[key, PDFHexString.fromText(text)] as const],
  );
  const information = context.obj({
    ...Object.fromEntries(entries),
    CreationDate: date,
    ModDate: date,
  });
  const { Info } = context.trailerInfo;
  if (Info instanceof PDFRef) context.assign(Info, information);
  else context.trailerInfo.Info = context.register(information);
  const xmp = context.stream(writeXmp(document, producer), { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(xmp));
}
