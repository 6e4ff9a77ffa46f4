import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import type { RunningLine, RunningPart } from "../document.ts";
import { shortenParts } from "../headings.ts";
import { elementsOf, hasClass, isElement } from "../tree.ts";

export interface RunningLines {
  readonly header: RunningLine | undefined;
  readonly footer: RunningLine | undefined;
}

/**
 * Takes `header.running` and `footer.running` out of the text. Each holds one or two `p`: the
 * first stands at the line's start, the second at its end.
 */
export function takeRunningLines(body: Root): RunningLines {
  return { header: takeLine(body, "header"), footer: takeLine(body, "footer") };
}

function takeLine(body: Root, tag: "header" | "footer"): RunningLine | undefined {
  let line: RunningLine | undefined;
  visit(body, "element", (element, index, parent) => {
    if (element.tagName !== tag || !hasClass(element, "running")) return;
    line = readLine(element);
    if (parent && index !== undefined) parent.children.splice(index, 1);
  });
  return line;
}

function readLine(element: Element): RunningLine {
  const [start, end] = elementsOf(element).filter((child) => isElement(child, "p"));
  return {
    start: shortenParts(readParts(start?.children ?? [])),
    end: shortenParts(readParts(end?.children ?? [])),
  };
}

const fields = ["page", "pages", "chapter"] as const;

function readParts(nodes: readonly ElementContent[]): readonly RunningPart[] {
  return nodes.flatMap((node): readonly RunningPart[] => {
    if (node.type === "text") {
      const text = node.value.replace(/\s+/g, " ");
      return text === "" ? [] : [{ kind: "text", text }];
    }
    if (node.type !== "element") return [];
    const field = fields.find((name) => hasClass(node, name));
    return field ? [{ kind: field }] : readParts(node.children);
  });
}
