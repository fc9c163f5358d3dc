import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalesce } from '#api/shared/counters/coalesce.ts';
import type { Counters } from '#api/shared/counters/counters.ts';

/** Counters that answer some turns of the loop later, and how they were asked. */
function createSlowCounters(turns = 3) {
  const totals = new Map<string, number>();
  const asked: { key: string; points: number; windowSeconds: number }[] = [];
  const counters: Counters = {
    async add(key, points, windowSeconds) {
      asked.push({ key, points, windowSeconds });
      for (let passed = 0; passed < turns; passed += 1) await turn();
      const total = (totals.get(key) ?? 0) + points;
      totals.set(key, total);
      return { total, millisecondsLeft: 1000 };
    },
    read: async () => null,
    async forget(key) {
      totals.delete(key);
    },
  };
  return { counters, asked };
}

describe('coalesce', () => {
  it('answers everybody as if they had been counted one by one, in their order', async () => {
    const arrivals = fc.array(
      fc.record({
        key: fc.constantFrom('one', 'two'),
        points: fc.integer({ min: -2, max: 3 }),
        turnsLater: fc.nat({ max: 4 }),
      }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(arrivals, async (calls) => {
        const together = coalesce(createSlowCounters().counters);
        const answers: Promise<number>[] = [];
        const expected: number[] = [];
        const alone = new Map<string, number>();
        for (const { key, points, turnsLater } of calls) {
          for (let passed = 0; passed < turnsLater; passed += 1) await turn();
          answers.push(together.add(key, points, 60).then(({ total }) => total));
          alone.set(key, (alone.get(key) ?? 0) + points);
          expected.push(alone.get(key) ?? 0);
        }
        expect(await Promise.all(answers)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('asks at once for a lonely caller, and once for all who come while that is under way', async () => {
    const { counters, asked } = createSlowCounters();
    const together = coalesce(counters);
    const answers = [1, 2, 3, 4].map(() => together.add('key', 1, 60));
    expect(asked).toEqual([{ key: 'key', points: 1, windowSeconds: 60 }]);
    await Promise.all(answers);
    expect(asked.map(({ points }) => points)).toEqual([1, 3]);
  });

  it('keeps keys apart, and begins a window with the first of those who wait', async () => {
    const { counters, asked } = createSlowCounters();
    const together = coalesce(counters);
    await Promise.all([
      together.add('one', 1, 60),
      together.add('two', 1, 30),
      together.add('one', 1, 120),
      together.add('one', 1, 240),
    ]);
    expect(asked).toEqual([
      { key: 'one', points: 1, windowSeconds: 60 },
      { key: 'two', points: 1, windowSeconds: 30 },
      { key: 'one', points: 2, windowSeconds: 120 },
    ]);
  });

  it('tells everybody of a batch when it fails, and counts the next one again', async () => {
    const { counters } = createSlowCounters();
    let isDown = true;
    const together = coalesce({
      ...counters,
      add: (...call) =>
        isDown ? Promise.reject(new Error('counters are away')) : counters.add(...call),
    });
    const refused = await Promise.allSettled([1, 2, 3].map(() => together.add('key', 1, 60)));
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    isDown = false;
    expect(await together.add('key', 1, 60)).toMatchObject({ total: 1 });
  });
});
