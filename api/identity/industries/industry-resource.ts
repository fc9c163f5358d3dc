import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { presentRow } from '#api/shared/present.ts';
import type { industryRow } from '#contracts/api/identity/industries.ts';
import type { Industry } from '#entities/identity/industry.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';

/** Industries as they are answered, with the active sectors of each. */
export async function presentIndustries(
  em: EntityManager,
  industries: readonly Industry[],
): Promise<z.input<typeof industryRow>[]> {
  const sectors = await em.find(
    IndustrySector,
    { industryId: { $in: industries.map(({ id }) => id) }, isActive: true },
    { orderBy: { name: 'asc', id: 'asc' } },
  );
  return industries.map((industry) => ({
    ...presentRow(industry),
    name: industry.name,
    slug: industry.slug,
    is_active: industry.isActive,
    sectors: sectors
      .filter((sector) => sector.industryId === industry.id)
      .map(({ id, name, slug }) => ({ id, name, slug })),
  }));
}

/** One industry as it is answered. */
export async function presentIndustry(
  em: EntityManager,
  industry: Industry,
): Promise<z.input<typeof industryRow>> {
  const [presented] = await presentIndustries(em, [industry]);
  if (!presented) throw new Error('An industry was not presented');
  return presented;
}
