import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxDelivery } from '#contracts/system/outbox.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { enqueue } from '#entities/system/enqueue.ts';
import { claimOutboxMessages, markDelivered, markFailed } from '#entities/system/outbox.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const database = openDatabase();
let tenant: Tenant;

beforeEach(async () => {
  await database.query('system', 'update igny8_outbox_messages set sent_at = now()');
  tenant = await createTenant(database.orm, { credits: 100 });
});

/** As a relay does it: the system role, one transaction. */
function claim(limit = 50): Promise<OutboxDelivery[]> {
  return database.systemOrm.em.fork().transactional((em) => claimOutboxMessages(em, limit));
}

function put(workflowId: string, kind: 'cancel' | 'signal' = 'cancel'): Promise<string> {
  const { accountId } = tenant;
  return tenant.transaction((em) =>
    enqueue(
      em,
      kind === 'cancel'
        ? { accountId, workflowId, kind, payload: {} }
        : { accountId, workflowId, kind, payload: { signal: 'pause' } },
    ),
  );
}

/** Moves every undelivered message's next attempt by this many seconds. */
async function letTimePass(seconds: number): Promise<void> {
  await database.query(
    'system',
    `update igny8_outbox_messages set next_attempt_at = next_attempt_at - interval '${seconds} seconds'
     where sent_at is null`,
  );
}

const message = (id: string) => tenant.fork().findOneOrFail(OutboxMessage, { id });

/** How many seconds after the row's last change its next attempt is. */
async function secondsUntilNextAttempt(id: string): Promise<number> {
  const [row] = await database.query(
    'system',
    `select round(extract(epoch from next_attempt_at - updated_at))::int as seconds
     from igny8_outbox_messages where id = '${id}'`,
  );
  return row?.seconds as number;
}

describe('of one workflow the oldest undelivered message goes first', () => {
  it('never lets a cancel overtake its start, not even while the start is being delivered', async () => {
    await startedRun(tenant);
    const { workflowId } = await tenant.fork().findOneOrFail(Run, {});
    await put(workflowId);
    await letTimePass(10);
    const [start, ...others] = await claim();
    expect(start).toMatchObject({ kind: 'start', workflowId, accountId: tenant.accountId });
    expect(others).toEqual([]);
    expect(await claim()).toEqual([]);
    await markDelivered(database.systemOrm.em.fork(), start as OutboxDelivery, {
      temporalRunId: 'temporal-run',
    });
    expect(await claim()).toMatchObject([{ kind: 'cancel', workflowId }]);
  });

  it('keeps the order of the commits when the clocks of two processes differ', async () => {
    const early = '00000000-0000-7000-8000-000000000000';
    const first = await put('workflow/1', 'signal');
    await tenant.transaction((em) =>
      em.insert(OutboxMessage, {
        id: early,
        accountId: tenant.accountId,
        workflowId: 'workflow/1',
        kind: 'cancel',
        payload: {},
        nextAttemptAt: new Date(0),
      }),
    );
    await letTimePass(10);
    expect((await claim()).map(({ id }) => id)).toEqual([first]);
  });

  it('delivers messages of different workflows side by side, the longest due first', async () => {
    const ids = [await put('workflow/1'), await put('workflow/2'), await put('workflow/3')];
    await letTimePass(10);
    expect(new Set((await claim(2)).map(({ id }) => id))).toEqual(new Set(ids.slice(0, 2)));
    expect((await claim(2)).map(({ id }) => id)).toEqual(ids.slice(2));
  });
});

describe('a claim is a lease', () => {
  it('leaves a fresh message to the process that wrote it for a moment', async () => {
    const id = await put('workflow/1');
    expect(await secondsUntilNextAttempt(id)).toBe(2);
    // A slow machine must not make it due before the claim.
    await letTimePass(-60);
    expect(await claim()).toEqual([]);
    await letTimePass(62);
    expect(await claim()).toHaveLength(1);
  });

  it('never gives two relays the same message', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, index) => put(`w/${index}`)));
    await letTimePass(10);
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(7)));
    const claimed = claims.flat().map(({ id }) => id);
    expect(Math.max(...claims.map((batch) => batch.length))).toBeLessThanOrEqual(7);
    expect(new Set(claimed).size).toBe(claimed.length);
    const rest = await claim(100);
    expect(new Set([...claimed, ...rest.map(({ id }) => id)])).toEqual(new Set(ids));
  });

  it('gives the message to another relay when the lease is over', async () => {
    const id = await put('workflow/1');
    await letTimePass(10);
    expect(await claim()).toHaveLength(1);
    expect(await claim()).toEqual([]);
    await letTimePass(31);
    expect(await claim()).toMatchObject([{ id }]);
    expect(await message(id)).toMatchObject({ attempts: 2 });
  });

  it('gives it to the process that has just committed it at once, and then to no relay', async () => {
    const id = await put('workflow/1');
    const own = await tenant.transaction((em) => claimOutboxMessages(em, 1, [id]));
    expect(own).toMatchObject([{ id, kind: 'cancel', workflowId: 'workflow/1' }]);
    await letTimePass(5);
    expect(await claim()).toEqual([]);
  });

  it('does not give it to the process that wrote it once a relay has it', async () => {
    const id = await put('workflow/1');
    await letTimePass(10);
    expect(await claim()).toHaveLength(1);
    expect(await tenant.transaction((em) => claimOutboxMessages(em, 1, [id]))).toEqual([]);
  });

  it('gives a tenant nothing of another one', async () => {
    const id = await put('workflow/1');
    const other = await createTenant(database.orm);
    expect(await other.transaction((em) => claimOutboxMessages(em, 1, [id]))).toEqual([]);
  });
});

describe('a message that cannot be delivered', () => {
  it('is tried again after growing pauses, an hour at most', async () => {
    const id = await put('workflow/1');
    const pauses: number[] = [];
    for (const attempts of [1, 2, 5, 11, 12, 30]) {
      await database.query(
        'system',
        `update igny8_outbox_messages set attempts = ${attempts} where id = '${id}'`,
      );
      await markFailed(database.systemOrm.em.fork(), id, 'connection refused');
      pauses.push(await secondsUntilNextAttempt(id));
    }
    expect(pauses).toEqual([2, 4, 32, 2048, 3600, 3600]);
    expect(await message(id)).toMatchObject({ error: 'connection refused', deadAt: null });
  });

  it('is dead after 40 attempts: kept for an operator, and in nobody else’s way', async () => {
    const id = await put('workflow/1');
    const next = await put('workflow/1');
    await database.query(
      'system',
      `update igny8_outbox_messages set attempts = 40 where id = '${id}'`,
    );
    await markFailed(database.systemOrm.em.fork(), id, 'x'.repeat(5000));
    const dead = await message(id);
    expect(dead.deadAt).toBeInstanceOf(Date);
    expect(dead.error).toHaveLength(1000);
    await letTimePass(4000);
    expect((await claim()).map((one) => one.id)).toEqual([next]);
  });

  it('is dead sooner where it is refused each time; a schedule that is kept later needs it no more', async () => {
    const scheduleId = `automation/${tenant.siteId}`;
    const putSchedule = () =>
      database.query(
        'system',
        `insert into igny8_outbox_messages (id, account_id, kind, workflow_id, payload, next_attempt_at)
         values (gen_random_uuid(), '${tenant.accountId}', 'schedule', '${scheduleId}',
           '{"scheduleId": "${scheduleId}"}', now()) returning id`,
      );
    const [row] = await putSchedule();
    const id = row?.id as string;
    for (const isDead of [false, false, false, false, true]) {
      await letTimePass(4000);
      expect((await claim()).map((one) => one.id)).toEqual([id]);
      await markFailed(database.systemOrm.em.fork(), id, 'unknown time zone', 5);
      expect((await message(id)).deadAt !== null).toBe(isDead);
    }
    await putSchedule();
    const [later] = await claim();
    const delivered = { temporalRunId: null };
    await markDelivered(database.systemOrm.em.fork(), later as OutboxDelivery, delivered);
    expect((await message(id)).sentAt).toBeInstanceOf(Date);
  });

  it('is not called failed by a late relay after another one has delivered it', async () => {
    const id = await put('workflow/1');
    await letTimePass(10);
    const [claimed] = await claim();
    await markDelivered(database.systemOrm.em.fork(), claimed as OutboxDelivery, {
      temporalRunId: null,
    });
    await markFailed(database.systemOrm.em.fork(), id, 'timed out');
    expect(await message(id)).toMatchObject({ error: null, deadAt: null });
  });
});

describe('a delivered message', () => {
  it("writes Temporal's own run id on the run", async () => {
    const runId = await startedRun(tenant);
    await letTimePass(10);
    const [start] = await claim();
    await markDelivered(database.systemOrm.em.fork(), start as OutboxDelivery, {
      temporalRunId: 'temporal-run-1',
    });
    const run = await tenant.fork().findOneOrFail(Run, { id: runId });
    expect(run.temporalRunId).toBe('temporal-run-1');
    expect((await message((start as OutboxDelivery).id)).sentAt).toBeInstanceOf(Date);
  });

  it('leaves the run id alone when the delivery was a signal', async () => {
    const runId = await startedRun(tenant);
    const { workflowId } = await tenant.fork().findOneOrFail(Run, { id: runId });
    await letTimePass(10);
    const [start] = await claim();
    await markDelivered(database.systemOrm.em.fork(), start as OutboxDelivery, {
      temporalRunId: 'temporal-run-1',
    });
    const id = await put(workflowId, 'signal');
    await tenant.transaction(async (em) => {
      const [signal] = await claimOutboxMessages(em, 1, [id]);
      await markDelivered(em, signal as OutboxDelivery, { temporalRunId: null });
    });
    const run = await tenant.fork().findOneOrFail(Run, { id: runId });
    expect(run.temporalRunId).toBe('temporal-run-1');
  });

  it('is never claimed again', async () => {
    const id = await put(`workflow/${uuidv7()}`);
    await letTimePass(10);
    const [claimed] = await claim();
    await markDelivered(database.systemOrm.em.fork(), claimed as OutboxDelivery, {
      temporalRunId: null,
    });
    await letTimePass(4000);
    expect(await claim()).toEqual([]);
    expect(await tenant.transaction((em) => claimOutboxMessages(em, 1, [id]))).toEqual([]);
  });
});

describe('a message that found no workflow', () => {
  /** A signal to a workflow, as it is claimed and told to nobody. */
  async function unheard(workflowId: string): Promise<string> {
    const id = await put(workflowId, 'signal');
    await tenant.transaction(async (em) => {
      const [signal] = await claimOutboxMessages(em, 1, [id]);
      await markDelivered(em, signal as OutboxDelivery, 'to nobody');
    });
    return id;
  }

  it('is told again while its run lives: a child is started seconds after its row says so', async () => {
    const runId = await startedRun(tenant);
    const { workflowId } = await tenant.fork().findOneOrFail(Run, { id: runId });
    await letTimePass(10);
    const [start] = await claim();
    await markDelivered(database.systemOrm.em.fork(), start as OutboxDelivery, {
      temporalRunId: 'temporal-run-1',
    });
    const id = await unheard(workflowId);
    expect(await message(id)).toMatchObject({ sentAt: null, deadAt: null });
    await letTimePass(3);
    expect((await claim()).map((one) => one.id)).toEqual([id]);
  });

  it('is done with when there is no living run', async () => {
    const id = await unheard('workflow/gone');
    expect((await message(id)).sentAt).toBeInstanceOf(Date);
  });
});
