import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import {
  type AutomationRunInput,
  automationRunContract,
} from '#contracts/workflows/automation/automation-run.ts';
import { localDate } from '#domain/automation/local-times.ts';
import type { Site } from '#entities/identity/site.ts';
import { lockSubjects } from '#entities/system/lock-subjects.ts';
import { type RunStarter, type StartedRun, startRun } from '#entities/system/start-run.ts';
import { AutomationConfig } from './automation-config.ts';
import { AutomationRun } from './automation-run.ts';

/** The automation of the site that has not ended; one a site at a time. */
export function livingAutomation(em: EntityManager, siteId: string): Promise<AutomationRun | null> {
  return em.findOne(AutomationRun, { siteId, status: { $in: ['running', 'paused'] } });
}

interface AutomationStart {
  config: AutomationConfig;
  site: Site;
  trigger: AutomationRun['trigger'];
  now: Date;
}

/**
 * Writes an automation of a site and everything that starts it, in the caller's transaction. It holds no
 * credits itself: each batch does.
 *
 * @throws AppError `conflict` with the living run when the site is being automated
 */
export async function startAutomation(
  em: EntityManager,
  starter: RunStarter,
  { config, site, trigger, now }: AutomationStart,
): Promise<StartedRun> {
  const { id: siteId, accountId } = site;
  // Runs of two days have two subjects: what holds them apart is the site.
  await lockSubjects(em, accountId, [`automation/${siteId}`]);
  const living = await livingAutomation(em, siteId);
  if (living) {
    const { runId, status } = living;
    throw new AppError('conflict', {
      errors: { non_field_errors: [`This site is being automated (run ${runId}, ${status}).`] },
      extra: { run_id: runId },
    });
  }
  const { settings, timezone } = config;
  const started = await startRun<AutomationRunInput>(em, starter, {
    contract: automationRunContract,
    input: { siteId, date: localDate(now.getTime(), timezone), settings },
    title: `Automation of ${site.name}`,
    siteId,
    sectorId: null,
    estimate: 0,
    estimateDetails: {},
  });
  const { runId } = started;
  await em.insert(AutomationRun, { accountId, siteId, runId, trigger, settings });
  await em.nativeUpdate(AutomationConfig, { id: config.id }, { lastRunAt: now });
  return started;
}
