import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { writeInBatches } from '#api/planner/keyword-imports/in-batches.ts';

/** Portions of three numbers, and what has been asked for of them. */
function portions(count: number, failAt = Infinity) {
  const asked = { count: 0 };
  async function* make() {
    for (let index = 0; index < count; index += 1) {
      if (index === failAt) throw new Error('The upload broke off');
      asked.count += 1;
      yield [index * 3, index * 3 + 1, index * 3 + 2];
    }
  }
  return { asked, rows: make() };
}

describe('batches', () => {
  it('hold every row once and in order, one written at a time', async () => {
    const written: number[] = [];
    let running = 0;
    let most = 0;
    await writeInBatches(portions(10).rows, 7, async (batch) => {
      running += 1;
      most = Math.max(most, running);
      await wait(1);
      written.push(...batch);
      running -= 1;
    });
    expect(written).toEqual(Array.from({ length: 30 }, (_, index) => index));
    expect(most).toBe(1);
  });

  it('are gathered no further ahead than one, however slow the writing is', async () => {
    const { asked, rows } = portions(100);
    const gate = Promise.withResolvers<void>();
    const writing = writeInBatches(rows, 6, () => gate.promise);
    await wait(20);
    // Two portions are being written, two wait for it.
    expect(asked.count).toBe(4);
    gate.resolve();
    await writing;
    expect(asked.count).toBe(100);
  });

  it('that fail end the reading with their reason', async () => {
    const { asked, rows } = portions(100);
    const writing = writeInBatches(rows, 3, () => Promise.reject(new Error('The disk is full')));
    await expect(writing).rejects.toThrow('The disk is full');
    expect(asked.count).toBeLessThan(4);
  });

  it('on their way are waited for when the reading fails, and nothing is written after them', async () => {
    const written: number[] = [];
    const writing = writeInBatches(portions(10, 3).rows, 6, async (batch) => {
      await wait(10);
      written.push(...batch);
    });
    await expect(writing).rejects.toThrow('The upload broke off');
    expect(written).toEqual([0, 1, 2, 3, 4, 5]);
    await wait(20);
    expect(written).toHaveLength(6);
  });
});
