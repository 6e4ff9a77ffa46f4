import type { Element } from "hast";
import { elementsOf, hasClass } from "../../document/tree.ts";
import { type Block, enter, type Setting } from "../setting.ts";
import { writeParagraph } from "./paragraph.ts";

/** `figure` → its drawing and its caption, in the order written, kept on one page. */
export function mapFigure(figure: Element, outer: Setting): readonly Block[] {
  const { item: _, ...around } = enter(figure, outer);
  const setting = { ...around, chart: hasClass(figure, "chart") };
  const style = figureStyle(figure, setting);
  const caption = elementsOf(figure).find(({ tagName }) => tagName === "figcaption");
  if (!caption) return setting.map(figure.children, { ...setting, style });
  const at = figure.children.indexOf(caption);
  const captioned = { ...setting, style: "FigureCaptioned" };
  const above = setting.map(figure.children.slice(0, at), captioned);
  const below = setting.map(figure.children.slice(at + 1), { ...setting, style });
  const captionStyle = above.length > 0 ? "CaptionBelow" : "Caption";
  return [...above, writeParagraph(caption, { ...setting, style: captionStyle }), ...below];
}

function figureStyle(figure: Element, { style }: Setting): string {
  if (!hasClass(figure, "flag")) return "Figure";
  return style === "Title" ? "TitleFlag" : "Flag";
}
