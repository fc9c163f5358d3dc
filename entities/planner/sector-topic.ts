import type { EntityManager } from '@mikro-orm/postgresql';
import type { Topic } from '#domain/planner/seed-refusal.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';

/** Of which industry and industry sector a sector is. */
export async function topicOfSector(em: EntityManager, sectorId: string): Promise<Topic> {
  const { siteId, industrySectorId } = await em.findOneOrFail(Sector, { id: sectorId });
  const { industryId } = await em.findOneOrFail(Site, { id: siteId });
  return { industryId: industryId ?? null, industrySectorId: industrySectorId ?? null };
}
