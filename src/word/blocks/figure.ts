import type { Element, RootContent } from "hast";
import { elementsOf, hasClass } from "../../document/tree.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { writeParagraph } from "./paragraph.ts";

/** `figure` → its drawing and its caption, in the order written, kept on one page. */
export function mapFigure(figure: Element, outer: Setting): readonly Block[] {
  const { item: _, ...around } = enter(figure, outer);
  const setting = { ...around, chart: hasClass(figure, "chart") };
  const style = figureStyle(figure, setting);
  const caption = elementsOf(figure).find(({ tagName }) => tagName === "figcaption");
  if (!caption) return mapEach(figure.children, { ...setting, style });
  const at = figure.children.indexOf(caption);
  const captioned = { ...setting, style: "FigureCaptioned" };
  const above = mapEach(figure.children.slice(0, at), captioned);
  const below = mapEach(figure.children.slice(at + 1), { ...setting, style });
  const captionStyle = above.length > 0 ? "CaptionBelow" : "Caption";
  return [...above, writeParagraph(caption, { ...setting, style: captionStyle }), ...below];
}

/** Each drawing has a paragraph of its own: lines of one would be kept together over pages. */
function mapEach(nodes: readonly RootContent[], setting: Setting): readonly Block[] {
  return nodes.flatMap((node) => setting.map([node], setting));
}

function figureStyle(figure: Element, { style }: Setting): string {
  if (!hasClass(figure, "flag")) return "Figure";
  return style === "Title" ? "TitleFlag" : "Flag";
}
