import { type ParagraphChild, Run, type XmlComponent } from "docx";
import { TextElement, xml } from "./element.ts";

/** The start of a field (ECMA-376-1 17.16.18): what it computes; its result follows. */
export function openField(instruction: string): readonly Run[] {
  const parts = [
    fieldMark("begin"),
    new TextElement("w:instrText", instruction),
    fieldMark("separate"),
  ];
  return parts.map((part) => new Run({ children: [part] }));
}

/** The end of a field. */
export function closeField(): Run {
  return new Run({ children: [fieldMark("end")] });
}

/** A field with its result in place, so that Word has nothing to ask. */
export function writeField(
  instruction: string,
  result: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  return [...openField(instruction), ...result, closeField()];
}

function fieldMark(type: "begin" | "separate" | "end"): XmlComponent {
  return xml("w:fldChar", { "w:fldCharType": type });
}
