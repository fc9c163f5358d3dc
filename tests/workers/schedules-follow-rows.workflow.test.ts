import { randomUUID } from 'node:crypto';
import { Client, Connection, type ScheduleDescription } from '@temporalio/client';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { calendarsOf } from '#domain/automation/frequency.ts';
import { nextRuns } from '#domain/automation/scheduled-times.ts';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { configure } from '#tests/entities/automation/support.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';
import { createRelay, type Relay } from '#workers/relay/create-relay.ts';
import { createScheduleKeeper } from '#workers/relay/create-schedule-keeper.ts';

const database = openDatabase();
const logger = pino({ level: 'silent' });
let temporal: TemporalClient;
let tenant: Tenant;
/** Closed after the test that opened them. */
let open: { close(): Promise<void> }[];

beforeAll(async () => {
  const address = inject('temporalAddress');
  const namespace = `schedules-${randomUUID()}`;
  const any = await connect(address, 'default', testDataConverter);
  await ensureNamespace(any.connection, namespace);
  await any.close();
  // A namespace of its own: the keeper looks at every schedule there is.
  temporal = await connect(address, namespace, testDataConverter);
});
afterAll(() => temporal.close());
beforeEach(async () => {
  open = [];
  tenant = await createTenant(database.orm);
});
afterEach(async () => {
  for (const each of open) await each.close();
});

async function relayTo(client: Client): Promise<Relay> {
  const orm = database.systemOrm;
  const relay = await createRelay({ orm, databaseUrl: database.systemUrl, client, logger });
  open.push(relay);
  return relay;
}

const scheduleId = () => `automation/${tenant.siteId}`;
const handle = () => temporal.client.schedule.getHandle(scheduleId());

/** What stands at Temporal; null when nothing does. */
const standing = () =>
  handle()
    .describe()
    .catch(() => null);

async function eventually(
  holds: (schedule: ScheduleDescription | null) => boolean,
): Promise<ScheduleDescription | null> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const schedule = await standing();
    if (holds(schedule)) return schedule;
    if (Date.now() > deadline)
      throw new Error(`Not so within 20 s: ${JSON.stringify(schedule?.state)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const change = (values: Partial<AutomationConfig>) =>
  tenant.transaction((em) => em.nativeUpdate(AutomationConfig, {}, values));

const isWorking = (schedule: ScheduleDescription | null) => schedule?.state.paused === false;

describe('the relay', () => {
  it('makes the schedule of a row, changes, pauses and deletes it with the row', async () => {
    await relayTo(temporal.client);
    const config = await configure(tenant);
    const made = await eventually(isWorking);
    expect(made?.policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 24 * 60 * 60 * 1000 });
    expect(made?.action).toMatchObject({
      workflowType: 'startScheduledRun',
      args: [
        { accountId: tenant.accountId, target: { kind: 'automation', siteId: tenant.siteId } },
      ],
    });
    await change({ isEnabled: false });
    await eventually((schedule) => schedule?.state.paused === true);
    await change({ isEnabled: true, scheduledTime: '04:15' });
    const hour = (schedule: ScheduleDescription | null) =>
      schedule?.spec.calendars?.[0]?.hour[0]?.start;
    await eventually((schedule) => isWorking(schedule) && hour(schedule) === 4);
    await tenant.transaction((em) => em.nativeDelete(AutomationConfig, { id: config.id }));
    expect(await eventually((schedule) => schedule === null)).toBeNull();
  });

  it('shows the times that Temporal then acts at, up to a minute later', async () => {
    await relayTo(temporal.client);
    await configure(tenant);
    const schedule = await eventually(isWorking);
    const now = Date.now();
    const daily = calendarsOf({ frequency: 'daily', time: '02:30', cron: null });
    const shown = nextRuns(daily, 'Europe/Berlin', now, 10);
    const acting = schedule?.info.nextActionTimes.map((time) => time.getTime()) ?? [];
    expect(acting).toHaveLength(10);
    for (const [index, time] of acting.entries()) {
      const late = time - (shown[index] ?? 0);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(60_000);
    }
  });

  it('keeps a change that was made while Temporal was away until it is there again', async () => {
    const away = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
    const waiting = await relayTo(away);
    await configure(tenant);
    const message = () => tenant.fork().findOneOrFail(OutboxMessage, { kind: 'schedule' });
    await expect.poll(async () => (await message()).attempts, { timeout: 20_000 }).toBe(1);
    expect((await message()).sentAt).toBeNull();
    await waiting.close();
    open = [];
    await tenant.transaction((em) =>
      em.nativeUpdate(OutboxMessage, { kind: 'schedule' }, { nextAttemptAt: new Date() }),
    );
    await relayTo(temporal.client);
    expect(await eventually(isWorking)).not.toBeNull();
  });
});

describe('whatever has drifted is repaired at the start and every hour', () => {
  beforeEach(async () => {
    const relay = await relayTo(temporal.client);
    await configure(tenant);
    await eventually(isWorking);
    await relay.close();
    open = [];
  });

  const keep = () => {
    const orm = database.systemOrm;
    const { client } = temporal;
    open.push(createScheduleKeeper({ orm, client, logger, everyMilliseconds: 300 }));
  };

  it('all are back long before the hour is over when Temporal has lost them', async () => {
    const orm = database.systemOrm;
    const { client } = temporal;
    const reconciler = client.schedule.getHandle('reconcile-runs');
    const isThere = () =>
      reconciler.describe().then(
        () => true,
        () => false,
      );
    open.push(createScheduleKeeper({ orm, client, logger, watchEveryMilliseconds: 300 }));
    await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
    await handle().delete();
    await reconciler.delete();
    await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
    // Its absence says that the others are missing as well.
    expect(await eventually(isWorking)).not.toBeNull();
  });

  it('a schedule that was deleted by hand is made again', async () => {
    await handle().delete();
    keep();
    expect(await eventually(isWorking)).not.toBeNull();
  });

  it('one that was paused by hand goes on', async () => {
    await handle().pause('by hand');
    keep();
    expect(await eventually(isWorking)).not.toBeNull();
  });

  it('one that was changed by hand acts at the times of its row', async () => {
    await handle().update(({ action, state }) => ({
      spec: { calendars: [{ hour: 11 }] },
      action,
      state,
    }));
    keep();
    const schedule = await eventually(
      (found) => found?.spec.calendars?.some(({ hour }) => hour[0]?.start === 2) ?? false,
    );
    expect(schedule?.spec.timezone).toBe('Europe/Berlin');
  });

  it('one whose row is gone is deleted; one that is nobody’s of ours is left alone', async () => {
    const stranger = `operator-${randomUUID()}`;
    const action = { type: 'startWorkflow', workflowType: 'none', taskQueue: 'none' } as const;
    const own = await temporal.client.schedule.create({
      scheduleId: stranger,
      spec: { calendars: [{ hour: 3 }] },
      action,
    });
    // As after a restore of the database: nobody tells of it.
    await tenant.transaction((em) => em.nativeDelete(AutomationConfig, {}));
    await tenant.transaction((em) => em.nativeDelete(OutboxMessage, { kind: 'schedule' }));
    keep();
    expect(await eventually((schedule) => schedule === null)).toBeNull();
    expect((await own.describe()).scheduleId).toBe(stranger);
    await own.delete();
  });
});
