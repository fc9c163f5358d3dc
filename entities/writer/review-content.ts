import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import type { ReviewVerdict } from '#domain/writer/review.ts';
import type { ContentStatus } from '#domain/writer/states.ts';
import type { Content } from './content.ts';
import { approveContent, moveContent, rejectContent, reviewAnew } from './move-content.ts';

interface Reviewer {
  /** Null: nobody; a time that was up, a rule, the automation. */
  userId: string | null;
  now: Date;
}

/**
 * Whether the run has changed the text, or since the approval one that it tries again: what was approved before is
 * then not what stands there.
 */
async function isChangedBy(em: EntityManager, content: Content, runId: string): Promise<boolean> {
  const [changed] = await em.execute<unknown[]>(
    `with recursive tries as (
       select id, retry_of_run_id from igny8_runs where id = ?
       union select earlier.id, earlier.retry_of_run_id
       from tries join igny8_runs earlier on earlier.id = tries.retry_of_run_id
     )
     select 1 from igny8_content_versions version join tries on tries.id = version.made_by_run_id
     where version.content_id = ? and (tries.id = ? or version.created_at > ?::timestamptz) limit 1`,
    [runId, content.id, runId, content.approvedAt ?? null],
  );
  return changed !== undefined;
}

/**
 * Puts a content, locked by the caller and managed, into review. A published one stays published: its changes are
 * reviewed before they go out. The caller flushes.
 *
 * @returns the state it was in; null where what stands there is approved already and needs no review
 * @throws AppError `conflict` for one that was put away
 */
export async function putIntoReview(
  em: EntityManager,
  content: Content,
  runId: string,
): Promise<ContentStatus | null> {
  const before = content.status;
  if (before === 'archived') throw conflict('The content is archived and cannot be reviewed.');
  if (before === 'published') return content.version === content.publishedVersion ? null : before;
  if (before === 'approved') {
    if (!(await isChangedBy(em, content, runId))) return null;
    reviewAnew(content);
  }
  if (content.status !== 'review') {
    moveContent(content, 'review', { userId: null, now: new Date() });
  }
  return before === 'approved' ? stateOfWork(content) : before;
}

/** The state of a content that nobody has reviewed, by the stages that were done on it. */
function stateOfWork({ optimizerVersion, linkerVersion }: Content): ContentStatus {
  if (optimizerVersion > 0) return 'optimized';
  return linkerVersion > 0 ? 'linked' : 'draft';
}

/** What somebody has decided elsewhere, by hand, about a content that waits; null: nothing yet. */
export function decidedElsewhere(content: Content): ReviewVerdict | null {
  const { status, rejectReason, version, publishedVersion } = content;
  if (status === 'archived') return 'rejected';
  if (status === 'approved') return 'approved';
  if (status === 'published') return version === publishedVersion ? 'approved' : null;
  return rejectReason == null ? null : 'rejected';
}

/**
 * Approves what was reviewed; of a published content its changes. The caller has locked it and flushes.
 *
 * @throws ImpossibleTransition naming both states
 */
export function approveReviewed(content: Content, { userId, now }: Reviewer): void {
  if (content.status === 'published') {
    Object.assign(content, { approvedBy: userId, approvedAt: now, rejectReason: null });
  } else {
    approveContent(content, { userId, now });
  }
}

/**
 * Rejects what was reviewed: it is a draft again. A published content stays out as it was sent, and keeps why
 * its changes are not to follow. The caller has locked it and flushes.
 *
 * @throws ImpossibleTransition naming both states
 */
export function rejectReviewed(content: Content, reason: string, reviewer: Reviewer): void {
  if (content.status === 'published') content.rejectReason = reason;
  else rejectContent(content, reason, reviewer);
}
