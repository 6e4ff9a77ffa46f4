import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { z } from "zod";
import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import type { SourceRecord } from "../document/document.ts";
import { languages } from "../language.ts";
import { attachmentName } from "./attachment.ts";
import { decodeStream } from "./finish/streams.ts";

const attachmentSchema = z.object({
  publication: z.string(),
  language: z.enum(languages),
  edition: z.string(),
  records: z.array(z.object({ id: z.string(), data: z.unknown() })),
});

/** What a PDF carries beside its text: its publication and the records it was made from. */
export interface Extract {
  readonly publication: string;
  readonly language: (typeof languages)[number];
  readonly edition: string;
  readonly records: readonly SourceRecord[];
}

/** The bytes of a PDF of ours → the records that it was made from, equal to what went in. */
export async function extract(
  bytes: Uint8Array,
  place: Place,
): Promise<{ readonly extract: Extract | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => undefined);
  if (!pdf) return refuse(error("PDF_UNREADABLE", place, {}));
  const file = findAttachment(pdf);
  const read = file && attachmentSchema.safeParse(parseJson(decodeStream(file)));
  if (!read?.success) return refuse(error("PDF_RECORDS_ABSENT", place, {}));
  const records = read.data.records.map(({ id, data }) => ({ id, data }));
  return { extract: { ...read.data, records }, diagnostics: [] };
}

function refuse(diagnostic: Diagnostic) {
  return { extract: undefined, diagnostics: [diagnostic] };
}

function parseJson(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(data));
  } catch {
    return undefined;
  }
}

/** The attachment by its name, in the tree of embedded files (ISO 32000-1, 7.7.4). */
function findAttachment(pdf: PDFDocument): PDFStream | undefined {
  const files = lookup(pdf, lookup(pdf, pdf.catalog, "Names"), "EmbeddedFiles");
  const names = lookup(pdf, files, "Names");
  if (!(names instanceof PDFArray)) return undefined;
  for (let index = 0; index + 1 < names.size(); index += 2) {
    if (textOf(pdf.context.lookup(names.get(index))) !== attachmentName) continue;
    const entry = lookup(pdf, pdf.context.lookup(names.get(index + 1)), "EF");
    const file = lookup(pdf, entry, "F");
    if (file instanceof PDFStream) return file;
  }
  return undefined;
}

function lookup(pdf: PDFDocument, from: PDFObject | undefined, key: string): PDFObject | undefined {
  return from instanceof PDFDict ? pdf.context.lookup(from.get(PDFName.of(key))) : undefined;
}

function textOf(object: PDFObject | undefined): string | undefined {
  const isText = object instanceof PDFString || object instanceof PDFHexString;
  return isText ? object.decodeText() : undefined;
}
