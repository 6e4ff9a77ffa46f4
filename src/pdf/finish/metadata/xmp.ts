import type { Document } from "../../../document/document.ts";
import { instantOf } from "./date.ts";

const namespaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
} as const;

/**
 * A document's metadata as XMP (ISO 16684-1), with what says that the file is PDF/A-3a
 * (ISO 19005-3, 6.6.4) and PDF/UA-1 (ISO 14289-1, 5).
 */
export function writeXmp(document: Document, producer: string): Uint8Array {
  const { metadata, language } = document;
  const instant = instantOf(metadata.edition);
  const keywords = metadata.keywords.join("; ");
  const properties = [
    element("dc:format", "application/pdf"),
    nested("dc:title", "Alt", translated(metadata.title, language)),
    nested("dc:creator", "Seq", [item(metadata.author)]),
    nested("dc:description", "Alt", translated(metadata.subject, language)),
    nested("dc:subject", "Bag", metadata.keywords.map(item)),
    nested("dc:language", "Bag", [item(language)]),
    element("xmp:CreatorTool", producer),
    element("xmp:CreateDate", instant),
    element("xmp:ModifyDate", instant),
    element("xmp:MetadataDate", instant),
    element("pdf:Producer", producer),
    element("pdf:Keywords", keywords),
    element("pdfaid:part", "3"),
    element("pdfaid:conformance", "A"),
    element("pdfuaid:part", "1"),
  ];
  const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${declared.join(" ")}>
${properties.filter(Boolean).join("\n")}
</rdf:Description>
${extensionSchema}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  return new TextEncoder().encode(packet);
}

/** PDF/A knows no PDF/UA: its property is described in the file (ISO 19005-3, 6.6.2.3.3). */
const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
${nested("pdfaExtension:schemas", "Bag", [
  resource("rdf:li", [
    element("pdfaSchema:schema", "PDF/UA identification"),
    element("pdfaSchema:namespaceURI", namespaces.pdfuaid),
    element("pdfaSchema:prefix", "pdfuaid"),
    nested("pdfaSchema:property", "Seq", [
      resource("rdf:li", [
        element("pdfaProperty:name", "part"),
        element("pdfaProperty:valueType", "Integer"),
        element("pdfaProperty:category", "internal"),
        element("pdfaProperty:description", "The part of ISO 14289 that the file conforms to"),
      ]),
    ]),
  ]),
])}
</rdf:Description>`;

function element(name: string, text: string): string {
  return text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;
}

function nested(name: string, container: "Alt" | "Seq" | "Bag", items: readonly string[]): string {
  const filled = items.filter(Boolean);
  if (filled.length === 0) return "";
  return `<${name}><rdf:${container}>${filled.join("")}</rdf:${container}></${name}>`;
}

function resource(name: string, properties: readonly string[]): string {
  return `<${name} rdf:parseType="Resource">${properties.join("")}</${name}>`;
}

function item(text: string): string {
  return element("rdf:li", text);
}

function translated(text: string, language: string): readonly string[] {
  if (text === "") return [];
  const tags = ["x-default", language];
  return tags.map((tag) => `<rdf:li xml:lang="${tag}">${escapeXml(text)}</rdf:li>`);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** XML 1.0 has no way to write control characters: they are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
