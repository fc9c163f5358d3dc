import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { RecordVerdictInput } from '#contracts/activities/review.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import type { RunStatus } from '#domain/system/run-states.ts';
import type { ReviewVerdict } from '#domain/writer/review.ts';
import type { Run } from '#entities/system/run.ts';
import type { Content } from '#entities/writer/content.ts';
import {
  approveReviewed,
  decidedElsewhere,
  rejectReviewed,
} from '#entities/writer/review-content.ts';
import { refuseWhileWritten } from '#entities/writer/task-with-run.ts';
import { tellToLook, tellWaitingRuns } from '#entities/writer/waiting-run.ts';
import { lockReviewed } from './open-review.ts';
import { writeVerdict } from './write-verdict.ts';

/** Writes a word down, on the content with who gave it and on the run that waits for it; once. */
export function createRecordVerdict({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function recordVerdict(input: RecordVerdictInput): Promise<{ status: RunStatus }> {
    const { verdict, userId, reason } = input;
    return orm.em.transactional(async (em) => {
      await actAs(em, userId);
      const { content, run } = await lockReviewed(em, input);
      const given = run.review?.verdict;
      if (given === verdict) return { status: run.status };
      if (given) throw conflict(`The content is ${given} already and cannot be ${verdict}.`);
      if (content.deletedAt != null)
        throw conflict('The content is in the Trash; restore it first.');
      if (input.by !== 'person') refuseAgainstPeople(content, run, verdict);
      await refuseWhileWritten(em, content);
      const reviewer = { userId, now: new Date() };
      if (verdict === 'approved') approveReviewed(content, reviewer);
      else rejectReviewed(content, reason ?? '', reviewer);
      await em.flush();
      // A person's word comes by an update. Temporal keeps the task that delivers one in its memory alone: where it
      // is lost, with a server that is killed, all that was done in it stays done and nobody goes on from there.
      if (input.by === 'person') await tellToLook(em, run);
      // Others that wait with this content: what was decided here is decided for them.
      await tellWaitingRuns(em, content, run.id);
      return { status: await writeVerdict(em, run, input) };
    });
  };
}

/** @throws AppError `conflict` where a person has decided otherwise, or before: what is due by itself is due no more */
function refuseAgainstPeople(content: Content, run: Run, verdict: ReviewVerdict): void {
  const elsewhere = decidedElsewhere(content);
  if (elsewhere !== null && elsewhere !== verdict) {
    throw conflict(`The content was ${elsewhere} by a person.`);
  }
  if (run.review?.decidesTo !== verdict) {
    throw conflict('The content was rejected before: a person decides.');
  }
}

/** The audit log names whoever gave the word, as where they change a row themselves. */
async function actAs(em: EntityManager, userId: string | null): Promise<void> {
  if (userId !== null) await em.execute("select set_config('app.user_id', ?, true)", [userId]);
}
