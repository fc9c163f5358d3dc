import type { EntityManager } from '@mikro-orm/postgresql';
import type { AutomationTotals } from '#contracts/activities/automation-runs.ts';
import { automationStages } from '#domain/automation/settings.ts';
import { AutomationRun } from '../automation-run.ts';

/** What all stages of an automation came to together. */
export async function countAutomation(em: EntityManager, runId: string): Promise<AutomationTotals> {
  const { stageResults } = await em.findOneOrFail(AutomationRun, { runId }, { refresh: true });
  const totals: AutomationTotals = { batches: 0, items: 0, failed: 0 };
  for (const stage of automationStages) {
    const result = stageResults[stage];
    totals.batches += result?.batches ?? 0;
    totals.items += result?.items ?? 0;
    totals.failed += result?.failed ?? 0;
  }
  return totals;
}
