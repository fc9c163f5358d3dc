import { invalidParameters } from './rest-error.ts';
import { readTime } from './site-times.ts';

/** Values of a query: lists may come as `a,b` or as `name[]=a&name[]=b`; both are joined by commas here. */
export type Query = Readonly<Record<string, string>>;

/** A whole number from 1 to `maximum`, or 400 `rest_out_of_bounds` / `rest_invalid_type`. */
export function wholeNumber(query: Query, name: string, fallback: number, maximum: number): number {
  const text = query[name];
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value)) {
    const message = `${name} is not of type integer.`;
    throw invalidParameters({ [name]: { code: 'rest_invalid_type', message } });
  }
  if (value >= 1 && value <= maximum) return value;
  const message = Number.isFinite(maximum)
    ? `${name} must be between 1 (inclusive) and ${maximum} (inclusive)`
    : `${name} must be greater than or equal to 1`;
  throw invalidParameters({ [name]: { code: 'rest_out_of_bounds', message } });
}

/** "a, b, and c", as WordPress lists what it takes. */
export function enumeration(words: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(words);
}

/** One of the allowed words, or 400 `rest_not_in_enum`. */
export function oneOf<Word extends string>(
  query: Query,
  name: string,
  words: readonly Word[],
  fallback: Word,
): Word {
  const text = query[name] ?? fallback;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const message = `${name} is not one of ${enumeration(words)}.`;
  throw invalidParameters({ [name]: { code: 'rest_not_in_enum', message } });
}

/** The words of a list, or undefined when the parameter is absent. */
export function wordList(query: Query, name: string): string[] | undefined {
  return query[name]?.split(',').map((word) => word.trim());
}

/** The ids of a list; 400 `rest_invalid_type` when one is no number. */
export function idList(query: Query, name: string): number[] | undefined {
  const ids = wordList(query, name)?.map(Number);
  const wrong = ids?.findIndex((id) => !Number.isInteger(id)) ?? -1;
  if (wrong === -1) return ids;
  const message = `${name}[${wrong}] is not of type integer.`;
  throw invalidParameters({ [name]: { code: 'rest_invalid_type', message } });
}

/** A time in UTC without a zone; one given without a zone is the site's own time. */
export function timeValue(query: Query, name: string): string | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const time = readTime(text, 'site');
  if (time !== undefined) return time;
  throw invalidParameters({ [name]: { code: 'rest_invalid_date', message: 'Invalid date.' } });
}
