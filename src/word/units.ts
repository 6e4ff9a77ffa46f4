/** Millimetres → twentieths of a point, the unit of Word's lengths (ECMA-376-1 22.9.2.14). */
export function twipsOf(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points → twentieths of a point. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** Points → half-points, the unit of font sizes (ECMA-376-1 17.3.2.38). */
export function halfPointsOf(points: number): number {
  return Math.round(points * 2);
}

/** Points → eighths of a point, the unit of borders; Word draws none below 2 (ECMA-376-1 17.18.2). */
export function eighthsOf(points: number): number {
  return Math.max(2, Math.round(points * 8));
}

/** Twentieths of a point → CSS pixels, the unit of `docx` for drawings. */
export function pixelsOfTwips(twips: number): number {
  return (twips / 1440) * 96;
}
