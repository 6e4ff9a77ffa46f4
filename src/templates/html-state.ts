/** Where HTML text stands after some of it: in running text, or somewhere in a tag. */
export type HtmlState =
  | { readonly at: "text" }
  | { readonly at: "comment" | "declaration"; readonly from: number }
  /** Behind `<` or in a tag's name. */
  | { readonly at: "name"; readonly from: number; readonly end: boolean; readonly name: string }
  | InTag<"tag">
  | InTag<"attribute">
  | InTag<"equals">
  | InTag<"unquoted">
  | InTag<"slash">
  | (Tag & { readonly at: "quoted"; readonly quote: string });

/** A tag whose name is known. `from` is the number of its text's beginning, as the caller counts. */
interface Tag {
  readonly from: number;
  readonly end: boolean;
  readonly name: string;
}

type InTag<At extends string> = Tag & { readonly at: At };

/** What a scan meets, by its offset in the text scanned. */
export type HtmlEvent =
  | { readonly kind: "named" | "unquoted"; readonly offset: number; readonly tag: Tag }
  | { readonly kind: "opened" | "closed" | "empty"; readonly tag: Tag };

interface Step {
  readonly state: HtmlState;
  /** How many characters the step takes. */
  readonly take: number;
  readonly event?: HtmlEvent;
}

/** Where text begins and, in whole templates, ends. */
export const inText: HtmlState = { at: "text" };

/**
 * Scans HTML text from a state to the state behind it, by the states of the HTML standard's
 * tokenizer (13.2.5) as far as templates need them. `base` is added to the offsets of tags.
 */
export function scanHtml(
  text: string,
  begin: HtmlState,
  base: number,
): { readonly state: HtmlState; readonly events: readonly HtmlEvent[] } {
  const events: HtmlEvent[] = [];
  let state = begin;
  let offset = 0;
  while (offset < text.length) {
    const step = steps[state.at](text, offset, state as never, base);
    if (step.event) events.push(step.event);
    state = step.state;
    offset += step.take;
  }
  return { state, events };
}

/** Whether two states are the same for what follows. */
export function sameState(a: HtmlState, b: HtmlState): boolean {
  return a.at === b.at && !(a.at === "quoted" && b.at === "quoted" && a.quote !== b.quote);
}

type Stepping<At> = (
  text: string,
  offset: number,
  state: Extract<HtmlState, { readonly at: At }>,
  base: number,
) => Step;

const steps: { readonly [At in HtmlState["at"]]: Stepping<At> } = {
  text: (text, offset, state, base) => {
    const next = text.indexOf("<", offset);
    if (next < 0) return { state, take: text.length - offset };
    const from = base + next;
    const take = next - offset + 1;
    if (text.startsWith("!--", next + 1)) return { state: { at: "comment", from }, take: take + 3 };
    if (/[!?]/.test(text[next + 1] ?? "")) return { state: { at: "declaration", from }, take };
    const opening = /^\/?(?:[a-zA-Z]|$)/.exec(text.slice(next + 1, next + 3));
    if (!opening) return { state, take };
    const end = text[next + 1] === "/";
    return { state: { at: "name", from, end, name: "" }, take: take + (end ? 1 : 0) };
  },
  comment: (text, offset, state) => until(text, offset, "-->", state),
  declaration: (text, offset, state) => until(text, offset, ">", state),
  name: (text, offset, state) => {
    const part = match(/[^\s/>]*/y, text, offset);
    const name = state.name + part.toLowerCase();
    const { from, end } = state;
    if (offset + part.length === text.length) {
      return { state: { ...state, name }, take: part.length };
    }
    const tag = { from, end, name };
    const named = { kind: "named", offset: offset + part.length, tag } as const;
    return { state: { at: "tag", ...tag }, take: part.length, event: named };
  },
  tag: (text, offset, state) => {
    const space = match(/\s+/y, text, offset).length;
    if (space > 0) return { state, take: space };
    if (text[offset] === ">") return endTag(state, state.end ? "closed" : "opened");
    if (text[offset] === "/") return { state: { ...state, at: "slash" }, take: 1 };
    return { state: { ...state, at: "attribute" }, take: 1 };
  },
  slash: (text, offset, state) =>
    text[offset] === ">"
      ? endTag(state, state.end ? "closed" : "empty")
      : { state: { ...state, at: "tag" }, take: 0 },
  attribute: (text, offset, state) => {
    const name = match(/[^\s=/>]+/y, text, offset).length;
    if (name > 0) return { state, take: name };
    // An equals sign may stand behind white space.
    const equals = match(/\s*=/y, text, offset).length;
    if (equals > 0) return { state: { ...state, at: "equals" }, take: equals };
    return { state: { ...state, at: "tag" }, take: 0 };
  },
  equals: (text, offset, state) => {
    const space = match(/\s+/y, text, offset).length;
    if (space > 0) return { state, take: space };
    const quote = text[offset] ?? "";
    if (quote === '"' || quote === "'")
      return { state: { ...state, at: "quoted", quote }, take: 1 };
    return { state: { ...state, at: "unquoted" }, take: 0 };
  },
  unquoted: (text, offset, state) => {
    const value = match(/[^\s>]+/y, text, offset);
    if (value === "") return { state: { ...state, at: "tag" }, take: 0 };
    const { from, end, name } = state;
    // Such signs in a value without quotation marks are a parse error (HTML standard 13.1.2.3).
    const wrong = /["'=<`]/.test(value);
    const event = { kind: "unquoted", offset, tag: { from, end, name } } as const;
    return { state, take: value.length, ...(wrong ? { event } : {}) };
  },
  quoted: (text, offset, state) => {
    const end = text.indexOf(state.quote, offset);
    if (end < 0) return { state, take: text.length - offset };
    const { from, name, end: ends } = state;
    return { state: { at: "tag", from, name, end: ends }, take: end - offset + 1 };
  },
};

function until(text: string, offset: number, mark: string, state: HtmlState): Step {
  const found = text.indexOf(mark, offset);
  if (found < 0) return { state, take: text.length - offset };
  return { state: inText, take: found - offset + mark.length };
}

function match(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? "";
}

function endTag(tag: Tag, kind: "opened" | "closed" | "empty"): Step {
  const { from, end, name } = tag;
  return { state: inText, take: 1, event: { kind, tag: { from, end, name } } };
}
