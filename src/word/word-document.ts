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

/** `word/numbering.xml`: the one list that `docx` has always, and ours. */
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
    const [attributes, definition, use] = this.own.prepForXml(context)?.[this.rootKey] ?? [];
    const write = (element: XmlComponent) => element.prepForXml(context);
    const definitions = [definition, ...this.numberings.define().map(write)];
    const uses = [use, ...this.numberings.use().map(write)];
    return { [this.rootKey]: [attributes, ...definitions, ...uses] };
  }
}
