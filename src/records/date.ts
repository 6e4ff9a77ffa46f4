/**
 * Calendar dates with the precision that a source gives (ISO 8601-1 5.2.2): `2019-04-09`,
 * `2019-04` or `2019`. They stay text and are never a JavaScript `Date`, which has a time and a zone.
 */
export type PartialDate = string & { readonly __partialDate: unique symbol };

/** The parts of a date: year, month from 1, day from 1, as far as they are known. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Text as a date, or `undefined` where it is none of the calendar. */
export function parseDate(text: string): PartialDate | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (Number(year) < 1000) return undefined;
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12)) return undefined;
  if (day !== undefined && !isDay(Number(year), Number(month), Number(day))) return undefined;
  return text as PartialDate;
}

/** The parts of a date. */
export function partsOf(date: PartialDate): DateParts {
  const [year = 0, month, day] = date.split("-").map(Number);
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** Order in time: negative, 0 or positive; a year stands before its months, a month before its days. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The last day that a date may mean: `2020` gives `2020-12-31`, `2020-02` gives `2020-02-29`. */
export function endOf(date: string): string {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return `${date}-12-31`;
  return day === undefined ? `${date}-${daysOf(year, month)}` : date;
}

/** Whether a date of any precision certainly lies within a year. */
export function isInYear(date: PartialDate, year: number): boolean {
  return partsOf(date).year === year;
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
