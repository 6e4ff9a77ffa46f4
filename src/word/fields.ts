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

/** A field with its result in place, so that Word has nothing to ask. */
export function writeField(
  instruction: string,
  result: readonly XmlComponent[],
): readonly XmlComponent[] {
  return [...openField(instruction), ...result, closeField()];
}

/** A field of a number of pages; one that is not known yet is blank until Word has laid out the pages. */
export function writeNumberField(instruction: string, number?: number): readonly XmlComponent[] {
  return numberField(instruction, number).map((parts) => runOf(parts));
}

/** The same in one run. */
export function writeNumberRun(instruction: string, number?: string): XmlComponent {
  return runOf(numberField(instruction, number).flat());
}

function numberField(
  instruction: string,
  number: number | string | undefined,
): readonly (readonly XmlComponent[])[] {
  const result = number === undefined ? [] : [textElement("w:t", String(number))];
  return [
    [fieldMark("begin")],
    [textElement("w:instrText", instruction)],
    [fieldMark("separate"), ...result],
    [fieldMark("end")],
  ];
}

function fieldMark(type: "begin" | "separate" | "end"): XmlComponent {
  return xml("w:fldChar", { "w:fldCharType": type });
}
