/** Signs that stand for one currency; a bare dollar is taken for the one that keyword tools count in. */
const signs: readonly [RegExp, string][] = [
  [/(?:^|[^a-z])(?:us)?\$/i, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/zł/i, 'PLN'],
  [/r\$/i, 'BRL'],
  [/(?:ca|c)\$/i, 'CAD'],
  [/(?:au|a)\$/i, 'AUD'],
];

/** Codes that exports write beside an amount; any three letters would read words as currencies. */
const codes = /\b(USD|EUR|GBP|CHF|PLN|CAD|AUD|BRL|INR|SEK|NOK|DKK|CZK|JPY|MXN)\b/i;

/** The currency that an amount of money names beside itself, as its three letters, or null. */
export function currencyOfAmount(cell: string): string | null {
  if (/^[\d.,\s]*$/.test(cell)) return null;
  const code = codes.exec(cell)?.[1];
  if (code) return code.toUpperCase();
  return signs.find(([sign]) => sign.test(cell))?.[1] ?? null;
}

/**
 * Reads a cell of a column of currencies.
 *
 * @returns three capital letters, null for an empty cell, undefined for what is no currency
 */
export function readCurrency(cell: string): string | null | undefined {
  const text = cell.trim();
  if (text === '') return null;
  if (/^[A-Za-z]{3}$/.test(text)) return text.toUpperCase();
  return currencyOfAmount(text) ?? undefined;
}
