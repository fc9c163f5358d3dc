import type { KeywordColumns } from './keyword-columns.ts';
import type { KeywordField } from './keyword-headers.ts';
import { maximumKeywordLength, normaliseKeyword } from './normalise-keyword.ts';
import { currencyOfAmount, readCurrency } from './read-currency.ts';
import { isUnknownCell, readFigure } from './read-figure.ts';
import { readIntent } from './read-intent.ts';
import { restoreCell } from './spreadsheet-formula.ts';
import { type KeywordIntent, keywordIntents } from './states.ts';

/** One keyword of an import; a figure the file does not give is null. */
export interface KeywordRow {
  /** The form that decides uniqueness. */
  keyword: string;
  /** As it stands in the file. */
  originalKeyword: string;
  /** Searches a month, whole. */
  volume: number | null;
  /** 0–100, whole. */
  difficulty: number | null;
  cpc: number | null;
  /** ISO 4217. */
  cpcCurrency: string | null;
  intent: KeywordIntent | null;
  country: string | null;
}

/** What is wrong with a row, for the person who sent it. */
export interface KeywordRowError {
  field: KeywordField;
  message: string;
  /** The keyword has more characters than one may have: a verdict of its own. */
  isTooLong?: boolean;
}

export type KeywordRowResult =
  | { ok: true; value: KeywordRow }
  | { ok: false; errors: KeywordRowError[] };

/** The largest whole number the database's integer column holds. */
const maximumVolume = 2_147_483_647;

/** As much as a person can give one by hand. */
const maximumCpc = 1_000_000;

/** Reads one record of a keyword file: a row with all its figures, or everything that is wrong with it. */
export function readKeywordRow(
  record: readonly string[],
  columns: KeywordColumns,
): KeywordRowResult {
  const errors: KeywordRowError[] = [];
  const cell = (index: number | null): string => (index === null ? '' : (record[index] ?? ''));
  const refuse: Refuse = (field, message, isTooLong) => {
    errors.push({ field, message, ...(isTooLong && { isTooLong }) });
    return null;
  };
  const originalKeyword = restoreCell(cell(columns.keyword).trim());
  const cpcCell = cell(columns.cpc);
  const cpc = readCpc(cpcCell, refuse);
  const value: KeywordRow = {
    keyword: readKeyword(originalKeyword, refuse),
    originalKeyword,
    volume: readVolume(cell(columns.volume), cell(columns.volumeHigh), refuse),
    difficulty: readDifficulty(cell(columns.difficulty), refuse),
    cpc,
    cpcCurrency:
      readGivenCurrency(cell(columns.cpc_currency), refuse) ??
      (cpc === null ? null : (currencyOfAmount(cpcCell) ?? columns.currencyOfHeader)),
    intent: readGivenIntent(cell(columns.intent), refuse),
    country: readCountry(cell(columns.country), refuse),
  };
  return errors.length === 0 ? { ok: true, value } : { ok: false, errors };
}

type Refuse = (field: KeywordField, message: string, isTooLong?: boolean) => null;

/** No text PostgreSQL takes, or bytes that were none. */
const unreadable = /[\0\uFFFD]/;

function readKeyword(text: string, refuse: Refuse): string {
  const keyword = normaliseKeyword(text);
  if (keyword === '') refuse('keyword', 'Keyword is empty.');
  else if (unreadable.test(keyword)) refuse('keyword', 'Keyword is not readable text.');
  if (Math.max(keyword.length, text.length) > maximumKeywordLength) {
    refuse('keyword', `Keyword is too long (at most ${maximumKeywordLength} characters).`, true);
  }
  return keyword;
}

/** Tools that give a lower and an upper end mean their middle. */
function readVolume(text: string, high: string, refuse: Refuse): number | null {
  const volume = readFigure(text, 'count');
  if (volume === null) return null;
  const highest = readFigure(high, 'count');
  const upper = highest === null ? volume : highest;
  if (volume === undefined || upper === undefined) {
    const wrong = volume === undefined ? text : high;
    return refuse('volume', `Volume is not a number: "${shown(wrong)}".`);
  }
  const whole = Math.round((volume + upper) / 2);
  return whole <= maximumVolume ? whole : refuse('volume', 'Volume is too large.');
}

function readDifficulty(text: string, refuse: Refuse): number | null {
  const difficulty = readFigure(text, 'fraction');
  if (difficulty === null) return null;
  if (difficulty === undefined || difficulty > 100) {
    return refuse('difficulty', `Difficulty is not a number from 0 to 100: "${shown(text)}".`);
  }
  return Math.round(difficulty);
}

function readCpc(text: string, refuse: Refuse): number | null {
  const cpc = readFigure(text, 'fraction');
  if (cpc === undefined) return refuse('cpc', `CPC is not an amount: "${shown(text)}".`);
  return cpc !== null && cpc > maximumCpc ? refuse('cpc', 'CPC is too large.') : cpc;
}

function readGivenCurrency(text: string, refuse: Refuse): string | null {
  if (isUnknownCell(text)) return null;
  const currency = readCurrency(text);
  if (currency !== undefined) return currency;
  return refuse('cpc_currency', `Currency is not three letters as in USD: "${shown(text)}".`);
}

function readGivenIntent(text: string, refuse: Refuse): KeywordIntent | null {
  if (isUnknownCell(text)) return null;
  const intent = readIntent(text);
  if (intent !== undefined) return intent;
  return refuse('intent', `Intent is not one of ${keywordIntents.join(', ')}: "${shown(text)}".`);
}

function readCountry(text: string, refuse: Refuse): string | null {
  const country = restoreCell(text.trim());
  if (country.length > 60) return refuse('country', 'Country is too long (at most 60 characters).');
  if (unreadable.test(country)) return refuse('country', 'Country is not readable text.');
  return country === '' ? null : country;
}

function shown(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…`.toWellFormed() : trimmed;
}
