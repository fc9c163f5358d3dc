import type { EntityManager } from '@mikro-orm/postgresql';
import { planAndWriteContract } from '#contracts/workflows/writer/plan-and-write.ts';
import {
  type PlanningStage,
  planningStages,
  planningStagesFrom,
} from '#domain/writer/planning-stages.ts';
import { startPlanning } from '#entities/writer/planning-start.ts';
import { inputOf } from '../input-of.ts';
import type { Run } from '../run.ts';
import type { RunStarter, StartedRun } from '../start-run.ts';
import { itemsToRetry, retryStarts } from './retry-starts.ts';

const typeOfStage: Record<PlanningStage, string> = {
  cluster: 'autoCluster',
  ideas: 'generateIdeas',
  write: 'contentPipeline',
};

/** Where it stopped; one that completed has stopped at its articles that failed. */
function stoppedAt(run: Run, stages: readonly PlanningStage[]): PlanningStage {
  if (run.status === 'completed') return 'write';
  const stage = run.error?.stage ?? run.stage;
  return planningStages.find((candidate) => candidate === stage) ?? stages[0] ?? 'cluster';
}

/**
 * From the stage where it stopped: the runs of that stage that did not complete are its first children, and the
 * stages after it go on with what the run before has made, too.
 */
export async function retryPlanning(
  em: EntityManager,
  starter: RunStarter,
  run: Run,
): Promise<StartedRun> {
  const {
    accountId: _account,
    runId: _run,
    startPaused: _paused,
    ...input
  } = inputOf(planAndWriteContract, run);
  const stage = stoppedAt(run, input.stages);
  const failed = await itemsToRetry(em, run.id, typeOfStage[stage]);
  const { starts, takeAll } = await retryStarts(em, failed);
  return startPlanning(em, starter, {
    input: { ...input, stages: planningStagesFrom(stage) },
    title: run.title,
    sectorId: String(run.sectorId),
    items: starts,
    takeAll,
    retryOfRunId: run.id,
  });
}
