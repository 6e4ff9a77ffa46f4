/** An amount of money: whole minor units (cents) of a currency of ISO 4217. */
export interface Money {
  /** Minor units: 1250000.00 EUR is 125000000. */
  readonly amount: number;
  /** ISO 4217 code: EUR. */
  readonly currency: string;
  /** Whether the source calls the amount an estimate. */
  readonly estimated: boolean;
}

const form = /^(\d{1,15})(?:\.(\d{1,4}))? ([A-Z]{3})$/;

/** The codes of ISO 4217 that this Node knows. */
export function currencies(): readonly string[] {
  return Intl.supportedValuesOf("currency");
}

/** How many digits a currency has after the point: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * `1250000.00 EUR` as whole minor units, without floating point; `undefined` where the text is not
 * an amount, the currency is unknown, or the amount has more digits than the currency.
 */
export function parseAmount(text: string): Omit<Money, "estimated"> | undefined {
  const match = form.exec(text);
  const [, whole, fraction = "", currency] = match ?? [];
  if (whole === undefined || currency === undefined || !currencies().includes(currency)) {
    return undefined;
  }
  const digits = minorDigits(currency);
  if (fraction.length > digits) return undefined;
  const minor = BigInt(whole + fraction.padEnd(digits, "0"));
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return { amount: Number(minor), currency };
}
