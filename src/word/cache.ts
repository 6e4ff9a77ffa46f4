/** Where what is slow to make is kept between exports and builds, by the hash of what made it. */
export interface WordCache {
  get(hash: string): Promise<Uint8Array | undefined> | Uint8Array | undefined;
  set(hash: string, bytes: Uint8Array): Promise<void> | void;
}

/** What is kept under a hash, made where it is not. */
export async function keep(
  cache: WordCache | undefined,
  hash: string,
  make: () => Uint8Array,
): Promise<Uint8Array> {
  const kept = await cache?.get(hash);
  if (kept) return kept;
  const made = make();
  await cache?.set(hash, made);
  return made;
}
