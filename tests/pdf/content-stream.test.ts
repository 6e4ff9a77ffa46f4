import { describe, expect, it } from "vitest";
import { type Claim, markStream } from "../../src/pdf/finish/content-stream/mark.ts";
import { scan } from "../../src/pdf/finish/content-stream/scan.ts";
import { type Mark, readSequence } from "../../src/pdf/finish/content-stream/sequence.ts";
import { readOperands } from "../../src/pdf/finish/content-stream/values.ts";

const bytesOf = (text: string) => Buffer.from(text, "latin1");

const operatorsOf = (text: string) => [...scan(bytesOf(text))].map(({ operator }) => operator.name);

const operandsOf = (text: string) => {
  const bytes = bytesOf(text);
  return [...scan(bytes)].map((operation) => readOperands(bytes, operation));
};

function mark(
  text: string,
  claims: Readonly<Record<number, Claim>> = {},
  tagged: string[] = [],
): string {
  const bytes = bytesOf(text);
  const marking = {
    claimOf: ({ mcid }: Mark) => claims[mcid],
    isTagged: (name: string) => tagged.includes(name),
    without: [],
  };
  return Buffer.from(markStream(bytes, readSequence(bytes), marking)).toString("latin1");
}

describe("scan", () => {
  it("reads operators whatever stands between them", () => {
    expect(operatorsOf("q\r\n1 0 0 1 0 0 cm%rest Q q\n/F1 12 Tf[(a)-20(b)]TJ T* Q")).toEqual([
      "q",
      "cm",
      "Tf",
      "TJ",
      "T*",
      "Q",
    ]);
  });

  it("does not end strings at parentheses that nest or are escaped", () => {
    expect(operandsOf("(a (b ) EMC \\) c\\\\) Tj").map(([value]) => String(value))).toEqual([
      "a (b ) EMC ) c\\",
    ]);
  });

  it("reads escapes, octal codes and continued lines", () => {
    const [[value] = []] = operandsOf("(\\101\\7\\n\\\r\nx\\q\\053) Tj");
    expect(value).toEqual(bytesOf("A\u0007\nxq+"));
  });

  it("reads hexadecimal strings, names with codes, dictionaries and arrays", () => {
    const [[tag, properties] = []] = operandsOf(
      "/A#20B <</MCID 3/T<48 656>/L[1 -.5 null true]>> BDC",
    );
    expect(tag).toEqual({ name: "A B" });
    expect(properties).toEqual(
      new Map<string, unknown>([
        ["MCID", 3],
        ["T", bytesOf("He`")],
        ["L", [1, -0.5, null, true]],
      ]),
    );
  });

  it("passes over the data of inline images", () => {
    const raw = `q BI /W 4 /H 2 /BPC 8 /CS /G ID ${"EI Q EMC"} EI Q`;
    expect(operatorsOf(raw)).toEqual(["q", "BI", "Q"]);
    expect(operatorsOf("BI /W 9 /H 9 /F /Fl ID \u0001 EI\u0002\u00ff EI \u0003\nEI\nf")).toEqual([
      "BI",
      "f",
    ]);
    expect(operatorsOf("BI /IM true /W 9 /H 2 ID \u0045\u0049\u0020\u0020 EI n")).toEqual([
      "BI",
      "n",
    ]);
  });

  it.each([
    ["1 0 0 rgb", "unknown operator"],
    ["1 0 rg", "rg has 2 operands, not 3"],
    ["(open Tj", "a string has no end"],
    ["<48 Tj", "a hexadecimal string has no end"],
    ["[1 2 TJ", '"]" is missing'],
    ["1 2", "operands without an operator"],
    ["BI /W 1 /H 1 /BPC 8 /CS /G ID xx EI", "no EI"],
    [") Tj", "stands where nothing begins"],
  ])("refuses %s", (text, message) => {
    expect(() => operatorsOf(text)).toThrow(message);
  });
});

describe("readSequence", () => {
  it("keeps marks inside marks with their element", () => {
    const items = readSequence(
      bytesOf("/P <</MCID 0>> BDC BT /Span <</ActualText (x)>> BDC (a) Tj EMC ET 0 0 1 1 re f EMC"),
    );
    expect(items).toMatchObject([{ kind: "mark", mcid: 0, shows: true }]);
  });

  it("tells what shows from what only paints", () => {
    const items = readSequence(
      bytesOf("/P <</MCID 0>> BDC 0 0 1 1 re f EMC /P <</MCID 1>> BDC /X Do EMC"),
    );
    expect(items).toMatchObject([
      { mcid: 0, shows: false, objects: [] },
      { mcid: 1, objects: ["X"] },
    ]);
  });

  it("takes a clip for no painting", () => {
    expect(readSequence(bytesOf("q 0 0 9 9 re W n 1 1 m 2 2 l n Q"))).toEqual([]);
  });

  it.each([
    ["/P <</MCID 0>> BDC BT (a) Tj EMC ET", "crosses a text object"],
    ["/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC", "inside other marked content"],
    ["/P BMC", "no EMC"],
    ["EMC", "without marked content"],
    ["BT BT ET ET", "BT inside a text object"],
    ["(a) Tj", "outside a text object"],
    ["BT", "has no ET"],
  ])("refuses %s", (text, message) => {
    expect(() => readSequence(bytesOf(text))).toThrow(message);
  });
});

describe("markStream", () => {
  it("numbers content anew and makes the rest artifacts", () => {
    const text = "0 0 9 9 re f /NonStruct <</MCID 7>> BDC BT (a) Tj ET EMC BT (1) Tj ET";
    expect(mark(text, { 7: { tag: "P", mcid: 0 } })).toBe(
      "/Artifact <</Type /Layout>> BDC\n0 0 9 9 re f\nEMC /P <</MCID 0>> BDC BT (a) Tj ET EMC /Artifact <</Type /Pagination>> BDC\nBT (1) Tj ET\nEMC",
    );
  });

  it("makes marks that no element claims artifacts", () => {
    expect(mark("/NonStruct <</MCID 0>> BDC 0 0 1 1 re f EMC")).toBe(
      "/Artifact <</Type /Layout>> BDC 0 0 1 1 re f EMC",
    );
  });

  it("joins what follows one another, but not across content", () => {
    const marked = mark("0 0 1 1 re f q 1 1 2 2 re S Q /P <</MCID 0>> BDC EMC 3 3 4 4 re f");
    expect(marked.match(/Artifact/g)).toHaveLength(3);
    expect(mark("0 0 1 1 re f q 1 1 2 2 re S Q").match(/Artifact/g)).toHaveLength(1);
  });

  it("wraps each text by itself where a text object holds content as well", () => {
    const marked = mark("BT (head) Tj /P <</MCID 0>> BDC (a) Tj EMC (foot) Tj ET", {
      0: { tag: "P", mcid: 0 },
    });
    expect(marked).toBe(
      "BT /Artifact <</Type /Pagination>> BDC\n(head) Tj\nEMC /P <</MCID 0>> BDC (a) Tj EMC /Artifact <</Type /Pagination>> BDC\n(foot) Tj\nEMC ET",
    );
  });

  it("leaves forms alone that mark their own content, and artifacts as they are", () => {
    expect(mark("/X1 Do /X2 Do", {}, ["X1"])).toBe(
      "/X1 Do /Artifact <</Type /Layout>> BDC\n/X2 Do\nEMC",
    );
    const artifact = "/Artifact BMC 0 0 1 1 re f EMC";
    expect(mark(artifact)).toBe(artifact);
  });

  it("gives a stream that can be read again", () => {
    const text = "/Other BMC 0 0 1 1 re f EMC BT /R BMC (x) Tj EMC ET /Im Do /S sh";
    const once = mark(text);
    expect(mark(once)).toBe(once);
  });
});
