import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { ReviewActivities } from '#contracts/activities/review.ts';
import { createCloseReview } from './close-review.ts';
import { createOpenReview } from './open-review.ts';
import { createRecordVerdict } from './record-verdict.ts';
import { createReminders } from './remind-reviewers.ts';

/** What waiting for a person's word on a content does to rows. */
export function createReviewActivities(dependencies: ActivityDependencies): ReviewActivities {
  return {
    openReview: createOpenReview(dependencies),
    recordVerdict: createRecordVerdict(dependencies),
    closeReview: createCloseReview(dependencies),
    ...createReminders(dependencies),
  };
}
