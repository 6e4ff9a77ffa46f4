/** Neighbours that belong together, in order: `joins` says whether an item continues a group. */
export function groupNeighbours<T>(
  items: readonly T[],
  joins: (group: readonly [T, ...T[]], item: T) => boolean,
): readonly (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && joins(last, item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
