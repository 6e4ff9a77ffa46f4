import {
  ConcreteHyperlink,
  type IContext,
  type IXmlableObject,
  type ParagraphChild,
  XmlComponent,
} from "docx";
import { xml } from "./element.ts";

/**
 * A link to a bookmark (ECMA-376-1 17.16.22). The class that `docx` has for it gives drawings in
 * the link a relationship that is nowhere.
 */
export function linkWithin(anchor: string, children: readonly XmlComponent[]): XmlComponent {
  return xml("w:hyperlink", { "w:history": 1, "w:anchor": anchor }, children);
}

const relationship =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** The longest fragment that Word takes apart from its address. */
const longestFragment = 255;

/** A link out of the document: its address is a relationship of the part that it stands in. */
export class OutwardLink extends XmlComponent {
  private readonly link: string;
  private readonly content: readonly XmlComponent[];
  private written: ConcreteHyperlink | undefined;

  constructor(link: string, content: readonly XmlComponent[]) {
    super("w:hyperlink");
    this.link = link;
    this.content = content;
  }

  /** A part may be written more than once: the relationship is added the first time. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.written ??= this.relate(context);
    return this.written.prepForXml(context);
  }

  private relate({ viewWrapper: { Relationships } }: IContext): ConcreteHyperlink {
    const { address, fragment } = splitLink(this.link);
    const id = `Link${Relationships.RelationshipCount}`;
    Relationships.addRelationship(id, relationship, address, "External");
    const children = this.content as readonly ParagraphChild[];
    return new ConcreteHyperlink(children, id, fragment, this.link);
  }
}

/** Word joins a relationship's address and `w:anchor` by `#`. */
function splitLink(link: string): { readonly address: string; readonly fragment?: string } {
  const at = link.indexOf("#");
  const fragment = link.slice(at + 1);
  const apart = at > 0 && fragment !== "" && fragment.length <= longestFragment;
  return apart ? { address: link.slice(0, at), fragment } : { address: link };
}
