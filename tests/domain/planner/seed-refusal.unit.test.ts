import { expect, it } from 'vitest';
import { seedRefusal } from '#domain/planner/seed-refusal.ts';

const seed = { industryId: 'food', industrySectorId: 'coffee', isActive: true };

it.each([
  [{ industryId: 'food', industrySectorId: 'coffee' }],
  [{ industryId: null, industrySectorId: 'coffee' }],
])('a seed keyword fits a sector of its topic: %j', (topic) => {
  expect(seedRefusal(seed, topic)).toBeUndefined();
});

it.each([
  [{ industryId: 'food', industrySectorId: 'bread' }, 'must match'],
  [{ industryId: 'travel', industrySectorId: 'coffee' }, 'must match'],
  [{ industryId: 'food', industrySectorId: null }, 'no industry sector yet'],
])('and no other: %j', (topic, reason) => {
  expect(seedRefusal(seed, topic)).toContain(reason);
});

it('one that is no longer offered fits nowhere', () => {
  const topic = { industryId: 'food', industrySectorId: 'coffee' };
  expect(seedRefusal({ ...seed, isActive: false }, topic)).toContain('no longer offered');
});
