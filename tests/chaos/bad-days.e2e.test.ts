import { expect, it } from 'vitest';
import { badDays } from './support/bad-days.ts';
import { hasSmallDisks } from './support/small-disk.ts';

/** Seconds instead of the minutes of `npm run test:chaos -- temporal postgres clock disk`: the same story. */
const seconds = 15;

it('takes orders while Temporal is unreachable, says so, and does them afterwards', async () => {
  expect(await badDays.temporal(seconds)).toEqual([]);
});

it('says that the database is unreachable, and goes on where it was', async () => {
  expect(await badDays.postgres(seconds)).toEqual([]);
});

it('does what is ordered, once, when the clocks of its processes jump by hours', async () => {
  expect(await badDays.clock(seconds)).toEqual([]);
});

it('keeps no picture on a full disk, and draws it once there is room', async ({ skip }) => {
  skip(
    !hasSmallDisks(),
    'A disk that can be filled takes root on Linux: none can be mounted here.',
  );
  expect(await badDays.disk(seconds)).toEqual([]);
});
