import { heartbeat } from '@temporalio/activity';
import type { ReconciledRuns } from '#contracts/activities/reconciliation.ts';
import { judgeRun, type RunFacts, type RunVerdict } from '#domain/system/judge-run.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { ChangedMeanwhile, endRun } from './end-run.ts';
import {
  databaseTime,
  findLivingRuns,
  isCancelWanted,
  type LivingRun,
  noteLooks,
  runsPerLook,
} from './living-runs.ts';
import { raise } from './raise.ts';
import { graceOf, type Reconciler } from './reconciler.ts';
import { endOfWorkflow, isServerAway, seeWorkflow, type WorkflowEnd } from './see-workflow.ts';
import { startAnew } from './start-anew.ts';

/** Questions to Temporal under way at once. */
const questionsAtOnce = 10;

type Outcome = 'fine' | 'repaired' | 'unrepaired';

/** Looks at the living runs that were looked at the longest ago, and repairs what is wrong. */
export async function reconcileSomeRuns(
  reconciler: Reconciler,
  given: string | null,
): Promise<ReconciledRuns> {
  const em = reconciler.orm.em.fork();
  const since = given ?? (await databaseTime(em));
  const runs = await findLivingRuns(em, since, graceOf(reconciler));
  const parents = new Map<string, Promise<RunFacts['parent']>>();
  const outcomes: Outcome[] = [];
  const sound: LivingRun[] = [];
  const waiting = [...runs];
  const lane = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      const outcome = await reconcileRun(reconciler, run, parents);
      outcomes.push(outcome);
      if (outcome !== 'unrepaired') sound.push(run);
      heartbeat();
    }
  };
  await Promise.all(Array.from({ length: questionsAtOnce }, lane));
  await noteLooks(em, sound);
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    since,
    checked: runs.length,
    repaired: count('repaired'),
    unrepaired: count('unrepaired'),
    isDone: runs.length < runsPerLook,
  };
}

/** A run whose workflow cannot be read keeps no other from its repair. */
async function reconcileRun(
  reconciler: Reconciler,
  run: LivingRun,
  parents: Map<string, Promise<RunFacts['parent']>>,
): Promise<Outcome> {
  try {
    return await compare(reconciler, run, parents);
  } catch (error) {
    if (isServerAway(error)) throw error;
    await raise(reconciler, run, 'compare', error);
    return 'unrepaired';
  }
}

async function compare(
  reconciler: Reconciler,
  run: LivingRun,
  parents: Map<string, Promise<RunFacts['parent']>>,
): Promise<Outcome> {
  const { client, observer } = reconciler;
  // A part that waits for its turn has no workflow yet.
  const isWaiting = run.parent !== null && !run.isHandedOut && run.start === 'none';
  const seen = isWaiting ? 'unknown' : await seeWorkflow(observer, run);
  if (seen === 'running') return 'fine';
  const em = reconciler.orm.em.fork();
  const verdict = judgeRun(seen, {
    parent: await parentOf(reconciler, run, parents),
    isHandedOut: run.isHandedOut,
    hasLivingParts: run.hasLivingParts,
    start: run.start,
    isCancelWanted: await isCancelWanted(em, run.workflowId),
    restarts: run.restarts,
  });
  if (verdict === 'fine') return 'fine';
  const end =
    verdict === 'end_as_there' ? await endOfWorkflow(client, run.workflowId, run.stage) : null;
  return carryOut(reconciler, run, verdict, end);
}

function parentOf(
  { observer }: Reconciler,
  { parent }: LivingRun,
  known: Map<string, Promise<RunFacts['parent']>>,
): Promise<RunFacts['parent']> {
  if (!parent) return Promise.resolve('none');
  if (parent.isEnded) return Promise.resolve('gone');
  const seen =
    known.get(parent.workflowId) ??
    seeWorkflow(observer, parent).then((workflow) => {
      if (workflow === 'running') return 'works';
      return workflow === 'closed' ? 'gone' : 'lost';
    });
  known.set(parent.workflowId, seen);
  return seen;
}

/** What the end of a run is where its workflow does not tell it. */
function endOf(verdict: RunVerdict, stage: string): WorkflowEnd {
  if (verdict === 'end_as_cancelled') return { status: 'cancelled' };
  const [category, message] =
    verdict === 'end_as_unstarted'
      ? ([
          'unavailable',
          'It could not be started: the workflow server was not there for too long.',
        ] as const)
      : (['lost', 'The workflow server has lost it; what was written is kept.'] as const);
  const error = { category, stage, message: `${message} Start it again.`, retryable: true };
  return { status: 'failed', error };
}

/** One transaction a run: one that cannot be repaired keeps no other from it. */
async function carryOut(
  reconciler: Reconciler,
  run: LivingRun,
  verdict: RunVerdict,
  end: WorkflowEnd | null,
): Promise<Outcome> {
  const { orm, logger } = reconciler;
  try {
    await forkForTenant(orm, run.accountId).transactional(async (em) => {
      if (verdict === 'start_anew') await startAnew(em, run, false);
      else if (verdict === 'start_elsewhere') await startAnew(em, run, true);
      else await endRun(em, run, end ?? endOf(verdict, run.stage));
    });
    logger.warn({ runId: run.id, workflowId: run.workflowId, verdict }, 'a run was repaired');
    return 'repaired';
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return 'fine';
    await raise(reconciler, run, verdict, error);
    return 'unrepaired';
  }
}
