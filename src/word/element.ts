import { FileChild, type IContext, type IXmlableObject, XmlComponent } from "docx";

type Attributes = Readonly<Record<string, string | number>>;

/** What an element holds: words, or elements of ours or of `docx`. */
type Content = readonly (XmlComponent | string)[];

/** Written at once, where `docx`'s own components copy their attributes and children several times. */
class PlainElement extends XmlComponent {
  private readonly attributes: Attributes | undefined;
  private readonly content: Content;

  constructor(name: string, attributes: Attributes | undefined, content: Content) {
    super(name);
    this.attributes = attributes;
    this.content = content;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return writeElement(this.rootKey, this.attributes, this.content, context);
  }
}

/** A block made of given elements: a paragraph (`w:p`), a table (`w:tbl`), a bookmark's mark. */
export class BlockElement extends FileChild {
  private readonly attributes: Attributes | undefined;
  private readonly content: Content;

  constructor(name: string, content: Content, attributes?: Attributes) {
    super(name);
    this.attributes = attributes;
    this.content = content;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return writeElement(this.rootKey, this.attributes, this.content, context);
  }
}

/** The form in which `docx` takes an element: a list is never shared, as `docx` fills fields in place. */
function writeElement(
  name: string,
  attributes: Attributes | undefined,
  content: Content,
  context: IContext,
): IXmlableObject {
  if (content.length === 0) return { [name]: attributes ? { _attr: attributes } : {} };
  const written: (IXmlableObject | string)[] = attributes ? [{ _attr: attributes }] : [];
  for (const child of content) {
    const one = typeof child === "string" ? child : child.prepForXml(context);
    if (one !== undefined) written.push(one);
  }
  return { [name]: written };
}

/** An element that `docx` has no class for, or writes otherwise or at greater cost than wanted. */
export function xml(name: string, attributes?: Attributes, content: Content = []): XmlComponent {
  return new PlainElement(name, attributes, content);
}

/** An element with one value, `<w:jc w:val="end"/>`: the form of most of Word's properties. */
export function property(name: string, value?: string | number): XmlComponent {
  return new PlainElement(name, value === undefined ? undefined : { "w:val": value }, []);
}

/** An element that holds words, their spaces kept. */
export function textElement(name: string, text: string): XmlComponent {
  return new PlainElement(name, { "xml:space": "preserve" }, [text]);
}

/** A run (ECMA-376-1 17.3.2.25): its properties, in the order of CT_RPr, and what it holds. */
export function runOf(content: Content, properties: readonly XmlComponent[] = []): XmlComponent {
  if (properties.length === 0) return new PlainElement("w:r", undefined, content);
  const own = new PlainElement("w:rPr", undefined, properties);
  return new PlainElement("w:r", undefined, [own, ...content]);
}
