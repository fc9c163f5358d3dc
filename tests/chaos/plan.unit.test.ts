import { describe, expect, it } from 'vitest';
import { partNames } from './support/durable-platform.ts';
import { longForm, planChaos, shortForm } from './support/plan.ts';

describe('a plan of random kills', () => {
  it('is the same for the same seed, and another one for another', () => {
    const plan = planChaos({ seed: 'a', ...longForm });
    expect(planChaos({ seed: 'a', ...longForm })).toEqual(plan);
    expect(planChaos({ seed: 'b', ...longForm })).not.toEqual(plan);
  });

  it.each([
    ['long', longForm, 100, 10],
    ['short', shortForm, 12, 1],
  ] as const)('orders and kills as much as the %s form says', (_name, form, articles, each) => {
    const { orders, kills } = planChaos({ seed: 'a', ...form });
    expect(orders.reduce((sum, order) => sum + order.articles, 0)).toBe(articles);
    for (const name of partNames) {
      expect(kills.filter(({ part }) => part === name)).toHaveLength(each);
    }
  });

  it('has work under way from the first kill to the last', () => {
    const { orders, kills } = planChaos({ seed: 'a', ...longForm });
    const last = kills.at(-1)?.at ?? 0;
    expect(orders.some(({ at }) => at === 0)).toBe(true);
    expect(orders.some(({ at }) => at > last / 2)).toBe(true);
    expect(orders.every(({ at }) => at <= last)).toBe(true);
  });
});
