import { distance } from "fastest-levenshtein";

/**
 * The allowed word that a found one was most likely meant to be, or none where even the nearest is
 * too far: more than a third of the letters differ (two may always).
 */
export function nearest(found: string, allowed: Iterable<string>): string | undefined {
  const ranked = [...allowed]
    .map((word) => ({ word, far: distance(found.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.floor(found.length / 3)) ? best.word : undefined;
}
