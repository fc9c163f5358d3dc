import { expect, it } from 'vitest';
import { restorableSince } from '#domain/shared/trash.ts';

it('what was deleted within 30 days can be brought back', () => {
  const now = new Date('2026-03-02T12:00:00Z');
  expect(restorableSince(now)).toEqual(new Date('2026-01-31T12:00:00Z'));
});
