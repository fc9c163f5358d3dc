import type { EntityManager } from '@mikro-orm/postgresql';
import { Industry } from '#entities/identity/industry.ts';
import { Site } from '#entities/identity/site.ts';

/** What every prompt says about the site it works for. */
export async function siteContext(
  em: EntityManager,
  siteId: string,
): Promise<{ name: string; industry: string }> {
  const site = await em.findOneOrFail(Site, { id: siteId });
  const industry = site.industryId ? await em.findOne(Industry, { id: site.industryId }) : null;
  return { name: site.name, industry: industry?.name ?? 'general' };
}
