import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { OpenedReview, OpenReviewInput } from '#contracts/activities/review.ts';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { isEnded } from '#domain/system/run-states.ts';
import {
  decidedByPeople,
  type ReviewSettings,
  type ReviewVerdict,
  type RunReview,
  reviewEnding,
} from '#domain/writer/review.ts';
import type { ContentStatus } from '#domain/writer/states.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { decidedElsewhere, putIntoReview } from '#entities/writer/review-content.ts';
import { tellReviewers } from '#entities/writer/tell-reviewers.ts';
import { writeVerdict } from './write-verdict.ts';

/** Content and run, locked in this order as everywhere. */
export async function lockReviewed(
  em: EntityManager,
  { contentId, runId }: { contentId: string; runId: string },
): Promise<{ content: Content; run: Run }> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const content = await em.findOneOrFail(Content, { id: contentId }, lock);
  const run = await em.findOneOrFail(Run, { id: runId }, lock);
  return { content, run };
}

/**
 * Puts a content into review and shows that its run waits, with a notice to those who may approve; once. Asked
 * again while it waits, it writes down what was decided elsewhere meanwhile.
 */
export function createOpenReview({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function openReview(input: OpenReviewInput): Promise<OpenedReview> {
    return orm.em.transactional(async (em) => {
      const { content, run } = await lockReviewed(em, input);
      const given = run.review?.verdict;
      // Also by a run whose rows are complete and whose workflow has not heard of it (`recordVerdict`).
      if (given && (run.status === 'completed' || !isEnded(run.status))) return decided(given);
      if (isEnded(run.status)) throw conflict('The run has ended; it does no more work.');
      if (run.awaitingSince != null) {
        const verdict = decidedElsewhere(content);
        if (verdict === null) {
          await showItAgain(em, run, content, input);
          return { verdict, since: run.awaitingSince.toISOString() };
        }
        const reason = content.rejectReason ?? null;
        const userId = content.approvedBy ?? null;
        await writeVerdict(em, run, { ...input, verdict, by: 'person', userId, reason });
        return decided(verdict);
      }
      if (content.deletedAt != null) throw new AppError('not_found');
      // Turned down before it came here, it is approved by no silence; going into review takes the reason away.
      const settings =
        content.rejectReason == null ? input.settings : decidedByPeople(input.settings);
      const before = await putIntoReview(em, content, run.id);
      await em.flush();
      if (before === null) return decided('approved');
      const since = new Date();
      const review = await showThatItWaits(em, run, content, { ...input, settings, before, since });
      await tellReviewers(em, { run, content, review, number: 0 });
      return { verdict: null, since: since.toISOString() };
    });
  };
}

function decided(verdict: ReviewVerdict): OpenedReview {
  return { verdict, since: null };
}

async function showThatItWaits(
  em: EntityManager,
  run: Run,
  content: Content,
  {
    stage,
    percent,
    settings,
    before,
    since,
  }: OpenReviewInput & {
    before: ContentStatus;
    since: Date;
  },
): Promise<RunReview> {
  const review = undecided(content.id, before, { settings, since });
  const status = run.status === 'paused' ? 'paused' : 'awaiting_approval';
  await em.nativeUpdate(
    Run,
    { id: run.id },
    {
      status,
      stage,
      progress: Math.max(run.progress, Math.round(percent)),
      startedAt: run.startedAt ?? since,
      awaitingSince: since,
      review,
    },
  );
  await tellThatItWaits(em, run, content, { stage, percent, status, since });
  return review;
}

/** A run that was started anew at Temporal began as running: it waits, since when it did before. */
async function showItAgain(
  em: EntityManager,
  run: Run,
  content: Content,
  { stage, percent }: OpenReviewInput,
): Promise<void> {
  const status = run.status === 'paused' ? 'paused' : 'awaiting_approval';
  if (run.status === status && run.stage === stage) return;
  await em.nativeUpdate(Run, { id: run.id }, { status, stage });
  await tellThatItWaits(em, run, content, { stage, percent, status, since: run.awaitingSince });
}

interface Wait {
  stage: OpenReviewInput['stage'];
  percent: number;
  status: Run['status'];
  since: Date | null | undefined;
}

async function tellThatItWaits(
  em: EntityManager,
  run: Run,
  content: Content,
  { since, ...standing }: Wait,
): Promise<void> {
  await appendRunEvent(em, run.accountId, run.id, 'stage', {
    ...standing,
    message: `"${content.title}" waits for approval`,
    content_id: content.id,
    awaiting_since: since?.toISOString(),
  });
}

function undecided(
  contentId: string,
  statusBefore: ContentStatus,
  { settings, since }: { settings: ReviewSettings; since: Date },
): RunReview {
  const ending = reviewEnding(settings);
  const decidesAt = ending && new Date(since.getTime() + ending.atSeconds * 1000).toISOString();
  return {
    contentId,
    statusBefore,
    decidesAt: decidesAt ?? null,
    decidesTo: ending?.verdict ?? null,
    verdict: null,
    decidedBy: null,
    userId: null,
    decidedAt: null,
    reason: null,
  };
}
