import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { configure } from '#tests/entities/automation/support.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';
import { createRelay } from '#workers/relay/create-relay.ts';
import { createScheduleKeeper } from '#workers/relay/create-schedule-keeper.ts';

const database = openDatabase();
let temporal: TemporalClient;
let logged: Record<string, unknown>[];
let open: { close(): Promise<void> }[];
/** As they stood before offsets were refused: first in the order of the rows. */
let refused: Tenant;
let unreadable: Tenant;
let other: Tenant;

const logger = pino(
  { level: 'warn' },
  { write: (line: string) => void logged.push(JSON.parse(line)) },
);
const scheduleIdOf = (tenant: Tenant) => `automation/${tenant.siteId}`;
const isThere = (tenant: Tenant) =>
  temporal.client.schedule
    .getHandle(scheduleIdOf(tenant))
    .describe()
    .then(
      () => true,
      () => false,
    );
const change = (tenant: Tenant, values: Partial<AutomationConfig>) =>
  tenant.transaction((em) => em.nativeUpdate(AutomationConfig, {}, values));

beforeAll(async () => {
  const address = inject('temporalAddress');
  const namespace = `unkeepable-${randomUUID()}`;
  const any = await connect(address, 'default', testDataConverter);
  await ensureNamespace(any.connection, namespace);
  await any.close();
  temporal = await connect(address, namespace, testDataConverter);
});
afterAll(() => temporal.close());
beforeEach(async () => {
  [logged, open] = [[], []];
  refused = await createTenant(database.orm);
  unreadable = await createTenant(database.orm);
  other = await createTenant(database.orm);
  for (const tenant of [refused, unreadable, other]) await configure(tenant);
  await change(refused, { timezone: '+02:00' });
  await change(unreadable, { frequency: 'cron', cron: '61 6 * * *' });
});
afterEach(async () => {
  for (const each of open) await each.close();
});

it('keeps no other schedule from being made: each is logged with its id, and tried again', async () => {
  // What the rows tell of themselves has been lost.
  for (const tenant of [refused, unreadable, other]) {
    await tenant.transaction((em) => em.nativeDelete(OutboxMessage, { kind: 'schedule' }));
  }
  const { client } = temporal;
  const orm = database.systemOrm;
  open.push(createScheduleKeeper({ orm, client, logger, everyMilliseconds: 300 }));
  await expect.poll(() => isThere(other), { timeout: 20_000 }).toBe(true);
  for (const tenant of [refused, unreadable]) {
    const id = scheduleIdOf(tenant);
    const times = () =>
      logged.filter(({ scheduleId, level }) => scheduleId === id && level === 50).length;
    await expect.poll(times, { timeout: 20_000 }).toBeGreaterThan(1);
    expect(await isThere(tenant)).toBe(false);
  }
  expect(logged.map(({ msg }) => msg)).not.toContain(
    'schedules could not be compared with the rows',
  );
  await change(refused, { timezone: 'Europe/Berlin' });
  await expect.poll(() => isThere(refused), { timeout: 20_000 }).toBe(true);
});

it('is given up by the relay, with what Temporal says, until its row is another one', async () => {
  open.push(
    await createRelay({
      orm: database.systemOrm,
      databaseUrl: database.systemUrl,
      client: temporal.client,
      logger,
    }),
  );
  const letTimePass = () =>
    database.query(
      'system',
      'update igny8_outbox_messages set next_attempt_at = now() where sent_at is null and dead_at is null',
    );
  for (const [tenant, reason] of [
    [refused, 'unknown time zone +02:00'],
    [unreadable, 'The row cannot be understood'],
  ] as const) {
    const open = { kind: 'schedule', sentAt: null } as const;
    const dead = async () => {
      await letTimePass();
      const messages = await tenant.fork().find(OutboxMessage, open);
      return messages.length > 0 && messages.every(({ deadAt }) => deadAt !== null);
    };
    await expect.poll(dead, { timeout: 20_000 }).toBe(true);
    const [message] = await tenant.fork().find(OutboxMessage, open);
    expect(message?.error).toContain(reason);
    await change(tenant, { frequency: 'daily', cron: null, timezone: 'Europe/Berlin' });
    await expect.poll(() => isThere(tenant), { timeout: 20_000 }).toBe(true);
    const left = () => tenant.fork().count(OutboxMessage, open);
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
  }
});
