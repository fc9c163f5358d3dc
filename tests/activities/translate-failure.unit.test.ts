import { DriverException, NotFoundError } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { translateFailure } from '#activities/shared/translate-failure.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { ImpossibleTransition } from '#domain/shared/transitions.ts';
import { CmsError } from '#providers/cms/cms-error.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { StorageError } from '#providers/storage/storage-error.ts';

const limited = (retryAfterMs?: number) =>
  new ProviderError({
    provider: 'openai',
    kind: 'rate_limited',
    message: 'allows no more requests for now',
    retryable: true,
    retryAfterMs,
  });

function databaseError(code: string): DriverException {
  return new DriverException(Object.assign(new Error('insert into x: no'), { code }));
}

function schemaError(): unknown {
  return z.string().safeParse(7).error;
}

describe('what an activity throws', () => {
  it.each([
    ['a wrong request', unprocessable('ids', 'There is no keyword left to cluster.'), true],
    ['a full vendor', limited(), false],
    ['a refused login', new CmsError('credentials', 'The site does not accept it'), true],
    ['a site that is out of order', new CmsError('transient', 'The site is away'), false],
    ['a wrong key of a file', new StorageError('invalid_input', 'The key is empty'), true],
    ['a full disk', new StorageError('no_space', 'The storage is full'), false],
    ['a lost permission', new StorageError('access_denied', 'The storage does not let us'), false],
    ['an absent disk', new StorageError('unavailable', 'The storage failed'), false],
  ])('is named, and final only where it cannot heal: %s', (_name, error, isFinal) => {
    const failure = translateFailure(error);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ type: 'kind' in error ? error.kind : error.code });
    expect(failure).toMatchObject({ nonRetryable: isFinal });
    expect(String(failure)).toContain(error.message);
  });

  it('tells people why, where a request was wrong', () => {
    const failure = translateFailure(unprocessable('ids', 'There is no keyword left to cluster.'));
    expect(String(failure)).toContain('There is no keyword left to cluster.');
  });

  it('waits as long as a vendor asks, and never longer than a quarter of an hour', () => {
    expect(translateFailure(limited(4_000))).toMatchObject({ nextRetryDelay: 4_000 });
    expect(translateFailure(limited(86_400_000))).toMatchObject({ nextRetryDelay: 900_000 });
    const busy = new CmsError('transient', 'The site has too much to do', 2);
    expect(translateFailure(busy)).toMatchObject({ nextRetryDelay: 2_000 });
  });

  it.each([
    ['credentials', 'Enter its user name and a new application password'],
    ['unknown_host', 'Correct the address of the destination'],
    ['blocked_address', 'Connect the destination by its public address'],
  ] as const)('tells people what to do where a destination refuses: %s', (kind, todo) => {
    const failure = translateFailure(new CmsError(kind, 'The site says no (code)'));
    expect(failure).toMatchObject({ type: kind, nonRetryable: true });
    expect(String(failure)).toContain(`The site says no (code). ${todo}`);
  });

  it('is final where somebody removed what was worked on', () => {
    expect(translateFailure(new NotFoundError('Task not found ({ id: 7 })'))).toMatchObject({
      type: 'not_found',
      nonRetryable: true,
      message: 'What this step works on is not there any more.',
    });
  });

  it.each([
    ['a value out of range', new RangeError('No prompt for x'), 'internal', 'No prompt for x'],
    ['code that is wrong', new TypeError('x is undefined'), 'internal', 'x is undefined'],
    ['data of a wrong shape', schemaError(), 'internal', 'expected string'],
    ['a text no column takes', databaseError('22P05'), 'internal', '22P05'],
    ['a check of the database', databaseError('23514'), 'internal', '23514'],
    ['a move no state has', new ImpossibleTransition('task', 'queued', 'new'), 'conflict', 'task'],
  ])('is final where a day of trying cannot heal it: %s', (_name, error, type, words) => {
    const failure = translateFailure(error);
    expect(failure).toMatchObject({ type, nonRetryable: true });
    expect(String(failure)).toContain(words);
    expect(String(failure)).not.toContain('insert into');
  });

  it('is tried again where the database was away or two were in each other’s way', () => {
    for (const code of ['57P01', '40001', '40P01', '53300']) {
      const error = databaseError(code);
      expect(translateFailure(error)).toBe(error);
    }
  });

  it('stays what it is where nobody knows it, and is tried again', () => {
    const error = new Error('connection terminated');
    expect(translateFailure(error)).toBe(error);
  });
});
