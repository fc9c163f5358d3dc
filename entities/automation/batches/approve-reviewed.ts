import type { EntityManager } from '@mikro-orm/postgresql';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { missingForPublication } from '#entities/publisher/missing-for-publication.ts';
import { Content } from '#entities/writer/content.ts';
import { AutomationBatch } from '../automation-batch.ts';

/** Contents of one page: each is asked about every destination, and a batch has seconds. */
const pageSize = 500;

interface Page {
  runId: string;
  siteId: string;
  /** 0, 1, 2 … of what the run has put into review, in that order. */
  page: number;
  now: Date;
}

/**
 * Approves, page by page, what the run itself has put into review, what nobody has turned down meanwhile and what
 * is ready for every destination of the site. Nobody has approved it by name.
 *
 * @returns how many contents the page has, and whether no other comes after it
 */
export async function approveReviewed(
  em: EntityManager,
  { runId, siteId, page, now }: Page,
): Promise<{ contents: number; isLast: boolean }> {
  const batches = await em.find(
    AutomationBatch,
    { runId, stage: 'review' },
    { orderBy: { number: 'asc' } },
  );
  const all = batches.flatMap(({ itemIds }) => itemIds);
  const [from, to] = [page * pageSize, (page + 1) * pageSize];
  const ids = all.slice(from, to);
  if (ids.length > 0) await approveReady(em, siteId, { ids, now });
  return { contents: ids.length, isLast: to >= all.length };
}

async function approveReady(
  em: EntityManager,
  siteId: string,
  { ids, now }: { ids: string[]; now: Date },
): Promise<void> {
  const destinations = await em.find(SiteIntegration, { siteId, isActive: true });
  // Nowhere to go: nothing is ready for it.
  if (destinations.length === 0) return;
  const reviewed = { status: 'review', deletedAt: null } as const;
  const contents = await em.find(Content, { id: { $in: ids }, ...reviewed });
  const ready: string[] = [];
  for (const content of contents) {
    const missing: string[] = [];
    for (const destination of destinations) {
      missing.push(...(await missingForPublication(em, content, destination)));
    }
    if (missing.length === 0) ready.push(content.id);
  }
  await em.nativeUpdate(
    Content,
    { id: { $in: ready }, ...reviewed },
    { status: 'approved', approvedBy: null, approvedAt: now },
  );
}
