import type { EntityManager } from '@mikro-orm/postgresql';
import { slugify } from '#domain/shared/slug.ts';

/** Where a seed keyword belongs. */
export interface Place {
  industryId: string;
  industrySectorId: string;
}

interface SectorRow {
  industry: string;
  sector: string;
  industry_id: string;
  id: string;
}

/** Making a slug costs more than writing the row, and a file repeats few spellings over and over. */
const mostSpellings = 10_000;

/**
 * Finds sectors by name or slug, of industries by name or slug. All of them are read once: a few hundred.
 *
 * @returns a function that answers undefined for what there is not
 */
export async function createPlaceFinder(
  em: EntityManager,
): Promise<(industry: string, sector: string) => Place | undefined> {
  const sectors = await em.execute<SectorRow[]>(
    `select industry.slug as industry, sector.slug as sector, sector.industry_id, sector.id
     from igny8_industry_sectors sector join igny8_industries industry on industry.id = sector.industry_id`,
  );
  const places = new Map(
    sectors.map((row) => [
      `${row.industry}/${row.sector}`,
      { industryId: row.industry_id, industrySectorId: row.id },
    ]),
  );
  const spellings = new Map<string, Place | undefined>();
  return (industry, sector) => {
    // No cell of a file holds a NUL.
    const spelling = `${industry}\0${sector}`;
    if (spellings.has(spelling)) return spellings.get(spelling);
    const place = places.get(`${slugify(industry)}/${slugify(sector)}`);
    if (spellings.size < mostSpellings) spellings.set(spelling, place);
    return place;
  };
}
