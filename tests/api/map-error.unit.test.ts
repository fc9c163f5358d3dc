import { describe, expect, it } from 'vitest';
import { toAppError } from '#api/shared/map-error.ts';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { UnknownOperation } from '#domain/billing/operations.ts';
import { ImpossibleTransition } from '#domain/shared/transitions.ts';

const failing = (members: object) => Object.assign(new Error('it failed'), members);

describe('what was thrown and what the client is told', () => {
  it('keeps a refusal as it is', () => {
    const refusal = conflict('Taken');
    expect(toAppError(refusal)).toBe(refusal);
  });

  it.each([
    ['a move that is impossible', new ImpossibleTransition('task', 'failed', 'done'), 'conflict'],
    ['an operation without a price', new UnknownOperation('magic'), 'unprocessable'],
    ['malformed JSON', failing({ type: 'entity.parse.failed' }), 'validation_failed'],
    ['a body too large', failing({ type: 'entity.too.large' }), 'body_too_large'],
    ['an unknown charset', failing({ type: 'charset.unsupported' }), 'unsupported_media_type'],
    ['a path that cannot be decoded', new URIError('malformed'), 'not_found'],
    ['text the database cannot hold', failing({ code: '22021' }), 'validation_failed'],
    ['a deadlock', failing({ code: '40P01' }), 'conflict'],
    ['a database that is away', failing({ code: 'ECONNREFUSED' }), 'unavailable'],
    ['a database that shuts down', failing({ code: '57P01' }), 'unavailable'],
    ['a pool that is used up', new Error('timeout exceeded when trying to connect'), 'unavailable'],
    [
      'a connection the database cut while it was used',
      new Error('Connection terminated unexpectedly'),
      'unavailable',
    ],
    [
      'a connection that was cut before it was used',
      new Error('Client has encountered a connection error and is not queryable'),
      'unavailable',
    ],
    ['Temporal away', failing({ code: 14 }), 'unavailable'],
    ['Temporal too slow, by our clock', failing({ code: 4 }), 'unavailable'],
    ['Temporal too slow, by its own clock', failing({ code: 1 }), 'unavailable'],
    [
      'a cause that is away',
      new Error('x', { cause: failing({ code: 'ETIMEDOUT' }) }),
      'unavailable',
    ],
    ['our own mistake', new TypeError('x is not a function'), 'internal'],
    ['something that is no error', 'text', 'internal'],
  ])('maps %s', (_name, thrown, code) => {
    const mapped = toAppError(thrown);
    expect(mapped).toBeInstanceOf(AppError);
    expect(mapped.code).toBe(code);
  });

  it('says when to come back', () => {
    expect(toAppError(failing({ code: 'ECONNRESET' })).headers).toEqual({ 'Retry-After': '5' });
  });
});
