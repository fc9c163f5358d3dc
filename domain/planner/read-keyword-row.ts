import type { KeywordColumns } from './keyword-columns.ts';
import { maximumKeywordLength, normaliseKeyword } from './normalise-keyword.ts';
import { isUnknownCell, readFigure } from './read-figure.ts';
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
  intent: KeywordIntent | null;
  country: string | null;
}

/** What is wrong with a row, for the person who sent it. */
export interface KeywordRowError {
  field: keyof KeywordColumns;
  message: string;
}

export type KeywordRowResult =
  | { ok: true; value: KeywordRow }
  | { ok: false; errors: KeywordRowError[] };

/** The largest whole number the database's integer column holds. */
const maximumVolume = 2_147_483_647;

/** Reads one record of a keyword file: a row with all its figures, or everything that is wrong with it. */
export function readKeywordRow(record: string[], columns: KeywordColumns): KeywordRowResult {
  const errors: KeywordRowError[] = [];
  const cell = (index: number | null): string => (index === null ? '' : (record[index] ?? ''));
  const refuse = (field: keyof KeywordColumns, message: string): null => {
    errors.push({ field, message });
    return null;
  };
  const originalKeyword = cell(columns.keyword).trim();
  const value: KeywordRow = {
    keyword: readKeyword(originalKeyword, refuse),
    originalKeyword,
    volume: readVolume(cell(columns.volume), refuse),
    difficulty: readDifficulty(cell(columns.difficulty), refuse),
    cpc: readCpc(cell(columns.cpc), refuse),
    intent: readIntent(cell(columns.intent), refuse),
    country: readCountry(cell(columns.country), refuse),
  };
  return errors.length === 0 ? { ok: true, value } : { ok: false, errors };
}

type Refuse = (field: keyof KeywordColumns, message: string) => null;

function readKeyword(text: string, refuse: Refuse): string {
  const keyword = normaliseKeyword(text);
  if (keyword === '') refuse('keyword', 'Keyword is empty.');
  if (keyword.includes('\0')) refuse('keyword', 'Keyword is not readable text.');
  if (keyword.length > maximumKeywordLength) {
    refuse('keyword', `Keyword is too long (at most ${maximumKeywordLength} characters).`);
  }
  return keyword;
}

function readVolume(text: string, refuse: Refuse): number | null {
  const volume = readFigure(text, 'count');
  if (volume === null) return null;
  if (volume === undefined) return refuse('volume', `Volume is not a number: "${shown(text)}".`);
  const whole = Math.round(volume);
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
  return cpc === undefined ? refuse('cpc', `CPC is not an amount: "${shown(text)}".`) : cpc;
}

/** Tools list several intents, the main one first, in words (Ahrefs) or letters (Semrush). */
function readIntent(text: string, refuse: Refuse): KeywordIntent | null {
  if (isUnknownCell(text)) return null;
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  for (const word of words) {
    const intent = keywordIntents.find((name) => word === name || word === name.charAt(0));
    if (intent) return intent;
  }
  return refuse('intent', `Intent is not one of ${keywordIntents.join(', ')}: "${shown(text)}".`);
}

function readCountry(text: string, refuse: Refuse): string | null {
  const country = text.trim();
  if (country.length > 60) return refuse('country', 'Country is too long (at most 60 characters).');
  if (country.includes('\0')) return refuse('country', 'Country is not readable text.');
  return country === '' ? null : country;
}

function shown(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
}
