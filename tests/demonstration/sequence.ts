/** A whole number that a place in a sequence always has: spread widely, never by chance. */
export function spread(index: number, salt: number): number {
  const mixed = Math.imul(index + 1, 2654435761) ^ Math.imul(salt + 1, 40503);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** One item of a list by its place in a sequence. */
export function pick<Item>(items: readonly Item[], index: number, salt = 0): Item {
  const item = items[spread(index, salt) % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** Two digits: 4 gives "04". */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
