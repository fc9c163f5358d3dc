import { expect, it } from 'vitest';
import { claimOutboxMessages } from '#entities/system/outbox.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { usePlan } from '#tests/entities/support/use-plan.ts';

const database = openDatabase();

it('the start of a workflow carries the weight of the plan of its account, and none where the plan says nothing', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const claimedStart = async () => {
    await startedRun(tenant);
    const long = "update igny8_outbox_messages set next_attempt_at = now() - interval '10 seconds'";
    await database.query('system', long);
    const em = database.systemOrm.em.fork();
    const [start] = await em.transactional((inner) => claimOutboxMessages(inner, 1));
    return start;
  };
  expect(await claimedStart()).not.toHaveProperty('fairnessWeight');
  await database.query('system', 'update igny8_outbox_messages set sent_at = now()');
  await usePlan(database, tenant, { fairness_weight: 2.5 });
  expect(await claimedStart()).toMatchObject({ kind: 'start', fairnessWeight: 2.5 });
});
