import type { EntityManager } from '@mikro-orm/postgresql';
import { slugify } from '#domain/shared/slug.ts';
import { IndustrySector } from './industry-sector.ts';

/**
 * Makes these the active sectors of an industry, by name. One that is missing is switched off and not
 * deleted: sites and seed keywords point at it. One that comes back is switched on again.
 */
export async function setIndustrySectors(
  em: EntityManager,
  industryId: string,
  names: readonly string[],
): Promise<void> {
  const known = await em.find(IndustrySector, { industryId });
  const wanted = new Map(names.map((name) => [slugify(name), name]));
  for (const sector of known) {
    const name = wanted.get(sector.slug);
    sector.isActive = name !== undefined;
    if (name !== undefined) sector.name = name;
    wanted.delete(sector.slug);
  }
  for (const [slug, name] of wanted) {
    em.persist(em.create(IndustrySector, { industryId, slug, name }));
  }
  await em.flush();
}
