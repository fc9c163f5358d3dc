import { describe, expect, it } from 'vitest';
import { startOfMonth } from '#domain/billing/month.ts';
import { type UsageFigures, usageLimits } from '#domain/billing/usage-limits.ts';

const figures: UsageFigures = {
  balance: 420,
  includedCredits: 1000,
  used: [
    { operation: 'content_generation', credits: 90 },
    { operation: 'image_generation', credits: 15 },
    { operation: 'linking', credits: 8 },
    { operation: 'image_prompt_extraction', credits: 2 },
    { operation: 'of_another_version', credits: 1 },
  ],
  users: { used: 3, limit: 5 },
  sites: { used: 4, limit: null },
};

const rowsOf = (change: Partial<UsageFigures> = {}) =>
  new Map(usageLimits({ ...figures, ...change }).map((row) => [row.title, row]));

describe('the table of usage/limits/', () => {
  it('has the rows of the specification in its order, then what else was used', () => {
    expect([...rowsOf().keys()]).toEqual([
      'Monthly Credits',
      'Current Balance',
      'Clustering Credits',
      'Idea Generation Credits',
      'Content Generation Credits',
      'Image Generation Credits',
      'Linking Credits',
      'of_another_version Credits',
      'Users',
      'Sites',
    ]);
  });

  it('measures the month against what the plan includes', () => {
    expect(rowsOf().get('Monthly Credits')).toEqual({
      title: 'Monthly Credits',
      limit: 1000,
      used: 116,
      available: 884,
      unit: 'credits',
      category: 'credits',
      percentage: 11.6,
    });
    const over = rowsOf({ includedCredits: 100 }).get('Monthly Credits');
    expect(over).toMatchObject({ available: 0, percentage: 116 });
    expect(rowsOf({ includedCredits: 0 }).get('Monthly Credits')).toMatchObject({
      limit: 0,
      available: 0,
      percentage: null,
    });
  });

  it('shows of the balance what is available alone, of an operation what was used alone', () => {
    const rest = { limit: null, percentage: null, unit: 'credits', category: 'credits' };
    const balance = { available: 420, used: null };
    expect(rowsOf().get('Current Balance')).toMatchObject({ ...rest, ...balance });
    const clustering = { available: null, used: 0 };
    expect(rowsOf().get('Clustering Credits')).toMatchObject({ ...rest, ...clustering });
  });

  it('adds prompt extraction to images', () => {
    expect(rowsOf().get('Image Generation Credits')).toMatchObject({ used: 17 });
  });

  it('never shows fewer than no seats left, and no limit as null', () => {
    const account = { category: 'account' };
    const users = rowsOf({ users: { used: 7, limit: 5 } }).get('Users');
    expect(users).toMatchObject({ ...account, used: 7, limit: 5, available: 0, percentage: 140 });
    const sites = { used: 4, limit: null, available: null, percentage: null };
    expect(rowsOf().get('Sites')).toMatchObject({ ...account, ...sites });
  });
});

it('a month begins at its first moment, UTC', () => {
  const first = new Date('2026-11-01T00:00:00.000Z');
  expect(startOfMonth(new Date('2026-11-21T23:30:00-05:00'))).toEqual(first);
  expect(startOfMonth(first)).toEqual(first);
});
