import type { EntityManager } from '@mikro-orm/postgresql';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { missingForPublication } from '#entities/publisher/missing-for-publication.ts';
import { Content } from '#entities/writer/content.ts';
import { AutomationBatch } from '../automation-batch.ts';

/**
 * Approves what the run itself has put into review, what nobody has turned down meanwhile and what is ready for
 * every destination of the site. Nobody has approved it by name.
 */
export async function approveReviewed(
  em: EntityManager,
  { runId, siteId, now }: { runId: string; siteId: string; now: Date },
): Promise<void> {
  const destinations = await em.find(SiteIntegration, { siteId, isActive: true });
  // Nowhere to go: nothing is ready for it.
  if (destinations.length === 0) return;
  const batches = await em.find(AutomationBatch, { runId, stage: 'review' });
  const ids = batches.flatMap(({ itemIds }) => itemIds);
  const contents = await em.find(
    Content,
    { id: { $in: ids }, status: 'review', deletedAt: null },
    { orderBy: { id: 'asc' } },
  );
  for (const content of contents) {
    const missing: string[] = [];
    for (const destination of destinations) {
      missing.push(...(await missingForPublication(em, content, destination)));
    }
    if (missing.length > 0) continue;
    await em.nativeUpdate(
      Content,
      { id: content.id, status: 'review' },
      { status: 'approved', approvedBy: null, approvedAt: now },
    );
  }
}
