import type { Element } from "hast";
import { tokens } from "../../document/theme/tokens.ts";
import { elementsOf } from "../../document/tree.ts";
import { anchorOf } from "../bookmarks.ts";
import { groupNeighbours } from "../groups.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { twipsOf } from "../units.ts";
import { type Row, writeTable } from "./grid.ts";
import { keepRow } from "./keep.ts";
import { writeParagraph } from "./paragraph.ts";

const label = twipsOf(tokens.grid.label);
const gutter = twipsOf(tokens.grid.gutter);

/** A name with its values. */
interface Fact {
  readonly names: readonly Element[];
  readonly values: readonly Element[];
}

/** `dl.facts` → a table without rules: names in the label column, values beside them. */
export function mapFacts(list: Element, outer: Setting): readonly Block[] {
  const setting = enter(list, outer);
  const first = label + gutter;
  const rest = setting.width - first;
  const rows = groupFacts(list).map(({ names, values }, index, all): Row => {
    const kept = { ...setting, ...keepRow(setting, index, all.length) };
    const nameBlocks = names.map((name) => writeParagraph(name, { ...kept, style: "FactLabel" }));
    const valueBlocks = values.flatMap((value) =>
      mapValue(value, { ...kept, style: "Fact", width: rest }),
    );
    return {
      head: false,
      cells: [
        { blocks: nameBlocks, span: 1 },
        { blocks: valueBlocks, span: 1 },
      ],
    };
  });
  const { direction } = setting;
  return [writeTable(rows, { style: "FactsTable", direction, columns: [first, rest] })];
}

/** `dl` → names in bold, values set in below them. */
export function mapDefinitions(list: Element, outer: Setting): readonly Block[] {
  const setting = enter(list, outer);
  return elementsOf(list).flatMap((element) =>
    element.tagName === "dt"
      ? [writeParagraph(element, { ...setting, style: "Term" })]
      : mapValue(element, { ...setting, style: "Definition" }),
  );
}

function mapValue(value: Element, setting: Setting): readonly Block[] {
  const { item: _, ...inner } = enter(value, setting);
  return [...anchorOf(value, setting), ...setting.map(value.children, inner)];
}

/** A name after a value begins another fact. */
function groupFacts(list: Element): readonly Fact[] {
  const groups = groupNeighbours(elementsOf(list), (group, { tagName }) => {
    return tagName === "dd" || group.at(-1)?.tagName === "dt";
  });
  return groups.map((group) => ({
    names: group.filter(({ tagName }) => tagName === "dt"),
    values: group.filter(({ tagName }) => tagName === "dd"),
  }));
}
