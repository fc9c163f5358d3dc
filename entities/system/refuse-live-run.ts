import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { isEnded } from '#domain/system/run-states.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { lockSubjects } from './lock-subjects.ts';
import type { Run } from './run.ts';

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
  const earlier = await refuseLiveRuns(em, accountId, [subject]);
  return earlier.get(subject) ?? 0;
}

type EarlierRun = Pick<Run, 'id' | 'subject' | 'status' | 'workflowId'>;

/**
 * The same for many subjects at once: one that is being worked on refuses all.
 *
 * @returns by subject how many runs of it there have been; none of one that is new
 * @throws AppError `conflict` with the first living run
 */
export async function refuseLiveRuns(
  em: EntityManager,
  accountId: string,
  subjects: readonly string[],
): Promise<Map<string, number>> {
  await lockSubjects(em, accountId, subjects);
  const earlier = await em.execute<EarlierRun[]>(
    `select id, subject, status, workflow_id as "workflowId" from igny8_runs
     where account_id = ? and subject = any(?::text[])`,
    [accountId, arrayLiteral(subjects)],
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
  const counts = new Map<string, number>();
  for (const { subject } of earlier) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}
