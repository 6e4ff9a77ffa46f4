/**
 * Field paths: the keys and list positions that lead to a value, joined by dots:
 * `parties.0.country`. A pattern may have `*` for any one of them: `parties.*.country`.
 */
export type Leaf = readonly [path: string, value: unknown];

/** Every value that is no map and no list, with its path, in the order of the data. */
export function leavesOf(data: unknown, path: readonly string[] = []): readonly Leaf[] {
  if (data === undefined) return [];
  if (typeof data !== "object" || data === null) return [[path.join("."), data]];
  return Object.entries(data).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

/** Whether a path is of a pattern. */
export function matches(path: string, pattern: string): boolean {
  const parts = path.split(".");
  const wanted = pattern.split(".");
  return (
    parts.length === wanted.length &&
    wanted.every((part, index) => part === "*" || part === parts[index])
  );
}

/** The texts of the paths that are of one of the patterns. */
export function textsAt(data: unknown, patterns: readonly string[]): ReadonlyMap<string, string> {
  const texts = leavesOf(data).filter(
    (leaf): leaf is readonly [string, string] =>
      typeof leaf[1] === "string" && patterns.some((pattern) => matches(leaf[0], pattern)),
  );
  return new Map(texts);
}
