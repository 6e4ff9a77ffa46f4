import { BuilderElement, FileChild, NextAttributeComponent, XmlComponent } from "docx";

type Attributes = Readonly<Record<string, string | number>>;

function payloadOf(attributes: Attributes) {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
  );
}

/** An element that `docx` has no class for, or writes otherwise than wanted. */
export function xml(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new BuilderElement({ name, attributes: payloadOf(attributes), children });
}

/** An element with one value, `<w:jc w:val="end"/>`: the form of most of Word's properties. */
export function property(name: string, value?: string | number): XmlComponent {
  return xml(name, value === undefined ? {} : { "w:val": value });
}

/** A block made of given elements: a table (`w:tbl`), a content control (`w:sdt`), a bookmark's mark. */
export class BlockElement extends FileChild {
  constructor(name: string, children: readonly XmlComponent[], attributes: Attributes = {}) {
    super(name);
    if (Object.keys(attributes).length > 0) {
      this.root.push(new NextAttributeComponent(payloadOf(attributes)));
    }
    this.root.push(...children);
  }
}

/** An element that holds words, their spaces kept. */
export class TextElement extends XmlComponent {
  constructor(name: string, text: string) {
    super(name);
    this.root.push(new NextAttributeComponent(payloadOf({ "xml:space": "preserve" })), text);
  }
}
