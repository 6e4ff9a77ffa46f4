import { type Diagnostic, error, type Place } from "../diagnostics/diagnostic.ts";
import type { Block, Content, Mustache, PartialBlock, Program, Statement } from "./ast.ts";
import { textOf } from "./ast.ts";
import { type HtmlEvent, type HtmlState, inText, sameState, scanHtml } from "./html-state.ts";
import { placeOf, type Source } from "./template.ts";

export interface Annotated {
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/** HTML elements without content, which have no end tag (HTML standard 13.1.2). */
const voidElements = new Set(["br", "hr", "img", "col", "input", "meta", "link", "wbr", "source"]);

/** Elements inside each other within one block: what reads HTML recurses. */
const deepest = 30;

/**
 * Reads a source's HTML across its mustaches: each start tag gets its place in `data-place`, each
 * mustache the slot it stands in, and elements and tags must end in the block in which they begin.
 */
export function annotate(source: Source): Annotated {
  const walk = new Walk(source.file);
  const end = walk.program(source.program, inText);
  walk.requireText(end.state);
  return { program: end.program, diagnostics: walk.diagnostics };
}

interface Walked<Node> {
  readonly node: Node;
  readonly state: HtmlState;
}

interface OpenElement {
  readonly name: string;
  readonly from: number;
}

/** One walk through a source's statements, in the order of its text. */
class Walk {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string;
  /** Texts walked so far; a tag's `from` counts through all of them. */
  readonly #contents: { readonly base: number; readonly content: Content }[] = [];
  #base = 0;

  constructor(file: string) {
    this.#file = file;
  }

  program(program: Program, begin: HtmlState): { program: Program; state: HtmlState } {
    const open: OpenElement[] = [];
    let state = begin;
    const body = program.body.map((statement) => {
      const walked = this.#statement(statement, state, open);
      state = walked.state;
      return walked.node;
    });
    for (const { name, from } of open) this.#unclosed(name, from);
    return { program: { ...program, body }, state };
  }

  requireText(state: HtmlState): void {
    if (state.at === "text") return;
    this.diagnostics.push(error("TEMPLATE_TAG_UNCLOSED", this.#placeAt(state.from), {}));
  }

  #statement(statement: Statement, state: HtmlState, open: OpenElement[]): Walked<Statement> {
    switch (statement.type) {
      case "ContentStatement":
        return this.#content(statement, state, open);
      case "MustacheStatement":
        return this.#mustache(statement, state);
      case "BlockStatement":
        return this.#block(statement, state);
      case "DecoratorBlock":
      case "PartialBlockStatement":
        return { node: this.#separate(statement), state };
      default:
        return { node: statement, state };
    }
  }

  #content(content: Content, state: HtmlState, open: OpenElement[]): Walked<Content> {
    const base = this.#base;
    this.#contents.push({ base, content });
    this.#base += content.value.length;
    const scanned = scanHtml(content.value, state, base);
    for (const event of scanned.events) this.#element(event, base, open);
    return { node: this.#withPlaces(content, scanned.events), state: scanned.state };
  }

  #tooDeep(from: number): void {
    const facts = { most: deepest };
    this.diagnostics.push(error("TEMPLATE_TOO_DEEP", this.#placeAt(from), facts));
  }

  #element(event: HtmlEvent, base: number, open: OpenElement[]): void {
    const { name, from } = event.tag;
    if (event.kind === "unquoted") {
      const place = this.#placeAt(base + event.offset);
      this.diagnostics.push(error("TEMPLATE_ATTRIBUTE_UNQUOTED", place, {}));
    }
    if (event.kind === "opened" && name !== "" && !voidElements.has(name)) {
      open.push({ name, from });
      if (open.length === deepest + 1) this.#tooDeep(from);
    }
    if (event.kind !== "closed") return;
    const depth = open.findLastIndex((element) => element.name === name);
    if (depth < 0) {
      this.diagnostics.push(
        error("TEMPLATE_ELEMENT_UNOPENED", this.#placeAt(from), { element: name }),
      );
      return;
    }
    for (const left of open.splice(depth).slice(1)) this.#unclosed(left.name, left.from);
  }

  #withPlaces(content: Content, events: readonly HtmlEvent[]): Content {
    const named = events.flatMap((event) =>
      event.kind === "named" && !event.tag.end && event.tag.name !== "" ? [event] : [],
    );
    const value = named.reduceRight((text, { offset, tag }) => {
      const { file, line, column } = this.#placeAt(tag.from);
      const mark = ` data-place="${file}:${line}:${column}"`;
      return text.slice(0, offset) + mark + text.slice(offset);
    }, content.value);
    return { ...content, value };
  }

  #mustache(mustache: Mustache, state: HtmlState): Walked<Mustache> {
    const place = placeOf(this.#file, mustache.loc);
    if (!mustache.escaped) {
      this.diagnostics.push(error("TEMPLATE_OUTPUT_RAW", place, { found: textOf(mustache.path) }));
    }
    if (state.at === "text" || state.at === "comment" || state.at === "declaration") {
      return { node: { ...mustache, slot: "text" }, state };
    }
    if (state.at === "quoted") return { node: { ...mustache, slot: "attribute" }, state };
    const unquoted = state.at === "equals" || state.at === "unquoted";
    const code = unquoted ? "TEMPLATE_ATTRIBUTE_UNQUOTED" : "TEMPLATE_TAG_MUSTACHE";
    this.diagnostics.push(error(code, place, {}));
    return { node: mustache, state: state.at === "equals" ? { ...state, at: "unquoted" } : state };
  }

  #block(block: Block, state: HtmlState): Walked<Block> {
    const program = block.program && this.program(block.program, state);
    const inverse = block.inverse && this.program(block.inverse, state);
    const ends = [program?.state ?? state, inverse?.state ?? state];
    const differing = ends.some((end) => !sameState(end, state));
    if (differing) {
      const place = placeOf(this.#file, block.loc);
      this.diagnostics.push(error("TEMPLATE_BRANCHES_DIFFER", place, {}));
    }
    const node = {
      ...block,
      ...(program ? { program: program.program } : {}),
      ...(inverse ? { inverse: inverse.program } : {}),
    };
    return { node, state };
  }

  /** What is printed elsewhere begins and ends in running text. */
  #separate<Node extends Block | PartialBlock>(node: Node): Node {
    if (!node.program) return node;
    const { program, state } = this.program(node.program, inText);
    this.requireText(state);
    return { ...node, program };
  }

  #unclosed(element: string, from: number): void {
    this.diagnostics.push(error("TEMPLATE_ELEMENT_UNCLOSED", this.#placeAt(from), { element }));
  }

  #placeAt(from: number): Required<Place> {
    const entry = this.#contents.findLast(({ base }) => base <= from);
    const { line, column } = entry?.content.loc.start ?? { line: 1, column: 0 };
    const lines = (entry?.content.value.slice(0, from - entry.base) ?? "").split(/\r\n?|\n/);
    const last = lines.at(-1)?.length ?? 0;
    return {
      file: this.#file,
      line: line + lines.length - 1,
      column: lines.length === 1 ? column + last + 1 : last + 1,
    };
  }
}
