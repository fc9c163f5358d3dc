import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { RunReference } from '#contracts/activities/shared.ts';
import type { ContentStatus } from '#domain/writer/states.ts';
import { Run } from '#entities/system/run.ts';
import { moveContent } from '#entities/writer/move-content.ts';
import { lockReviewed } from './open-review.ts';

/** Undo of opening: a content that nobody has decided about stands again where it stood; otherwise nothing. */
export function createCloseReview({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function closeReview(
    input: RunReference & { contentId: string },
  ): Promise<ContentStatus | null> {
    return orm.em.transactional(async (em) => {
      const { content, run } = await lockReviewed(em, input);
      if (run.awaitingSince == null || !run.review) return null;
      await em.nativeUpdate(Run, { id: run.id }, { awaitingSince: null });
      const { statusBefore } = run.review;
      if (content.status !== 'review' || statusBefore === 'review') return null;
      moveContent(content, statusBefore, { userId: null, now: new Date() });
      await em.flush();
      return statusBefore;
    });
  };
}
