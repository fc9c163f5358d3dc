import { expect, it } from 'vitest';
import { mapYielding } from '#entities/system/map-yielding.ts';

it('answers in order, and other work has its turn between the rows', async () => {
  let isOtherDone = false;
  setImmediate(() => {
    isOtherDone = true;
  });
  const working = (row: number) => {
    const until = performance.now() + 15;
    while (performance.now() < until);
    return { row, isOtherDone };
  };
  expect(await mapYielding([1, 2, 3], working)).toEqual([
    { row: 1, isOtherDone: false },
    { row: 2, isOtherDone: true },
    { row: 3, isOtherDone: true },
  ]);
});
