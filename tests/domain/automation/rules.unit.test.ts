import { describe, expect, it } from 'vitest';
import { expectedCredits } from '#domain/automation/expected-credits.ts';
import { followsFrom, isOwnEffect, objectOf, ownEffects } from '#domain/automation/rules.ts';

describe('a rule that would trigger itself', () => {
  it('is known by its actions', () => {
    expect(ownEffects('cluster_created', ['notify', 'cluster_keywords'])).toEqual([1]);
    expect(ownEffects('task_created', ['queue_ideas'])).toEqual([0]);
    expect(ownEffects('keyword_added', ['cluster_keywords', 'generate_ideas'])).toEqual([]);
  });

  it('is known by the rules that led to an event', () => {
    expect(isOwnEffect('a', [])).toBe(false);
    expect(isOwnEffect('a', ['b', 'c'])).toBe(false);
    expect(isOwnEffect('a', ['b', 'a'])).toBe(true);
    expect(isOwnEffect('d', ['a', 'b', 'c'])).toBe(true);
  });
});

describe('what an action works on follows from the event', () => {
  it('along the way from keyword to text, and never back', () => {
    expect(followsFrom('keyword_added', 'cluster_keywords')).toBe(true);
    expect(followsFrom('keyword_added', 'publish_content')).toBe(true);
    expect(followsFrom('task_created', 'generate_content')).toBe(true);
    expect(followsFrom('content_generated', 'cluster_keywords')).toBe(false);
    expect(followsFrom('task_created', 'queue_ideas')).toBe(false);
  });

  it('of a balance nothing, of a time whatever waits', () => {
    expect(objectOf('credits_low')).toBeNull();
    expect(followsFrom('credits_low', 'generate_content')).toBe(false);
    expect(followsFrom('credits_low', 'notify')).toBe(true);
    expect(followsFrom('schedule', 'generate_content')).toBe(true);
  });
});

describe('what an execution is expected to cost', () => {
  const prices = {
    ...{ clustering: 10, ideas: 15, images: 12, linking: 8 },
    writing: (words: number) => words / 100,
    optimizing: (words: number) => words / 200,
  };

  it('each action by what those before it give', () => {
    const actions = [
      { type: 'cluster_keywords' },
      { type: 'generate_ideas', ideas: 3 },
      { type: 'queue_ideas' },
      { type: 'generate_content' },
      { type: 'generate_images' },
      { type: 'link_content' },
      { type: 'optimize_content' },
      { type: 'notify' },
    ] as const;
    const credits = expectedCredits({ actions, given: { keyword: 1 }, words: 1000, prices });
    expect(credits).toBe(10 + 15 + 3 * (10 + 12 + 8 + 5));
  });

  it('nothing where there is nothing to work on, and by number what the rule names', () => {
    const given = { task: 0 };
    const write = { type: 'generate_content' } as const;
    const cost = (named?: number) =>
      expectedCredits({ actions: [{ ...write, named }], given, words: 500, prices });
    expect(cost()).toBe(0);
    expect(cost(4)).toBe(20);
  });
});
