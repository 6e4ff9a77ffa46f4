import {
  type IContext,
  type IPropertiesOptions,
  type IXmlableObject,
  type Numbering,
  Styles,
  type Theme,
  Document as WordDocument,
  XmlComponent,
} from "docx";
import { xml } from "./element.ts";
import type { Numberings } from "./numbering.ts";

/** A document whose lists are ours: `docx` makes a dozen objects for each level of each list. */
export class ListedDocument extends WordDocument {
  private readonly numberings: Numberings;

  constructor(options: IPropertiesOptions, numberings: Numberings) {
    super(options);
    this.numberings = numberings;
  }

  override get Numbering(): Numbering {
    const part = new NumberingPart(super.Numbering, this.numberings);
    return part as unknown as Numbering;
  }
}

/** The same where nothing reads its styles and theme: the package gets both whole. */
export class BareDocument extends ListedDocument {
  override get Styles(): Styles {
    return new Styles({});
  }

  override get Theme(): Theme {
    return xml("a:theme") as unknown as Theme;
  }
}

/** `word/numbering.xml` with our lists alone: no style uses the one that `docx` has always. */
class NumberingPart extends XmlComponent {
  /** Lists whose numbers `docx` would still have to find. */
  readonly ConcreteNumbering = [];
  private readonly own: Numbering;
  private readonly numberings: Numberings;

  constructor(own: Numbering, numberings: Numberings) {
    super("w:numbering");
    this.own = own;
    this.numberings = numberings;
  }

  /** All definitions stand before all uses (ECMA-376-1 A.1, CT_Numbering). */
  override prepForXml(context: IContext): IXmlableObject {
    const [attributes] = this.own.prepForXml(context)?.[this.rootKey] ?? [];
    const elements = [...this.numberings.define(), ...this.numberings.use()];
    return { [this.rootKey]: [attributes, ...elements.map((one) => one.prepForXml(context))] };
  }
}
