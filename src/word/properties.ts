import type { IPropertiesOptions } from "docx";
import type { Document } from "../document/document.ts";

/** The document's properties: Dublin Core, and the records that it was made from. */
export function describeDocument({
  metadata,
  publication,
  records,
}: Document): Omit<IPropertiesOptions, "sections"> {
  const { title, author, subject, keywords } = metadata;
  return {
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    keywords: keywords.join(", "),
    customProperties: [
      { name: "Publication", value: publication },
      { name: "Records", value: records.map(({ id }) => id).join("; ") },
    ],
  };
}
