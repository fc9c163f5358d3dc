/** What exports write for "not measured": that is null, never 0. */
const unknown = new Set(['', '-', '–', '—', 'n/a', 'na', 'null', 'none', 'no data']);

const multipliers: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** Whether a cell says that its figure is not known. */
export function isUnknownCell(cell: string): boolean {
  return unknown.has(cell.normalize('NFKC').trim().toLowerCase());
}

/**
 * Reads a figure as keyword tools export it.
 *
 * - thousands separators: `1,234`, `1.234`, `1 234`, `1'234`; decimals with point or comma
 * - shorthand: `1.2K`, `3M`; currency signs and percent signs are dropped
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
  if (isUnknownCell(cell)) return null;
  const text = cell.normalize('NFKC').trim().toLowerCase();
  const bare = text
    .replace(/\p{Sc}|us(?=\p{Sc})|\b(?:usd|eur|gbp)\b|%/gu, '')
    .replace(/[\s'’]/gu, '');
  const range = /^([\d.,]+[kmb]?)[-–—]([\d.,]+[kmb]?)$/u.exec(bare);
  if (range) return middle(readNumber(range[1], kind), readNumber(range[2], kind));
  const open = /^([<>≤≥]?)([\d.,]+[kmb]?)\+?$/u.exec(bare);
  if (!open) return undefined;
  const bound = readNumber(open[2], kind);
  return open[1] === '<' || open[1] === '≤' ? middle(0, bound) : bound;
}

function middle(low: number | undefined, high: number | undefined): number | undefined {
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function readNumber(text: string | undefined, kind: 'count' | 'fraction'): number | undefined {
  const parts = /^([\d.,]+)([kmb]?)$/u.exec(text ?? '');
  if (!parts) return undefined;
  const shorthand = multipliers[parts[2] ?? ''];
  const plain = plainDecimal(parts[1] ?? '', shorthand === undefined ? kind : 'fraction');
  if (!/^\d+(?:\.\d+)?$|^\.\d+$/u.test(plain)) return undefined;
  return Number(plain) * (shorthand ?? 1);
}

/** `1.234,56`, `1,234.56` and `1234,56` as `1234.56`. */
function plainDecimal(digits: string, kind: 'count' | 'fraction'): string {
  const grouped =
    kind === 'count' ? /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u : /^\d{1,3}(?:,\d{3})+$/u;
  if (grouped.test(digits)) return digits.replace(/[.,]/gu, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/u.test(digits)) return digits.replaceAll(',', '');
  return digits.replace(',', '.');
}
