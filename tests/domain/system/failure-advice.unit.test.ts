import { describe, expect, it } from 'vitest';
import { failureAdvice } from '#domain/system/failure-advice.ts';
import { canRetryHelp } from '#domain/system/failure-categories.ts';

describe('what to do about a failure', () => {
  it.each(['validation_failed', 'unprocessable', 'invalid', 'credentials', 'insufficient_credits'])(
    'says what to change where trying again alone cannot help: %s',
    (category) => {
      expect(canRetryHelp(category)).toBe(false);
      expect(failureAdvice(category)).not.toMatch(/^Retry/);
    },
  );

  it.each(['timeout', 'unavailable', 'lost', 'terminated', 'internal', 'never heard of'])(
    'says to retry where that can help: %s',
    (category) => {
      expect(failureAdvice(category)).toMatch(/^Retry/);
    },
  );
});
