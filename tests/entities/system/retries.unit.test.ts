import { expect, it } from 'vitest';
import { canBeRetried } from '#entities/system/retry/retry-run.ts';
import { allContracts } from '#tests/workflows/support/all-contracts.ts';

/** Parts of another run, work of no account's, and what nobody has a run of: nothing to be retried. */
const noRuns = new Set([
  'nameClusters',
  'previewPrompt',
  'reconcileRuns',
  'runItems',
  'sendEmail',
  'startScheduledRun',
  'tryKey',
]);

it('every type of workflow that has runs can be retried, and no other', () => {
  for (const { type } of allContracts)
    expect([type, canBeRetried(type)]).toEqual([type, !noRuns.has(type)]);
  const types = allContracts.map(({ type }) => type as string);
  for (const type of noRuns) expect(types).toContain(type);
});
