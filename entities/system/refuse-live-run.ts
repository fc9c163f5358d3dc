import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { isEnded } from '#domain/system/run-states.ts';
import { lockSubjects } from './lock-subjects.ts';
import { Run } from './run.ts';

/**
 * One live run a subject. Starts of one subject follow each other, because each locks it first; the unique
 * index on living subjects holds whatever the code does.
 *
 * @returns how many runs of the subject there have been
 * @throws AppError `conflict` with the living run
 */
export async function refuseLiveRun(
  em: EntityManager,
  accountId: string,
  subject: string,
): Promise<number> {
  await lockSubjects(em, accountId, [subject]);
  const earlier = await em.find(
    Run,
    { accountId, subject },
    { fields: ['id', 'status', 'workflowId'] },
  );
  const living = earlier.find((run) => !isEnded(run.status));
  if (living) {
    throw new AppError('conflict', {
      errors: {
        non_field_errors: [`This is already being worked on (run ${living.id}, ${living.status}).`],
      },
      extra: { run_id: living.id, workflow_id: living.workflowId },
    });
  }
  return earlier.length;
}
