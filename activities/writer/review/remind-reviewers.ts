import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { ReviewActivities } from '#contracts/activities/review.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { tellReviewers } from '#entities/writer/tell-reviewers.ts';
import { lockReviewed } from './open-review.ts';

type Reminders = Pick<ReviewActivities, 'remindReviewers' | 'noteTimeOut'>;

/** Tells those who may approve that a content still waits; nobody where it was decided meanwhile. */
export function createReminders({ orm }: Pick<ActivityDependencies, 'orm'>): Reminders {
  return {
    async remindReviewers(input) {
      await orm.em.transactional(async (em) => {
        const { content, run } = await lockReviewed(em, input);
        const { number } = input;
        const { review, awaitingSince } = run;
        if (awaitingSince == null || !review) return;
        await recordProgress(em, { ...input, message: `Reminder ${number}: it still waits` });
        await tellReviewers(em, { run, content, review, number });
      });
    },

    async noteTimeOut(input) {
      await orm.em.transactional(async (em) => {
        const { run } = await lockReviewed(em, input);
        const { reason, ...position } = input;
        if (run.awaitingSince == null) return;
        // From now on silence means nothing, and nobody is told that it does.
        if (run.review) run.review = { ...run.review, decidesAt: null, decidesTo: null };
        await em.flush();
        const message = reason
          ? `It could not be decided by itself (${reason}); it waits for a person`
          : 'Nobody decided in time; it waits on';
        await recordProgress(em, { ...position, message });
      });
    },
  };
}
