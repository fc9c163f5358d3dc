import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '#entities/system/notify.ts';
import { AutomationBatch } from '../automation-batch.ts';
import type { AutomationRun } from '../automation-run.ts';

/** Who may approve. */
const reviewers = ['owner', 'admin', 'editor'] as const;

/** Tells those who may approve what the run has left for them, once, when its review stage has ended. */
export async function tellOfReview(
  em: EntityManager,
  { accountId, siteId, runId, stageResults }: AutomationRun,
): Promise<void> {
  // An attempt after a crash: it was told.
  if (stageResults.review?.status === 'completed') return;
  const batches = await em.find(AutomationBatch, { runId, stage: 'review' });
  const contents = batches.reduce((sum, { itemIds }) => sum + itemIds.length, 0);
  if (contents === 0) return;
  await notify(em, {
    accountId,
    roles: reviewers,
    kind: 'automation_review',
    text:
      contents === 1
        ? 'An automation is done: a content waits for review.'
        : `An automation is done: ${contents} contents wait for review.`,
    data: { site_id: siteId, run_id: runId, contents },
  });
}
