import { toString as textOf } from "hast-util-to-string";
import type { Document, RunningLine } from "../../../document/document.ts";

/** All characters of a document's text and of its running lines. */
export function charactersOf({ body, header, footer }: Document): ReadonlySet<string> {
  const lines = [header, footer].flatMap((line) => (line ? partsOf(line) : []));
  return new Set([...textOf(body), ...lines.join("")]);
}

function partsOf({ start, end }: RunningLine): readonly string[] {
  return [...start, ...end].map((part) => (part.kind === "text" ? part.text : ""));
}
