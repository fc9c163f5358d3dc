import { pino } from 'pino';
import { createReconciliationActivities } from '#activities/system/reconcile/create-reconciliation-activities.ts';
import { withoutPayloads } from '#activities/system/reconcile/without-payloads.ts';
import { createOrm } from '#entities/orm.ts';
import { inActivity } from '#tests/activities/support/in-activity.ts';
import { platformClient } from './platform-client.ts';
import type { TestPlatform } from './test-platform.ts';

/** What a pass of the reconciler has found, row by row until nothing more is repaired. */
export async function reconcile(platform: TestPlatform, namespace?: string): Promise<number> {
  const { client, close } = await platformClient(platform, namespace);
  const url = String(platform.variables.DATABASE_SYSTEM_URL);
  const orm = await createOrm({ url, poolSize: 4, applicationName: 'test-reconciler' });
  const logger = pino({ level: 'silent' });
  // The platform's own reconciler leaves rows alone for two minutes.
  const observer = withoutPayloads(client);
  const reconciler = { orm, client, observer, logger, graceSeconds: 0 };
  const activities = createReconciliationActivities(reconciler);
  try {
    return await inActivity('reconcile-runs', async () => {
      let repaired = 0;
      for (let found = 1; found > 0; repaired += found) {
        found = (await activities.reconcileSomeRuns({ since: null })).repaired;
      }
      await activities.reconcileWorkflows({});
      await activities.reconcileLedgers({});
      return repaired;
    });
  } finally {
    await orm.close();
    await close();
  }
}
