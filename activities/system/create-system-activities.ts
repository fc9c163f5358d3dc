import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { RunReference } from '#contracts/activities/shared.ts';
import type {
  CountItemsInput,
  FinishRunInput,
  HandedOut,
  HandOutInput,
  NextItemsInput,
  SystemActivities,
} from '#contracts/activities/system.ts';
import type { BatchItem } from '#contracts/workflows/system/run-batch.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { handOutItems, markHandedOut } from '#entities/system/hand-out-items.ts';
import { Run } from '#entities/system/run.ts';
import { cancelItems, endWaitingItems } from './cancel-items.ts';
import { countItems } from './count-items.ts';

/** The ends of runs and the children of batches. */
export function createSystemActivities({
  orm,
}: Pick<ActivityDependencies, 'orm'>): SystemActivities {
  return {
    /** Ends a run once: final state, unused credits back, the event that closes its stream. */
    async finishRun({ runId, status, result, error }: FinishRunInput): Promise<void> {
      await orm.em.transactional((em) =>
        finishRun(em, {
          runId,
          status,
          ...(result ? { result } : {}),
          ...(error ? { error } : {}),
        }),
      );
    },

    /** The next living children of a batch after the one given, oldest first. */
    listWaitingItems: (input: NextItemsInput) => nextItems(orm.em, input),

    /** The next children of a run that have room in its window. */
    async handOutItems({ runId, after, window }: HandOutInput): Promise<HandedOut> {
      const wanted = { parentRunId: runId, after, window };
      const handed = await orm.em.transactional((em) => handOutItems(em, wanted));
      return { ...handed, items: handed.items.map(batchItem) };
    },

    /** Ends the children of a run that never began, and tells those that work. */
    cancelItems: ({ runId }: RunReference) => cancelItems(orm.em, runId),

    /** Closes the children of a batch that ends before it could start them; their tasks wait again. */
    cancelWaitingItems: ({ runId }: RunReference) => endWaitingItems(orm.em, runId),

    /** How the children of a run ended. */
    countItems: (input: CountItemsInput) => countItems(orm.em, input),
  };
}

function nextItems(
  em: EntityManager,
  { runId, after, limit }: NextItemsInput,
): Promise<BatchItem[]> {
  return em.transactional(async (inner) => {
    const children = await inner.find(
      Run,
      { parentRunId: runId, endedAt: null, ...(after ? { id: { $gt: after } } : {}) },
      {
        ...{ orderBy: { id: 'asc' }, limit, populate: ['input'] },
        // As handing out does: a pause meanwhile is seen here, or sees that they were handed out.
        lockMode: LockMode.PESSIMISTIC_WRITE,
      },
    );
    await markHandedOut(inner, children);
    return children.map(batchItem);
  });
}

function batchItem(run: Run): BatchItem {
  return {
    runId: run.id,
    workflowId: run.workflowId,
    workflowType: run.type,
    title: run.title,
    paused: run.status === 'paused',
    input: run.input,
  };
}
