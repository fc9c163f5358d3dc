import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { PlanItemsInput, PlanningActivities } from '#contracts/activities/planning.ts';
import type { PlanAndWriteInput } from '#contracts/workflows/writer/plan-and-write.ts';
import { itemsPercent } from '#domain/system/items-percent.ts';
import type { PlanningStage } from '#domain/writer/planning-stages.ts';
import { requireCredits } from '#entities/billing/reserve-credits.ts';
import { addItems } from '#entities/system/add-items.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { Run } from '#entities/system/run.ts';
import { articlesToMake } from './articles-to-make.ts';
import { clustersToPlan } from './clusters-to-plan.ts';
import type { PlannedItems } from './planned-items.ts';

const plans: Record<
  Exclude<PlanningStage, 'cluster'>,
  (em: EntityManager, runId: string, input: PlanAndWriteInput) => Promise<PlannedItems>
> = { ideas: clustersToPlan, write: articlesToMake };

const types: Record<PlanningStage, string> = {
  cluster: 'autoCluster',
  ideas: 'generateIdeas',
  write: 'contentPipeline',
};

const words: Record<PlanningStage, string> = {
  cluster: 'Clustering the keywords',
  ideas: 'Proposing ideas',
  write: 'Making the articles',
};

/** What stands between keywords and articles: each stage is planned from what the one before it has made. */
export function createPlanningActivities({
  orm,
}: Pick<ActivityDependencies, 'orm'>): PlanningActivities {
  return {
    planItems: (input) => orm.em.transactional((em) => planItems(em, input)),
  };
}

async function planItems(
  em: EntityManager,
  { accountId, runId, stage }: PlanItemsInput,
): Promise<{ items: number }> {
  // Also locks it: a repetition of this step waits, and finds the children of the first.
  await refuseEndedRun(em, runId);
  const run = await em.findOneOrFail(Run, { id: runId }, { populate: ['input'], refresh: true });
  const present = await em.count(Run, { parentRunId: runId, type: types[stage] });
  const items = present > 0 || stage === 'cluster' ? present : await addPlanned(em, run, stage);
  await recordProgress(em, {
    accountId,
    runId,
    stage,
    percent: itemsPercent(stage, { ended: 0, total: items, present: 0 }),
    message: words[stage],
  });
  return { items };
}

/** @throws AppError `insufficient_credits` where the next stage costs more than there is: all before is kept */
async function addPlanned(
  em: EntityManager,
  run: Run,
  stage: Exclude<PlanningStage, 'cluster'>,
): Promise<number> {
  const { id: runId, accountId, title, startedByUserId, requestId } = run;
  const { items, takeAll } = await plans[stage](em, runId, run.input as PlanAndWriteInput);
  await requireCredits(
    em,
    accountId,
    items.reduce((sum, { estimate }) => sum + estimate, 0),
  );
  // Each stage is counted by itself; what the stages before came to stays in the result.
  await em.nativeUpdate(Run, { id: runId }, { counts: {} });
  const starter = {
    accountId,
    userId: startedByUserId ?? null,
    kind: 'user',
    requestId: requestId ?? null,
  };
  await addItems(em, starter, { parentRunId: runId, title, items, takeAll });
  return items.length;
}
