import { describe, expect, it } from 'vitest';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AccountEvent } from '#entities/system/account-event.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { articleStart, starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();

function startArticles(tenant: Tenant, taskIds: string[], estimate = 10) {
  return tenant.transaction((em) =>
    startItems(
      em,
      starterOf(tenant),
      `${taskIds.length} articles`,
      taskIds.map((taskId) => articleStart(tenant, { taskId, estimate })),
    ),
  );
}

it('starts a single item as its own run', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const taskId = uuidv7();
  const started = await startArticles(tenant, [taskId]);
  expect(started.workflowId).toBe(`generate-content/${taskId}/1`);
  expect(await tenant.fork().count(Run, {})).toBe(1);
});

it('does not read the inputs of runs into lists', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  await startArticles(tenant, [uuidv7(), uuidv7()]);
  const runs = await tenant.fork().find(Run, {});
  expect(runs.map((run) => run.input)).toEqual([undefined, undefined, undefined]);
});

it('starts several as children of a batch, each with its own row and reservation', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const taskIds = [uuidv7(), uuidv7(), uuidv7()];
  const batch = await startArticles(tenant, taskIds, 12);
  const em = tenant.fork();

  expect(batch.workflowId).toBe(`batch/${batch.runId}`);
  expect(await em.findOneOrFail(Run, { id: batch.runId })).toMatchObject({
    type: 'runBatch',
    title: '3 articles',
    creditsReserved: 36,
    counts: { total: 3 },
    parentRunId: null,
  });
  const children = await em.find(Run, { parentRunId: batch.runId }, { orderBy: { id: 'asc' } });
  expect(children.map((child) => child.workflowId)).toEqual(
    taskIds.map((taskId) => `generate-content/${taskId}/1`),
  );
  expect(children.map((child) => child.creditsReserved)).toEqual([12, 12, 12]);
  const holds = await em.find(CreditHold, {}, { orderBy: { runId: 'asc' } });
  expect(holds.map((hold) => hold.reserved)).toEqual([0, 12, 12, 12]);
  expect(await balanceOf(tenant)).toBe(64);
  // The batch starts its children: only its own start travels through the outbox.
  expect(await em.find(OutboxMessage, {})).toMatchObject([
    { id: batch.outboxMessageId, kind: 'start', workflowId: batch.workflowId },
  ]);
});

it('tells the stream of the account of each child once, after what was there, without a gap', async () => {
  const tenant = await createTenant(database.orm, { credits: 1000 });
  const told = async () => {
    const events = await tenant.fork().find(AccountEvent, {}, { orderBy: { position: 'asc' } });
    expect(events.map(({ position }) => Number(position))).toEqual(events.map((_, at) => at + 1));
    return events.flatMap(({ runId }) => runId ?? []);
  };
  await startArticles(tenant, [uuidv7()]);
  const before = await told();
  await startArticles(tenant, [uuidv7(), uuidv7(), uuidv7()]);
  await startArticles(tenant, [uuidv7()]);
  const runs = await tenant.fork().find(Run, {}, { orderBy: { id: 'asc' } });
  const all = await told();
  expect(all.slice(0, before.length)).toEqual(before);
  expect(all).toEqual(runs.map(({ id }) => id));
});

/** Looks into one index of the runs by every connection; counted when a transaction has ended. */
async function looksInto(tenant: Tenant, index: string): Promise<number> {
  await tenant.fork().execute('select pg_stat_force_next_flush()');
  const [row] = await tenant
    .fork()
    .execute<{ looks: number }[]>(
      'select idx_scan::int as looks from pg_stat_user_indexes where indexrelname = ?',
      [index],
    );
  return Number(row?.looks);
}

it('looks up the runs of many rows by their ids, whatever the connection has planned for a few', async () => {
  const tenant = await createTenant(database.orm, { credits: 100_000 });
  const many = Array.from({ length: 500 }, () => uuidv7());
  // Foreign keys are planned once a connection, for as many runs as there are then.
  for (let begun = 0; begun < 3; begun += 1) {
    await startArticles(tenant, [uuidv7(), uuidv7(), uuidv7()]);
  }
  const index = 'igny8_runs_account_id_id_unique';
  const before = await looksInto(tenant, index);
  await startArticles(tenant, many);
  // Of the events of its timeline, of those of the account, and of the credits it holds.
  expect((await looksInto(tenant, index)) - before).toBeGreaterThanOrEqual(3 * many.length);
});

it('lets several batches of one account live side by side', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  await Promise.all([
    startArticles(tenant, [uuidv7(), uuidv7()]),
    startArticles(tenant, [uuidv7(), uuidv7()]),
  ]);
  expect(await tenant.fork().count(Run, { type: 'runBatch' })).toBe(2);
});

describe('one refusal refuses the whole request', () => {
  it('reserves for the whole request at once: 402 names what all items need', async () => {
    const tenant = await createTenant(database.orm, { credits: 25 });
    await expect(startArticles(tenant, [uuidv7(), uuidv7(), uuidv7()])).rejects.toMatchObject({
      code: 'insufficient_credits',
      extra: { required: 30, available: 25 },
    });
    expect(await tenant.fork().count(Run, {})).toBe(0);
    expect(await balanceOf(tenant)).toBe(25);
  });

  it('names the living run when one of the items is being worked on', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const busy = uuidv7();
    const living = await startArticles(tenant, [busy]);
    await expect(startArticles(tenant, [uuidv7(), busy])).rejects.toMatchObject({
      code: 'conflict',
      extra: { run_id: living.runId },
    });
    expect(await tenant.fork().count(Run, {})).toBe(1);
    expect(await balanceOf(tenant)).toBe(90);
  });
});

it('refuses a request without items', async () => {
  const tenant = await createTenant(database.orm);
  await expect(startArticles(tenant, [])).rejects.toThrow('at least one item');
});

it('holds nothing for a system account', async () => {
  const tenant = await createTenant(database.orm, { isSystem: true });
  const batch = await startArticles(tenant, [uuidv7(), uuidv7()]);
  const run = await tenant.fork().findOneOrFail(Run, { id: batch.runId });
  expect(run.creditsReserved).toBe(0);
});
