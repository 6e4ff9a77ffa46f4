import { ParagraphElement } from "../paragraph.ts";
import type { Block } from "../setting.ts";

/** Styles that have space above them or are space, so that nothing need stand between a table and them. */
const spaced = /^(TableGap|Heading|TOCHeading|Note|Source|Caption|Figure|Flag|Callout|Term)/;

/** A low empty paragraph: Word joins tables that touch, and ends a cell or section with a paragraph. */
function gap(): Block {
  const style = "TableGap";
  return { child: new ParagraphElement({ style, direction: "ltr" }), form: "paragraph", style };
}

/** Blocks with a gap after each table that would touch the next table or text without space above. */
export function partTables(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const apart = !next || (next.form === "paragraph" && spaced.test(next.style ?? ""));
    return block.form === "table" && !apart ? [block, gap()] : [block];
  });
}

/** Blocks that end with a paragraph, as a cell must (ECMA-376-1 17.4.65) and as a section may. */
export function closeWithParagraph(blocks: readonly Block[]): readonly Block[] {
  return blocks.findLast(({ form }) => form !== "anchor")?.form === "paragraph"
    ? blocks
    : [...blocks, gap()];
}
