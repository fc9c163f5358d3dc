import { expect, it } from 'vitest';
import { isRestorable } from '#domain/shared/trash.ts';

const deletedAt = new Date('2026-01-01T12:00:00Z');

it('what was deleted can be brought back for 30 days, and no longer', () => {
  expect(isRestorable(deletedAt, deletedAt)).toBe(true);
  expect(isRestorable(deletedAt, new Date('2026-01-31T11:59:59.999Z'))).toBe(true);
  expect(isRestorable(deletedAt, new Date('2026-01-31T12:00:00Z'))).toBe(false);
});
