/** What exports write for "not measured": that is null, never 0. */
const unknown = new Set([
  ...['', '-', '--', '–', '—', 'n/a', 'na', 'null', 'none', 'no data'],
  ...['k. a.', 'k.a.', 'n. v.', 'n.v.', 'n/d', 'n.d.', 's/d', 'b/d', 'b.d.'],
]);

/** By the first letters of what follows the number: `1.2K`, `3 Mio.`, `10 mil` (es, pt), `1 tys.` (pl), `2 dzd`. */
const multipliers: readonly [RegExp, number][] = [
  [/^(?:k|mil|mila|tsd|tys|dzd|mille)\.?$/, 1e3],
  [/^(?:m|mio|mln|mn|mi|mill|milioni|millones)\.?$/, 1e6],
  [/^(?:b|bn|mrd|mld|mil mill)\.?$/, 1e9],
];

/** Whether a cell says that its figure is not known. */
export function isUnknownCell(cell: string): boolean {
  return cell === '' || unknown.has(cell.normalize('NFKC').trim().toLowerCase());
}

/** What most cells are, told at once: `1234`, `1.25` (two decimals are never thousands), `1,234`. */
const plainNumber = /^\d{1,15}(?:\.\d{1,2})?$/;
/** As our own export writes an amount, however small. */
const plainFraction = /^\d{1,15}\.\d{1,400}$/;
const plainThousands = /^[1-9]\d{0,2}(?:,\d{3}){1,4}$/;

/** Longer cells are no figures; also a bound for what the patterns below have to look at. */
const longestFigure = 60;

/** What stands beside an amount and is not part of it. */
const beside =
  /(?<!\p{L})(?:us|au|ca|a|c|r)?\p{Sc}|(?<!\p{L})(?:usd|eur|gbp|chf|pln|cad|aud|brl|inr|sek|nok|dkk|czk|jpy|mxn|zł|kr)(?!\p{L})|%/gu;

/**
 * Reads a figure as keyword tools export it.
 *
 * - thousands separators: `1,234`, `1.234`, `1 234`, `1'234`, `12,34,567`; decimals with point or comma
 * - shorthand: `1.2K`, `3M`, `10 Tsd.`, `1 mil`; currency signs and percent signs are dropped
 * - a range is its middle: `1K – 10K` is 5,500, `<10` is 5 (0 to 10); of an open range (`>1M`, `10K+`) only
 *   the bound is known, so it is the bound
 *
 * `1,234` is one thousand two hundred and thirty-four for a count and for an amount of money alike: three
 * digits after a lone separator are decimals only of a point in an amount (`fraction`).
 *
 * @param kind `count`: three digits after a point are thousands; `fraction`: they are decimals
 * @returns the number, null when the cell says that it is not known, undefined when it is no figure
 */
export function readFigure(cell: string, kind: 'count' | 'fraction'): number | null | undefined {
  if (plainNumber.test(cell)) return Number(cell);
  if (kind === 'fraction' && plainFraction.test(cell)) return Number(cell);
  if (plainThousands.test(cell)) return Number(cell.replaceAll(',', ''));
  if (isUnknownCell(cell)) return null;
  if (cell.length > longestFigure) return undefined;
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(beside, ' ')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '')
    .trim();
  const range = /^(.+?)\s*(?:[-–—−~]|\s(?:to|bis|à|a|do|tot|até)\s)\s*(.+)$/u.exec(text);
  if (range) return middle(readNumber(range[1], kind), readNumber(range[2], kind));
  const open = /^([<>≤≥]?)\s*(.+?)\+?$/u.exec(text);
  const bound = readNumber(open?.[2], kind);
  return open?.[1] === '<' || open?.[1] === '≤' ? middle(0, bound) : bound;
}

function middle(low: number | undefined, high: number | undefined): number | undefined {
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function readNumber(text: string | undefined, kind: 'count' | 'fraction'): number | undefined {
  const parts = /^([\d.,]+)\s*(\p{L}[\p{L}. ]*)?$/u.exec(text ?? '');
  if (!parts) return undefined;
  const [, digits = '', unit] = parts;
  const multiplier = unit === undefined ? 1 : multiplierOf(unit);
  const plain = plainDecimal(digits, unit === undefined ? kind : 'fraction');
  if (multiplier === undefined || !/^\d+(?:\.\d+)?$|^\.\d+$/u.test(plain)) return undefined;
  return Number(plain) * multiplier;
}

function multiplierOf(unit: string): number | undefined {
  return multipliers.find(([pattern]) => pattern.test(unit))?.[1];
}

/** Groups of thousands; a number that begins with 0 has none. */
const grouped = {
  count: /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/u,
  fraction: /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3}){2,})$/u,
};
const indian = /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/u;

/** `1.234,56`, `1,234.56` and `1234,56` as `1234.56`. */
function plainDecimal(digits: string, kind: 'count' | 'fraction'): string {
  if (grouped[kind].test(digits)) return digits.replace(/[.,]/gu, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/u.test(digits) || indian.test(digits))
    return digits.replaceAll(',', '');
  return digits.replace(',', '.');
}
