import { guessKeywordColumns, type KeywordColumns } from './keyword-columns.ts';
import { type KeywordRow, readKeywordRow } from './read-keyword-row.ts';

/** Columns of a file of seed keywords: those of a keyword file, and where each belongs. */
export interface SeedKeywordColumns extends KeywordColumns {
  industry: number;
  sector: number;
}

/** One seed keyword of an import; industry and sector are names or slugs as the file has them. */
export interface SeedKeywordRow
  extends Pick<KeywordRow, 'keyword' | 'volume' | 'difficulty' | 'intent'> {
  industry: string;
  sector: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

interface SeedKeywordError {
  field: keyof SeedKeywordColumns;
  message: string;
}

const defaultCountry = 'US';

/**
 * Finds the columns of a file of seed keywords by its header line.
 *
 * @returns in words what is missing
 */
export function seedKeywordColumns(header: string[]): SeedKeywordColumns | string {
  const names = header.map((name) => name.replace('\uFEFF', '').trim().toLowerCase());
  const keywordColumns = guessKeywordColumns(header);
  const [industry, sector] = [names.indexOf('industry'), names.indexOf('sector')];
  if (keywordColumns && industry >= 0 && sector >= 0)
    return { ...keywordColumns, industry, sector };
  return 'The file needs the columns "keyword", "industry" and "sector"';
}

/** Reads one record: a seed keyword with its figures, or everything that is wrong with it. */
export function readSeedKeywordRow(
  record: string[],
  columns: SeedKeywordColumns,
): { ok: true; value: SeedKeywordRow } | { ok: false; errors: SeedKeywordError[] } {
  const result = readKeywordRow(record, columns);
  const errors: SeedKeywordError[] = result.ok ? [] : [...result.errors];
  const named = (field: 'industry' | 'sector') => {
    const text = (record[columns[field]] ?? '').trim();
    if (text === '') errors.push({ field, message: `The ${field} is empty.` });
    return text;
  };
  const [industry, sector] = [named('industry'), named('sector')];
  const country = ((result.ok && result.value.country) || defaultCountry).toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) {
    errors.push({ field: 'country', message: `Country is not two letters: "${country}".` });
  }
  if (!result.ok || errors.length > 0) return { ok: false, errors };
  const { keyword, volume, difficulty, intent } = result.value;
  return { ok: true, value: { industry, sector, country, keyword, volume, difficulty, intent } };
}
