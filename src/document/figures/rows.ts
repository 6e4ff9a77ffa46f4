/** A row of a drawing, as high as its words want, in points. */
export interface Sized {
  readonly height: number;
}

/** A row with the distance from the drawing's top to its own, in points. */
export type Stacked<Row extends Sized> = Row & { readonly top: number };

/** What stands on one page at most: a page's text is 263 mm high, and a caption goes above. */
const most = 600;

/** Rows in drawings that each fit a page, in order. */
export function partRows<Row extends Sized>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    height += row.height;
    if (height > most) {
      parts.push([]);
      height = row.height;
    }
    parts.at(-1)?.push(row);
  }
  return parts;
}

/** Rows one below another. */
export function stackRows<Row extends Sized>(rows: readonly Row[]): readonly Stacked<Row>[] {
  return rows.map((row, index) => ({ ...row, top: heightOf(rows.slice(0, index)) }));
}

/** The height of rows together, in points. */
export function heightOf(rows: readonly Sized[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
