import type { RunReview } from '#domain/writer/review.ts';

/** What waits or waited for a person's word, as a run answers it. */
export function presentReview(review: RunReview) {
  return {
    content_id: review.contentId,
    status_before: review.statusBefore,
    decides_at: review.decidesAt,
    decides_to: review.decidesTo,
    verdict: review.verdict,
    decided_by: review.decidedBy,
    user_id: review.userId,
    decided_at: review.decidedAt,
    reason: review.reason,
  };
}
