import { expect, it } from 'vitest';
import { createSystemActivities } from '#activities/system/create-system-activities.ts';
import type { RunError } from '#contracts/activities/system.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { articleStart, starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();

type End = { status: 'completed' | 'cancelled' } | { status: 'failed'; error: RunError };

const failed = (message: string): End => ({
  status: 'failed',
  error: { category: 'credentials', stage: 'publish', message, retryable: false },
});

/** A batch whose children end like this, one after the other, the last one first. */
async function countsAfter(ends: End[]) {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const { accountId } = tenant;
  const { runId } = await tenant.transaction((em) =>
    startItems(
      em,
      starterOf(tenant),
      'Articles',
      ends.map(() => articleStart(tenant)),
    ),
  );
  const children = await tenant
    .fork()
    .find(Run, { parentRunId: runId }, { orderBy: { id: 'desc' } });
  for (const [index, end] of ends.entries()) {
    const childId = children[index]?.id ?? '';
    await tenant.transaction((em) => finishRun(em, { runId: childId, ...end }));
  }
  const { countItems } = createSystemActivities({ orm: database.orm });
  return runInTenant(database.orm, accountId, () => countItems({ accountId, runId }));
}

it('children are counted by how they ended, with why the first one failed', async () => {
  const ends = [failed('Wrong password'), failed('Later'), { status: 'completed' } as const];
  expect(await countsAfter([...ends, { status: 'cancelled' }])).toEqual({
    completed: 1,
    failed: 2,
    cancelled: 1,
    firstFailure: {
      category: 'credentials',
      stage: 'publish',
      message: 'Wrong password',
      retryable: false,
    },
  });
});

it('none failed: no reason', async () => {
  const counts = await countsAfter([{ status: 'completed' }, { status: 'completed' }]);
  expect(counts).toEqual({ completed: 2, failed: 0, cancelled: 0, firstFailure: null });
});
