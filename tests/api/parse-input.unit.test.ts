import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput, parseParameters } from '#api/shared/parse-input.ts';
import { AppError } from '#contracts/shared/app-error.ts';

const schema = z.strictObject({
  name: z.string(),
  contact: z.strictObject({ email: z.email('Invalid email format') }),
});

function refusalOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an input', () => {
  it('is told all its problems at once, nested ones by their path', () => {
    const { errors } = refusalOf(() =>
      parseInput(schema, { contact: { email: 'no', phone: '1' }, colour: 'red' }),
    );
    expect(errors).toEqual({
      name: ['This field is required'],
      'contact.email': ['Invalid email format'],
      'contact.phone': ['Unknown field'],
      colour: ['Unknown field'],
    });
  });

  it('may name a field like a member of every object', () => {
    const input: unknown = JSON.parse('{"name":"x","contact":{"email":"a@b.co"},"__proto__":1}');
    const { errors } = refusalOf(() => parseInput(schema, input));
    expect(Object.keys(errors ?? {})).toEqual(['__proto__']);
  });

  it.each([
    ['a null character', { name: 'a\0b' }],
    ['half a character', { name: 'a\uD800' }],
    ['a null character in a name', { 'a\0': 1 }],
  ])('is refused for %s', (_name, input) => {
    expect(refusalOf(() => parseInput(z.looseObject({}), input)).code).toBe('validation_failed');
  });

  it('in the path is an unknown thing when it is malformed', () => {
    const parameters = z.strictObject({ id: z.uuid() });
    expect(refusalOf(() => parseParameters(parameters, { id: 'seven' })).code).toBe('not_found');
  });
});
