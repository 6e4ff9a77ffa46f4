import type { XmlComponent } from "docx";
import { runOf, textElement, xml } from "./element.ts";

/** The start of a field (ECMA-376-1 17.16.18): what it computes; its result follows. */
export function openField(instruction: string): readonly XmlComponent[] {
  const parts = [
    fieldMark("begin"),
    textElement("w:instrText", instruction),
    fieldMark("separate"),
  ];
  return parts.map((part) => runOf([part]));
}

/** The end of a field. */
export function closeField(): XmlComponent {
  return runOf([fieldMark("end")]);
}

/** A field with its result in place, so that Word has nothing to ask; a page number needs none. */
export function writeField(
  instruction: string,
  result: readonly XmlComponent[] = [],
): readonly XmlComponent[] {
  return [...openField(instruction), ...result, closeField()];
}

function fieldMark(type: "begin" | "separate" | "end"): XmlComponent {
  return xml("w:fldChar", { "w:fldCharType": type });
}
