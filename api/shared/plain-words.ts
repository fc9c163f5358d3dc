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

/** What a size counts, by what has it. */
const counted: Record<string, string> = {
  string: ' characters',
  array: ' entries',
  set: ' entries',
};

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
      return `Must be at least ${issue.minimum}${counted[issue.origin] ?? ''}`;
    case 'too_big':
      return `Must be at most ${issue.maximum}${counted[issue.origin] ?? ''}`;
    case 'invalid_value':
      return `Must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'uuid' ? 'Must be an id' : undefined;
    default:
      return undefined;
  }
}
