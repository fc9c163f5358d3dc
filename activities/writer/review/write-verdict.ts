import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecordVerdictInput } from '#contracts/activities/review.ts';
import type { RunStatus } from '#domain/system/run-states.ts';
import type { ReviewDecider, ReviewVerdict } from '#domain/writer/review.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { Run } from '#entities/system/run.ts';

const deciders: Record<ReviewDecider, string> = {
  person: '',
  time_out: ', because its time was up',
  rule: ' by a rule, after the time in which it could be rejected',
  automation: ' by the automation, after the time in which it could be rejected',
};

function told(verdict: ReviewVerdict, by: ReviewDecider, reason: string | null): string {
  const word = verdict === 'approved' ? 'Approved' : 'Rejected';
  return `${word}${deciders[by]}${reason === null ? '' : `: ${reason}`}`;
}

/**
 * Writes the word on a run that waits for it, in the caller's transaction, which has locked it: it waits no
 * longer, and its timeline tells who decided what.
 *
 * @returns the state of the run after: a paused one stays paused
 */
export async function writeVerdict(
  em: EntityManager,
  run: Run,
  { stage, percent, contentId, verdict, by, userId, reason }: RecordVerdictInput,
): Promise<RunStatus> {
  const status = run.status === 'awaiting_approval' ? 'running' : run.status;
  const decidedAt = new Date().toISOString();
  const review = run.review && {
    ...run.review,
    ...{ verdict, decidedBy: by, userId, decidedAt, reason },
  };
  await em.nativeUpdate(Run, { id: run.id }, { status, awaitingSince: null, review });
  await appendRunEvent(em, run.accountId, run.id, 'stage', {
    stage,
    percent,
    status,
    message: told(verdict, by, reason),
    content_id: contentId,
    verdict,
    decided_by: by,
    user_id: userId,
  });
  return status;
}
