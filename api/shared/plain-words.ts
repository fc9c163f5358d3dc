import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const types: Record<string, string> = {
  string: 'Must be text',
  number: 'Must be a number',
  int: 'Must be a whole number',
  boolean: 'Must be true or false',
  array: 'Must be a list',
  object: 'Must be an object',
  record: 'Must be an object',
};

const formats: Record<string, string> = {
  uuid: 'Must be an id',
  datetime: 'Must be a date and time like 2026-11-22T09:00:00Z',
};

/** What a size counts, one and several, by what has it. */
const counted: Record<string, [one: string, several: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
};

/** "1 character", "3 entries"; a number alone for what counts nothing. */
function sizeInWords(size: number | bigint, origin: string): string {
  const words = counted[origin];
  if (!words) return String(size);
  return `${size} ${Number(size) === 1 ? words[0] : words[1]}`;
}

/**
 * A problem in plain words, for fields whose schema has none of its own; zod's words name its own types.
 *
 * @returns undefined for what zod says well enough
 */
export function plainWords(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected];
    case 'too_small':
      return `Must be at least ${sizeInWords(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `Must be at most ${sizeInWords(issue.maximum, issue.origin)}`;
    case 'invalid_value':
      return `Must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return formats[issue.format];
    default:
      return undefined;
  }
}
