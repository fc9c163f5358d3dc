import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { RunReference } from '#contracts/activities/shared.ts';
import type {
  FinishRunInput,
  NextItemsInput,
  SystemActivities,
} from '#contracts/activities/system.ts';
import type { BatchItem } from '#contracts/workflows/system/run-batch.ts';
import { endUnstartedRun } from '#entities/system/end-unstarted-run.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
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
    async listWaitingItems({ runId, after, limit }: NextItemsInput): Promise<BatchItem[]> {
      const children = await orm.em.find(
        Run,
        { parentRunId: runId, endedAt: null, ...(after ? { id: { $gt: after } } : {}) },
        { orderBy: { id: 'asc' }, limit, populate: ['input'] },
      );
      return children.map(batchItem);
    },

    /** Closes the children of a batch that ends before it could start them; their tasks wait again. */
    async cancelWaitingItems({ runId }: RunReference): Promise<void> {
      const never = { parentRunId: runId, endedAt: null, startedAt: null };
      const children = await orm.em.find(Run, never, { fields: ['id'], orderBy: { id: 'asc' } });
      // One transaction a child: a child that ends by itself at this moment is waited for, not locked against.
      for (const { id } of children) {
        await orm.em.transactional((em) => endUnstartedRun(em, id, { status: 'cancelled' }));
      }
    },

    /** How the children of a batch ended. */
    countItems: ({ runId }: RunReference) => countItems(orm.em, runId),
  };
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
