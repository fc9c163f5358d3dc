import type { EntityManager } from '@mikro-orm/postgresql';
import type { AutomationTotals } from '#contracts/activities/automation-runs.ts';
import { AutomationRun } from '../automation-run.ts';

/** What all stages of an automation came to together. */
export async function countAutomation(em: EntityManager, runId: string): Promise<AutomationTotals> {
  const { stageResults } = await em.findOneOrFail(AutomationRun, { runId }, { refresh: true });
  const results = Object.values(stageResults);
  const sum = (figure: keyof AutomationTotals) =>
    results.reduce((total, result) => total + result[figure], 0);
  return { batches: sum('batches'), items: sum('items'), failed: sum('failed') };
}
