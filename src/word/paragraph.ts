import { type IContext, type IXmlableObject, Paragraph, type XmlComponent } from "docx";
import type { Direction } from "../language.ts";
import { BlockElement, property, xml } from "./element.ts";
import { frameOf } from "./styles/column.ts";

/** What a paragraph is beside its words. */
export interface ParagraphShape {
  readonly style: string;
  readonly direction: Direction;
  readonly keepNext?: boolean;
  /** Stands in the label column, beside the text that follows. */
  readonly framed?: boolean;
  readonly numbering?: { readonly number: number; readonly level: number };
}

/** A paragraph of Word (ECMA-376-1 17.3.1.22); its properties in the order of CT_PPr. */
export class ParagraphElement extends BlockElement {
  constructor(
    { style, keepNext, framed, numbering, direction }: ParagraphShape,
    children: readonly XmlComponent[] = [],
  ) {
    const properties = [
      property("w:pStyle", style),
      ...(keepNext ? [property("w:keepNext")] : []),
      // LibreOffice knows no frames of styles.
      ...(framed ? [xml("w:framePr", frameOf(direction))] : []),
      ...(numbering ? [writeNumbering(numbering)] : []),
      ...(direction === "rtl" ? [property("w:bidi")] : []),
    ];
    super("w:p", [xml("w:pPr", undefined, properties), ...children]);
  }
}

function writeNumbering({ number, level }: NonNullable<ParagraphShape["numbering"]>): XmlComponent {
  return xml("w:numPr", undefined, [property("w:ilvl", level), property("w:numId", number)]);
}

/** A section's last paragraph: `docx` gives the section's properties to none but one of its own. */
export class ClosingParagraph extends Paragraph {
  private readonly last: ParagraphElement;

  constructor(last: ParagraphElement) {
    super({});
    this.last = last;
  }

  /** The paragraph with the section's properties after its own (17.6.18). */
  override prepForXml(context: IContext): IXmlableObject {
    const [given] = childrenOf(super.prepForXml(context), this.rootKey);
    const [own, ...words] = childrenOf(this.last.prepForXml(context), this.rootKey);
    const properties = [...childrenOf(own, "w:pPr"), ...childrenOf(given, "w:pPr")];
    return { [this.rootKey]: [{ "w:pPr": properties }, ...words] };
  }
}

function childrenOf(element: IXmlableObject | undefined, name: string): readonly IXmlableObject[] {
  const children: unknown = element?.[name];
  return Array.isArray(children) ? children : [];
}
