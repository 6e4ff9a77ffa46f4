import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDates, isInYear, parseDate, partsOf } from "../../src/records/date.ts";
import { minorDigits, parseAmount } from "../../src/records/money.ts";

function date(text: string) {
  const parsed = parseDate(text);
  if (parsed === undefined) throw new Error(`${text} is no date`);
  return parsed;
}

describe("dates", () => {
  test.each(["2019-04-09", "2019-04", "2019", "2020-02-29", "2000-02-29", "2019-12-31"])(
    "%s is of the calendar",
    (text) => expect(parseDate(text)).toBe(text),
  );

  test.each([
    "2019-02-29",
    "1900-02-29",
    "2019-04-31",
    "2019-13",
    "2019-00",
    "2019-01-00",
    "2019-1-2",
    "19",
    "09/04/2019",
    "2019-04-09T00:00",
    " 2019",
    "٢٠١٩",
    "",
  ])("%s is not", (text) => expect(parseDate(text)).toBeUndefined());

  test("has the parts that are known, and no others", () => {
    expect(partsOf(date("2019-04-09"))).toEqual({ year: 2019, month: 4, day: 9 });
    expect(partsOf(date("2019-04"))).toEqual({ year: 2019, month: 4 });
    expect(partsOf(date("2019"))).toEqual({ year: 2019 });
  });

  test("agrees with the calendar on every day of four centuries", () => {
    const days = fc.date({
      min: new Date("1700-01-01T00:00:00Z"),
      max: new Date("2099-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(fc.property(days, (day) => parseDate(day.toISOString().slice(0, 10)) !== undefined));
  });

  test("are ordered in time, the wider before the narrower", () => {
    const dates = ["2020", "2019-04-09", "2019", "2019-04", "2018-12-31"].map(date);
    expect(dates.sort(compareDates)).toEqual([
      "2018-12-31",
      "2019",
      "2019-04",
      "2019-04-09",
      "2020",
    ]);
    expect(isInYear(date("2019-04"), 2019)).toBe(true);
    expect(isInYear(date("2020"), 2019)).toBe(false);
  });
});

describe("money", () => {
  test.each([
    ["1250000.00 EUR", 125000000, "EUR"],
    ["1250000 EUR", 125000000, "EUR"],
    ["0.1 EUR", 10, "EUR"],
    ["5 JPY", 5, "JPY"],
    ["1.234 KWD", 1234, "KWD"],
    ["90071992547409.91 MAD", 9007199254740991, "MAD"],
  ])("%s is whole minor units", (text, amount, currency) => {
    expect(parseAmount(text)).toEqual({ amount, currency });
  });

  test.each([
    "1250000",
    "1,5 EUR",
    "1 250 000 EUR",
    "1.234 EUR",
    "5.0 JPY",
    "5 XYZ",
    "-5 EUR",
    "1e6 EUR",
    "90071992547409.92 MAD",
    "5 eur",
  ])("%s is no amount", (text) => expect(parseAmount(text)).toBeUndefined());

  test("keeps every cent", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 99 }), (euros, cents) => {
        const text = `${euros}.${String(cents).padStart(2, "0")} EUR`;
        return parseAmount(text)?.amount === euros * 100 + cents;
      }),
    );
    expect(minorDigits("EUR")).toBe(2);
  });
});
