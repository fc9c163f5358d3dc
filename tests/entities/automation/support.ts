import type { AutomationStage } from '#domain/automation/settings.ts';
import { type AutomationSettings, defaultAutomationSettings } from '#domain/automation/settings.ts';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import { AutomationRun } from '#entities/automation/automation-run.ts';
import { takeBatch } from '#entities/automation/batches/take-batch.ts';
import { startAutomation } from '#entities/automation/start-automation.ts';
import { Site } from '#entities/identity/site.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import type { Tenant } from '#tests/entities/support/create-tenant.ts';
import { starterOf } from '#tests/entities/support/runs.ts';

/** Sets up the automation of the tenant's site, switched on, every day at 02:30 in Berlin. */
export async function configure(
  tenant: Tenant,
  settings: Partial<AutomationSettings> = {},
): Promise<AutomationConfig> {
  const { accountId, siteId } = tenant;
  await tenant.transaction((em) =>
    em.insert(AutomationConfig, {
      accountId,
      siteId,
      isEnabled: true,
      scheduledTime: '02:30',
      timezone: 'Europe/Berlin',
      settings: { ...defaultAutomationSettings, ...settings },
    }),
  );
  return tenant.fork().findOneOrFail(AutomationConfig, { siteId });
}

/** Starts it by hand; answers the id of its run. */
export async function automate(
  tenant: Tenant,
  settings: Partial<AutomationSettings> = {},
): Promise<string> {
  const config = await configure(tenant, settings);
  return again(tenant, config);
}

/** Starts it once more with the same configuration. */
export function again(tenant: Tenant, config: AutomationConfig): Promise<string> {
  return tenant.transaction(async (em) => {
    const site = await em.findOneOrFail(Site, { id: tenant.siteId });
    const start = { config, site, trigger: 'manual', now: new Date() } as const;
    return (await startAutomation(em, starterOf(tenant), start)).runId;
  });
}

/** Takes a batch of a stage, as the workflow does. */
export function take(tenant: Tenant, runId: string, stage: AutomationStage, batch = 0) {
  const { accountId } = tenant;
  return tenant.transaction((em) =>
    takeBatch(em, { accountId, runId, stage, batch, percent: 0 }, new Date()),
  );
}

/** The runs of its batches, in the order they were written. */
export function childrenOf(tenant: Tenant, parentRunId: string): Promise<Run[]> {
  return tenant.fork().find(Run, { parentRunId }, { orderBy: { id: 'asc' }, populate: ['input'] });
}

/** Ends every living run of its batches alike. */
export async function endChildren(
  tenant: Tenant,
  runId: string,
  status: 'completed' | 'failed',
): Promise<void> {
  const error = {
    category: 'unavailable',
    stage: 'x',
    message: 'The vendor is away.',
    retryable: true,
  };
  for (const child of await childrenOf(tenant, runId)) {
    if (child.endedAt) continue;
    const failure = status === 'failed' ? { error } : {};
    await tenant.transaction((em) => finishRun(em, { runId: child.id, status, ...failure }));
  }
}

/** How a stage stands. */
export async function resultOf(tenant: Tenant, runId: string, stage: AutomationStage) {
  const { stageResults } = await tenant.fork().findOneOrFail(AutomationRun, { runId });
  return stageResults[stage];
}
