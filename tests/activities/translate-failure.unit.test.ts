import { NotFoundError } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { translateFailure } from '#activities/shared/translate-failure.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
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

describe('what an activity throws', () => {
  it.each([
    ['a wrong request', unprocessable('ids', 'There is no keyword left to cluster.'), true],
    ['a full vendor', limited(), false],
    ['a refused login', new CmsError('credentials', 'The site does not accept it'), true],
    ['a site that is out of order', new CmsError('transient', 'The site is away'), false],
    ['a wrong key of a file', new StorageError('invalid_input', 'The key is empty'), true],
    ['a full disk', new StorageError('no_space', 'The storage is full'), false],
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

  it('is final where somebody removed what was worked on', () => {
    expect(translateFailure(new NotFoundError('Task not found ({ id: 7 })'))).toMatchObject({
      type: 'not_found',
      nonRetryable: true,
      message: 'What this step works on is not there any more.',
    });
  });

  it('stays what it is where nobody knows it, and is tried again', () => {
    const error = new Error('connection terminated');
    expect(translateFailure(error)).toBe(error);
  });
});
