import type { EntityManager } from '@mikro-orm/postgresql';
import { automationStages } from '#domain/automation/settings.ts';
import { AutomationRun } from '../automation-run.ts';
import { noteStage } from './stage-results.ts';

interface End {
  runId: string;
  status: 'failed' | 'cancelled';
  now: Date;
}

/** A run has ended before its stages have: the one that was running ended with it. */
export async function closeStages(em: EntityManager, { runId, status, now }: End): Promise<void> {
  const { stageResults } = await em.findOneOrFail(AutomationRun, { runId }, { refresh: true });
  for (const stage of automationStages) {
    if (stageResults[stage]?.status !== 'running') continue;
    await noteStage(em, { runId, stage, status, now });
  }
}
