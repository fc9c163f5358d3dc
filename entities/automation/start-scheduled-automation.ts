import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { automationRunContract } from '#contracts/workflows/automation/automation-run.ts';
import type { StartScheduledRunOutput } from '#contracts/workflows/automation/start-scheduled-run.ts';
import { Account } from '#entities/identity/account.ts';
import { Site } from '#entities/identity/site.ts';
import { ModuleEnableSettings } from '#entities/system/module-enable-settings.ts';
import { Run } from '#entities/system/run.ts';
import { AutomationConfig } from './automation-config.ts';
import { madeUpForFrom } from './made-up-for.ts';
import { livingAutomation, startAutomation } from './start-automation.ts';

interface Due {
  accountId: string;
  siteId: string;
  /** When it was due, without jitter. */
  scheduledFor: Date;
  now: Date;
  /** Id of the workflow that asks: the same in every attempt, another for every time it is due. */
  requestId: string;
}

/**
 * Starts the automation that is due, in the caller's transaction, or notes at the configuration why not. Of
 * several times that were missed together the first one counts: what was due before the schedule last acted
 * is not made up for again.
 */
export async function startScheduledAutomation(
  em: EntityManager,
  due: Due,
): Promise<StartScheduledRunOutput> {
  const { accountId, siteId, scheduledFor, now, requestId } = due;
  const config = await em.findOne(
    AutomationConfig,
    { siteId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const site = await em.findOne(Site, { id: siteId });
  if (!config || !site) return { skipped: 'The site or its automation is not there any more.' };
  // An attempt after a crash: what it wrote is there.
  const begun = await em.findOne(Run, { siteId, requestId, type: automationRunContract.type });
  if (begun) return { runId: begun.id };
  const reason = await reasonNotTo(em, config, site, scheduledFor);
  if (reason) {
    await em.nativeUpdate(
      AutomationConfig,
      { id: config.id },
      { lastSkippedAt: now, lastSkipReason: reason },
    );
    return { skipped: reason };
  }
  await em.nativeUpdate(AutomationConfig, { id: config.id }, { lastScheduledAt: now });
  const starter = { accountId, userId: null, kind: 'schedule', requestId };
  const { runId } = await startAutomation(em, starter, { config, site, trigger: 'scheduled', now });
  return { runId };
}

async function reasonNotTo(
  em: EntityManager,
  { lastScheduledAt, isEnabled }: AutomationConfig,
  { id: siteId, isActive, accountId }: Site,
  scheduledFor: Date,
): Promise<string | null> {
  if (!isEnabled) return 'The automation is switched off.';
  if (!isActive) return 'The site is switched off.';
  const account = await em.findOneOrFail(Account, { id: accountId });
  if (!['active', 'trial'].includes(account.status)) return `The account is ${account.status}.`;
  const modules = await em.findOne(ModuleEnableSettings, { accountId });
  if (modules?.automationEnabled === false) return 'The module automation is switched off.';
  if (lastScheduledAt && lastScheduledAt >= madeUpForFrom(scheduledFor)) {
    return 'It was made up for already: the schedule has acted since it was due.';
  }
  const living = await livingAutomation(em, siteId);
  return living ? `The run before is still ${living.status} (${living.runId}).` : null;
}
