import { randomUUID } from 'node:crypto';
import type { Payload } from '@temporalio/common';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import { desiredSchedule } from '#entities/system/desired-schedules.ts';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { keyIdOf } from '#temporal/codec/encryption-codec.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { reconcileSchedule } from '#temporal/schedules/reconcile-schedule.ts';
import { configure } from '#tests/entities/automation/support.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { createScheduleKeeper } from '#workers/relay/create-schedule-keeper.ts';
import { keepSchedule } from '#workers/relay/keep-schedule.ts';

const database = openDatabase();
const logger = pino({ level: 'silent' });
const namespace = `schedule-keys-${randomUUID()}`;
const first = Buffer.alloc(32, 1).toString('base64');
const second = Buffer.alloc(32, 2).toString('base64');
const firstOnly = createDataConverter({ keyId: '1', key: first });
const secondWithFirst = createDataConverter({
  keyId: '2',
  key: second,
  previousKeys: { '1': first },
});
const secondOnly = createDataConverter({ keyId: '2', key: second });

let withFirst: TemporalClient;
let rotated: TemporalClient;
let withSecond: TemporalClient;
let tenant: Tenant;

beforeAll(async () => {
  const address = inject('temporalAddress');
  withFirst = await connect(address, namespace, firstOnly);
  await ensureNamespace(withFirst.connection, namespace);
  rotated = await connect(address, namespace, secondWithFirst);
  withSecond = await connect(address, namespace, secondOnly);
});
afterAll(async () => {
  for (const each of [withFirst, rotated, withSecond]) await each.close();
});
beforeEach(async () => {
  tenant = await createTenant(database.orm);
  await configure(tenant);
  await keepSchedule(database.systemOrm, withFirst.client, scheduleId());
});

const scheduleId = () => `automation/${tenant.siteId}`;

/** Ids of the keys with which the server keeps what a schedule carries. */
async function keysAtRest(): Promise<(string | null)[]> {
  const { schedule, memo } = await withFirst.connection.workflowService.describeSchedule({
    namespace,
    scheduleId: scheduleId(),
  });
  const action = schedule?.action?.startWorkflow;
  const payloads: Payload[] = [
    ...(action?.input?.payloads ?? []),
    ...Object.values(action?.memo?.fields ?? {}),
    ...Object.values(memo?.fields ?? {}),
  ];
  return [...new Set(payloads.map(keyIdOf))];
}

const isGone = () =>
  withFirst.connection.workflowService
    .describeSchedule({ namespace, scheduleId: scheduleId() })
    .then(
      () => false,
      () => true,
    );

async function keepWith({ client }: TemporalClient, seen: () => Promise<void>): Promise<void> {
  const orm = database.systemOrm;
  const keeper = createScheduleKeeper({ orm, client, logger, everyMilliseconds: 300 });
  try {
    await seen();
  } finally {
    await keeper.close();
  }
}

const becomes = (key: string) => async () => {
  await expect.poll(keysAtRest, { timeout: 20_000 }).toEqual([key]);
};

it('the hourly look writes every schedule with the new key; the old one can be dropped then', async () => {
  expect(await keysAtRest()).toEqual(['1']);
  await keepWith(rotated, becomes('2'));
  const { action, memo } = await withSecond.client.schedule.getHandle(scheduleId()).describe();
  const target = { kind: 'automation', siteId: tenant.siteId };
  expect(action.args).toEqual([{ accountId: tenant.accountId, target }]);
  expect(memo ?? {}).toEqual({});
  const wanted = await desiredSchedule(database.systemOrm.em.fork(), scheduleId());
  expect(await reconcileSchedule(withSecond.client, scheduleId(), wanted)).toBe('unchanged');
});

it('a key that was dropped too early stops no change, no comparison and no deletion', async () => {
  // Whatever somebody else keeps there, with a key that nobody has: it is listed, and left alone.
  const strange = `automation/${randomUUID()}-of-somebody`;
  const stranger = await withFirst.client.schedule.create({
    scheduleId: strange,
    memo: { keptBy: 'igny8' },
    spec: { calendars: [{ hour: 3 }] },
    action: { type: 'startWorkflow', workflowType: 'none', taskQueue: 'none' },
  });
  await keepWith(withSecond, becomes('2'));
  await tenant.transaction((em) => em.nativeUpdate(AutomationConfig, {}, { isEnabled: false }));
  const orm = database.systemOrm;
  expect(await keepSchedule(orm, withSecond.client, scheduleId())).toBe('updated');
  await tenant.transaction((em) => em.nativeDelete(AutomationConfig, {}));
  await keepWith(withSecond, async () => {
    await expect.poll(isGone, { timeout: 20_000 }).toBe(true);
  });
  expect((await stranger.describe()).scheduleId).toBe(strange);
});
