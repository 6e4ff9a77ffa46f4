import { BaseXmlComponent, FileChild, type IXmlableObject, XmlComponent } from "docx";

type Attributes = Readonly<Record<string, string | number>>;

/** Attributes by their names. `docx`'s own class for them copies all of them for each. */
class PlainAttributes extends BaseXmlComponent {
  private readonly attributes: Attributes;

  constructor(attributes: Attributes) {
    super("_attr");
    this.attributes = attributes;
  }

  prepForXml(): IXmlableObject {
    return { _attr: { ...this.attributes } };
  }
}

class PlainElement extends XmlComponent {
  constructor(name: string, attributes: Attributes, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(new PlainAttributes(attributes), ...children);
  }
}

/** An element that `docx` has no class for, or writes otherwise than wanted. */
export function xml(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new PlainElement(name, attributes, children);
}

/** An element with one value, `<w:jc w:val="end"/>`: the form of most of Word's properties. */
export function property(name: string, value?: string | number): XmlComponent {
  return xml(name, value === undefined ? {} : { "w:val": value });
}

/** A block made of given elements: a table (`w:tbl`), a content control (`w:sdt`), a bookmark's mark. */
export class BlockElement extends FileChild {
  constructor(name: string, children: readonly XmlComponent[], attributes: Attributes = {}) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push(new PlainAttributes(attributes));
    this.root.push(...children);
  }
}

/** An element that holds words, their spaces kept. */
export class TextElement extends XmlComponent {
  constructor(name: string, text: string) {
    super(name);
    this.root.push(new PlainAttributes({ "xml:space": "preserve" }), text);
  }
}
