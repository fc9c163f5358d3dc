import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterChange } from '#entities/planner/cluster-change.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { KeywordImport } from '#entities/planner/keyword-import.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentTaxonomy } from '#entities/writer/content-taxonomy.ts';
import { Image } from '#entities/writer/image.ts';
import { Task } from '#entities/writer/task.ts';
import { Sector } from './sector.ts';
import { Site } from './site.ts';

type SectorRow = EntityName<{ id: string; siteId: string; sectorId: string }>;
type SiteRow = EntityName<{ id: string; siteId: string }>;

/** What somebody would miss. */
const ofSectors: [entity: SectorRow, one: string, many: string][] = [
  [Keyword, 'keyword', 'keywords'],
  [Cluster, 'cluster', 'clusters'],
  [ContentIdea, 'idea', 'ideas'],
  [Task, 'task', 'tasks'],
  [Content, 'content', 'contents'],
  [Image, 'image', 'images'],
  [PublishingRecord, 'publishing record', 'publishing records'],
];
const ofSites: [entity: SiteRow, one: string, many: string][] = [
  [SiteIntegration, 'integration', 'integrations'],
  [ContentTaxonomy, 'taxonomy', 'taxonomies'],
];

function refuse(noun: string, found: string[]): void {
  if (found.length === 0) return;
  throw conflict(`This ${noun} still has ${found.join(', ')} (the Trash included)`);
}

async function countIn<Where extends object>(
  em: EntityManager,
  tables: [entity: EntityName<Where>, one: string, many: string][],
  where: object,
): Promise<string[]> {
  const found: string[] = [];
  for (const [entity, one, many] of tables) {
    const count = await em.count(entity, where);
    if (count > 0) found.push(`${count} ${count === 1 ? one : many}`);
  }
  return found;
}

/** What tells of work on keywords and clusters; without these nobody misses it. */
async function removeRecords(em: EntityManager, where: { siteId: string } | { sectorId: string }) {
  for (const entity of [ClusterProposal, ClusterChange, KeywordImport] as SectorRow[]) {
    await em.nativeDelete(entity, where);
  }
}

/**
 * Deletes a sector nothing hangs on, in the caller's transaction.
 *
 * @throws AppError `conflict` telling what does, and how much
 */
export async function removeSector(em: EntityManager, { id: sectorId }: Sector): Promise<void> {
  refuse('sector', await countIn(em, ofSectors, { sectorId }));
  await removeRecords(em, { sectorId });
  await em.nativeDelete(Sector, { id: sectorId });
}

/** To the oldest other site that the user sees, or to none. */
const moveCurrentSites = `
  update igny8_users person set current_site_id = (
    select site.id from igny8_sites site
    where site.account_id = person.account_id and site.id <> person.current_site_id
      and (person.role not in ('editor', 'viewer') or exists (
        select from igny8_site_user_accesses access
        where access.user_id = person.id and access.site_id = site.id))
    order by site.created_at, site.id limit 1)
  where person.current_site_id = ?`;

/**
 * Deletes a site nothing hangs on, with its sectors and grants, in the caller's transaction. Whoever's
 * dashboard shows it is moved to another one.
 *
 * @throws AppError `conflict` telling what hangs on it, and how much
 */
export async function removeSite(em: EntityManager, { id: siteId }: Site): Promise<void> {
  const found = await countIn(em, ofSectors, { siteId });
  refuse('site', [...found, ...(await countIn(em, ofSites, { siteId }))]);
  await em.execute(moveCurrentSites, [siteId]);
  await removeRecords(em, { siteId });
  await em.nativeDelete(Sector, { siteId });
  await em.nativeDelete(Site, { id: siteId });
}
