import { expect, it } from 'vitest';
import { handOutItems } from '#entities/system/hand-out-items.ts';
import { Run } from '#entities/system/run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { articleStart, starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();

it('a batch has begun with its first items, and says so once', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const { runId } = await tenant.transaction((em) =>
    startItems(em, starterOf(tenant), 'Make 2 articles', [
      articleStart(tenant),
      articleStart(tenant),
    ]),
  );
  const handOut = () =>
    tenant.transaction((em) => handOutItems(em, { parentRunId: runId, after: null, window: 10 }));
  expect((await handOut()).items).toHaveLength(2);
  await handOut();
  const batch = await tenant.fork().findOneOrFail(Run, { id: runId });
  expect(batch).toMatchObject({ status: 'running', stage: 'items', progress: 0 });
  expect(batch.startedAt).toBeInstanceOf(Date);
  const events = await tenant.fork().find(RunEvent, { runId });
  const told = events.filter(({ data }) => data.message === 'The first items have begun');
  expect(told).toHaveLength(1);
});
