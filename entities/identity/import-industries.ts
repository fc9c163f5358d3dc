import type { EntityManager } from '@mikro-orm/postgresql';
import { slugify } from '#domain/shared/slug.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

async function industryId(
  em: EntityManager,
  name: string,
): Promise<{ id: string; isNew: boolean }> {
  const slug = slugify(name);
  const [made] = await em.execute<{ id: string }[]>(
    'insert into igny8_industries (id, name, slug) values (?, ?, ?) on conflict (slug) do nothing returning id',
    [uuidv7(), name, slug],
  );
  if (made) return { id: made.id, isNew: true };
  const [known] = await em.execute<{ id: string }[]>(
    'select id from igny8_industries where slug = ?',
    [slug],
  );
  if (!known) throw new Error('An industry was deleted while its sectors were imported');
  return { id: known.id, isNew: false };
}

/**
 * Adds industries and sectors to the reference library, in the caller's transaction. What is there already,
 * by slug, stays as it is; nothing is removed or switched on.
 *
 * @param em of the system role
 * @param sectorsByIndustry names
 * @returns how many were added
 */
export async function importIndustries(
  em: EntityManager,
  sectorsByIndustry: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<{ industries: number; sectors: number }> {
  const added = { industries: 0, sectors: 0 };
  for (const [name, sectors] of sectorsByIndustry) {
    const { id, isNew } = await industryId(em, name);
    if (isNew) added.industries += 1;
    const rows = [...sectors].map((sector) => ({
      id: uuidv7(),
      name: sector,
      slug: slugify(sector),
    }));
    const made = await em.execute<unknown[]>(
      `insert into igny8_industry_sectors (id, industry_id, name, slug)
       select row.id, ?, row.name, row.slug
       from jsonb_to_recordset(?::jsonb) as row (id uuid, name text, slug text)
       on conflict (industry_id, slug) do nothing returning id`,
      [id, JSON.stringify(rows)],
    );
    added.sectors += made.length;
  }
  return added;
}
