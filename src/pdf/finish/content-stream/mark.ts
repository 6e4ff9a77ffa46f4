import type { Extent, Item, Mark, Painted } from "./sequence.ts";

/** The structure element that marked content belongs to, as its stream names it. */
export interface Claim {
  /** The element's type: `P`. */
  readonly tag: string;
  /** The mark's number within its stream. */
  readonly mcid: number;
}

export interface Marking {
  /** The claim on a mark; undefined if it is no content: a border, a background, a repeated head. */
  readonly claimOf: (mark: Mark) => Claim | undefined;
  /** Whether a form XObject marks its own content, so that drawing it needs no mark. */
  readonly isTagged: (name: string) => boolean;
  /** Operations to leave out. */
  readonly without: readonly Extent[];
}

interface Edit extends Extent {
  readonly text: string;
}

const layout = "/Artifact <</Type /Layout>> BDC";
const pagination = "/Artifact <</Type /Pagination>> BDC";

/**
 * A content stream in which everything is either content of a structure element or an artifact
 * (ISO 14289-1, 7.1): marks get the tags and numbers of their claims, all else becomes an artifact.
 * Text outside of marks is what stands in the page's margins.
 */
export function markStream(
  bytes: Uint8Array,
  items: readonly Item[],
  marking: Marking,
): Uint8Array {
  return applyEdits(bytes, [
    ...editMarks(items, marking),
    ...wrapPainted(items, marking),
    ...marking.without.map((extent) => ({ ...extent, text: "" })),
  ]);
}

function editMarks(items: readonly Item[], { claimOf }: Marking): readonly Edit[] {
  return items.flatMap((item) => {
    if (item.kind !== "mark") return [];
    const claim = claimOf(item);
    const text = claim ? `/${claim.tag} <</MCID ${claim.mcid}>> BDC` : layout;
    return [{ ...item.begin, text }];
  });
}

interface Run {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** Wraps runs of what is painted outside of marks: a run ends where a mark or a boundary stands. */
function wrapPainted(items: readonly Item[], marking: Marking): readonly Edit[] {
  const runs: Run[] = [];
  let joinable = false;
  for (const item of items) {
    if (item.kind === "mark" || item.kind === "boundary" || isTaggedForm(item, marking)) {
      joinable = false;
      continue;
    }
    const kind = item.kind === "text" || item.kind === "show" ? pagination : layout;
    const last = runs.at(-1);
    if (joinable && last?.kind === kind && item.kind !== "show") {
      runs[runs.length - 1] = { ...last, to: item.to };
    } else {
      runs.push({ kind, from: item.from, to: item.to });
    }
    joinable = item.kind !== "show";
  }
  return runs.flatMap(({ kind, from, to }) => [
    { from, to: from, text: `${kind}\n` },
    { from: to, to, text: "\nEMC" },
  ]);
}

function isTaggedForm(item: Painted, { isTagged }: Marking): boolean {
  return item.kind === "object" && item.name !== undefined && isTagged(item.name);
}

function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(bytes.subarray(at, from), Buffer.from(text, "latin1"));
    at = to;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}
