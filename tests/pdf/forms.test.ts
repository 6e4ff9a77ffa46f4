import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { finishPdf } from "../../src/pdf/finish/finish.ts";
import { decodeStream } from "../../src/pdf/finish/streams.ts";
import { findTags, load, readTags } from "./read.ts";
import { sampleDocument } from "./samples.ts";

const document = sampleDocument("forms", "<h1>Formes</h1>");

/**
 * A page that draws a form, which draws another: all of them mark content, in numbers that clash,
 * and the page's stream is in two parts.
 */
async function handMade(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([200, 200]);
  const { context } = pdf;
  const inner = form(pdf, "/P <</MCID 1>> BDC BT (in) Tj ET EMC 0 0 5 5 re f", undefined);
  const outer = form(
    pdf,
    "q 1 0 0 1 9 9 cm /Figure <</MCID 0>> BDC 0 0 5 5 re f EMC /In Do Q",
    inner,
  );
  const parts = ["q /P <</MCID 0>> BDC BT (page) Tj", "ET EMC Q 2 0 0 2 0 0 cm /Out Do"].map(
    (text) => context.register(PDFRawStream.of(context.obj({}), Buffer.from(text))),
  );
  page.node.set(PDFName.of("Contents"), context.obj(parts));
  page.node.set(PDFName.of("Resources"), context.obj({ XObject: { Out: outer } }));
  const root = context.nextRef();
  const child = (type: string, kids: object, more: object = {}) =>
    context.register(
      context.obj({
        Type: "StructElem",
        S: type,
        P: root,
        Pg: page.ref,
        ...more,
        K: kids as never,
      }),
    );
  const reference = (form: PDFRef, mcid: number) =>
    context.obj({ Type: "MCR", Stm: form, MCID: mcid });
  const body = child(
    "Document",
    context.obj([
      child("P", context.obj([0])),
      child("Figure", reference(outer, 0), { Alt: "(x)" }),
      child("P", reference(inner, 1)),
    ]),
  );
  context.assign(root, context.obj({ Type: "StructTreeRoot", K: body }));
  pdf.catalog.set(PDFName.of("StructTreeRoot"), root);
  return pdf;
}

function form(pdf: PDFDocument, text: string, inner: PDFRef | undefined): PDFRef {
  const { context } = pdf;
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 50, 50],
    ...(inner && { Resources: { XObject: { In: inner } } }),
  });
  return context.register(PDFRawStream.of(dict, Buffer.from(text)));
}

it("marks what forms within forms hold", async () => {
  const pdf = await load(await finishPdf(await handMade(), document));
  const tags = readTags(pdf);
  expect(findTags(tags).map(({ type }) => type)).toEqual(["Document", "P", "Figure", "P"]);
  const streams = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Form")
        ? [Buffer.from(decodeStream(object)).toString("latin1")]
        : [],
    );
  expect(streams).toEqual([
    "/P <</MCID 0>> BDC BT (in) Tj ET EMC /Artifact <</Type /Layout>> BDC\n0 0 5 5 re f\nEMC",
    "q 1 0 0 1 9 9 cm /Figure <</MCID 0>> BDC 0 0 5 5 re f EMC /In Do Q",
  ]);
});

it("places a figure that a form draws on its page", async () => {
  const pdf = await load(await finishPdf(await handMade(), document));
  const [figure] = findTags(readTags(pdf), "Figure");
  expect(String(figure?.dict.lookup(PDFName.of("A"), PDFDict))).toContain("/BBox [ 18 18 28 28 ]");
});

it("refuses a form whose marks stand inside other marked content", async () => {
  const pdf = await handMade();
  const page = pdf.getPage(0);
  const nested = PDFRawStream.of(
    pdf.context.obj({}),
    Buffer.from("/P <</MCID 0>> BDC /Out Do EMC"),
  );
  page.node.set(PDFName.of("Contents"), pdf.context.register(nested));
  await expect(finishPdf(pdf, document)).rejects.toThrow("marks content of its own");
});
