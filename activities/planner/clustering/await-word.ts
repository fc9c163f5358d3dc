import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { ProgressInput } from '#contracts/activities/shared.ts';
import { recordProgress } from '#entities/system/record-progress.ts';

/** Shows that the run waits for a person's word on its proposal; one that has it already goes on. */
export function createAwaitWord({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function awaitWord(input: ProgressInput): Promise<void> {
    await orm.em.transactional(async (em) => {
      // The proposal before its run, as everywhere; the word may be given at this moment.
      const waiting = await em.execute<{ id: string }[]>(
        "select id from igny8_cluster_proposals where run_id = ? and status = 'proposed' for no key update",
        [input.runId],
      );
      if (waiting.length === 0) return;
      await recordProgress(em, { ...input, message: 'Waits until its proposal is accepted' });
      await em.execute(
        `update igny8_runs set awaiting_since = coalesce(awaiting_since, now()),
           status = case when status = 'running' then 'awaiting_approval' else status end
         where id = ? and ended_at is null`,
        [input.runId],
      );
    });
  };
}
