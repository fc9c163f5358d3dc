import type { z } from 'zod';
import { AppError } from '#contracts/shared/app-error.ts';
import { plainWords } from './plain-words.ts';
import { fieldErrors } from './validation-messages.ts';

/** Deeper than any body of ours; a bound for what walks the value. */
const maximumDepth = 32;

function refuse(message: string): AppError {
  return new AppError('validation_failed', { errors: { non_field_errors: [message] } });
}

/**
 * PostgreSQL has no text with a null character, and nothing of ours is nested deeply.
 *
 * @throws AppError `validation_failed`
 */
export function assertStorable(value: unknown, depth = 0): void {
  if (depth > maximumDepth) throw refuse('Nested too deeply');
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw refuse('Text must be valid Unicode without null characters');
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) {
    assertStorable(key, depth);
    assertStorable(member, depth + 1);
  }
}

/**
 * Validates a query or a body: unknown fields are refused, all problems are told at once.
 *
 * @throws AppError `validation_failed`
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  assertStorable(input);
  const parsed = schema.safeParse(input, { error: plainWords });
  if (parsed.success) return parsed.data;
  throw new AppError('validation_failed', { errors: fieldErrors(parsed.error, input) });
}

/**
 * Path parameters: a malformed id is an unknown one.
 *
 * @throws AppError `not_found`
 */
export function parseParameters<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('not_found');
}
