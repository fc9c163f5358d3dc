import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from '#api/shared/parse-input.ts';
import { AppError } from '#contracts/shared/app-error.ts';

/** What a client is told of one field. */
function told(schema: z.ZodType, value: unknown): string[] {
  try {
    parseInput(z.strictObject({ field: schema }), { field: value });
  } catch (error) {
    return error instanceof AppError ? (error.errors?.field ?? []) : [String(error)];
  }
  return [];
}

describe('what a client is told of a field', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['text for a number', z.number(), 'five', 'Must be a number'],
    ['a fraction', z.int(), 1.5, 'Must be a whole number'],
    ['a number for text', z.string(), 5, 'Must be text'],
    ['text for a flag', z.boolean(), 'yes', 'Must be true or false'],
    ['text for a list', z.array(z.string()), 'a', 'Must be a list'],
    ['too little', z.number().min(1), 0, 'Must be at least 1'],
    ['too much text', z.string().max(3), 'long', 'Must be at most 3 characters'],
    ['no text', z.string().min(1), '', 'Must be at least 1 character'],
    ['a list too long', z.array(z.int()).max(1), [1, 2], 'Must be at most 1 entry'],
    ['an unknown word', z.enum(['read', 'write']), 'fly', 'Must be one of: read, write'],
    ['no id', z.uuid(), 'x', 'Must be an id'],
    [
      'no moment',
      z.iso.datetime({ offset: true }),
      'tomorrow',
      'Must be a date and time like 2026-11-22T09:00:00Z',
    ],
    ['nothing', z.string(), null, 'This field is required'],
    ["the schema's own words", z.string().min(8, 'Longer, please'), 'short', 'Longer, please'],
  ])('%s', (_name, schema, value, message) => {
    expect(told(schema, value)).toEqual([message]);
  });
});
