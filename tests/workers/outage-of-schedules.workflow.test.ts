import { randomUUID } from 'node:crypto';
import { ScheduleOverlapPolicy } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
} from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createAutomationActivities } from '#activities/automation/create-automation-activities.ts';
import { createTenantInterceptor } from '#activities/shared/tenant-interceptor.ts';
import type { StartScheduledRunOutput } from '#contracts/workflows/automation/start-scheduled-run.ts';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import { AutomationRun } from '#entities/automation/automation-run.ts';
import { desiredSchedule } from '#entities/system/desired-schedules.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { reconcileSchedule } from '#temporal/schedules/reconcile-schedule.ts';
import { configure } from '#tests/entities/automation/support.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';
import { bundleSources } from '#workers/workflow-bundle.ts';

const database = openDatabase();
const namespace = `outage-${randomUUID()}`;
const hour = 60 * 60 * 1000;
let temporal: TemporalClient;
let native: NativeConnection;
let worker: Worker;
let working: Promise<void>;

beforeAll(async () => {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger });
  const address = inject('temporalAddress');
  temporal = await connect(address, namespace, testDataConverter);
  await ensureNamespace(temporal.connection, namespace);
  native = await NativeConnection.connect({ address });
  const interceptor = createTenantInterceptor(database.orm);
  worker = await Worker.create({
    connection: native,
    namespace,
    dataConverter: testDataConverter,
    taskQueue: 'core',
    workflowBundle: await bundleWorkflowCode({ ...bundleSources, logger }),
    activities: createAutomationActivities({ orm: database.orm }),
    interceptors: { activity: [() => ({ inbound: interceptor })] },
  });
  working = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await working;
  await native.close();
  await temporal.close();
});

/** Has the scheduler take what was due in a time as one that was away: by its own overlap policy. */
async function missed(tenant: Tenant, from: number, to: number): Promise<void> {
  const handle = temporal.client.schedule.getHandle(`automation/${tenant.siteId}`);
  const overlap = ScheduleOverlapPolicy.SKIP;
  await handle.backfill({ start: new Date(from), end: new Date(to), overlap });
}

/** What each execution of the schedule came to, once as many as given have ended. */
async function outcomes(count: number): Promise<StartScheduledRunOutput[]> {
  const ended = async () => {
    const found: string[] = [];
    const query =
      "WorkflowId starts_with 'automation/' and WorkflowType = 'startScheduledRun' and ExecutionStatus = 'Completed'";
    for await (const { workflowId } of temporal.client.workflow.list({ query })) {
      found.push(workflowId);
    }
    return found;
  };
  await expect.poll(async () => (await ended()).length, { timeout: 20_000 }).toBe(count);
  const results = (await ended()).map((id) => temporal.client.workflow.getHandle(id).result());
  return Promise.all(results);
}

it('what comes late by its jitter knows the time it was due', async () => {
  const { accountId, siteId } = await createTenant(database.orm);
  const every = 5000;
  const handle = await temporal.client.schedule.create({
    scheduleId: `jitter-${siteId}`,
    spec: { intervals: [{ every }], jitter: every - 1000 },
    action: {
      type: 'startWorkflow',
      workflowType: 'startScheduledRun',
      workflowId: `jitter-${siteId}`,
      taskQueue: 'core',
      args: [{ accountId, target: { kind: 'automation', siteId } }],
    },
  });
  const begun = async () => (await handle.describe()).info.recentActions.length;
  await expect.poll(begun, { timeout: 20_000 }).toBeGreaterThan(0);
  const { info } = await handle.describe();
  await handle.delete();
  for (const { action } of info.recentActions) {
    const { searchAttributes } = await temporal.client.workflow
      .getHandle(action.workflow.workflowId)
      .describe();
    const [due] = searchAttributes.TemporalScheduledStartTime ?? [];
    expect(due).toBeInstanceOf(Date);
    expect(Number(due) % every).toBe(0);
  }
});

it('an outage of hours is made up for once, whatever was due in it', async () => {
  const tenant = await createTenant(database.orm);
  await configure(tenant);
  await tenant.transaction((em) =>
    em.nativeUpdate(AutomationConfig, {}, { frequency: 'cron', cron: '0 * * * *' }),
  );
  const scheduleId = `automation/${tenant.siteId}`;
  const wanted = await desiredSchedule(database.systemOrm.em.fork(), scheduleId);
  await reconcileSchedule(temporal.client, scheduleId, wanted);
  const now = Date.now();
  // Five at once: the overlap policy starts the first.
  await missed(tenant, now - 8 * hour, now - 3 * hour);
  const [first] = await outcomes(1);
  if (!first || !('runId' in first)) throw new Error('Nothing was started');
  await tenant.transaction((em) =>
    finishRun(em, { runId: first.runId, status: 'completed', result: {} }),
  );
  // Those behind come when the first has ended: they were due before the schedule acted.
  await missed(tenant, now - 3 * hour, now);
  const all = await outcomes(2);
  expect(all).toContainEqual({ runId: first.runId });
  expect(all).toContainEqual({ skipped: expect.stringContaining('made up for already') });
  expect(await tenant.fork().count(AutomationRun)).toBe(1);
});
