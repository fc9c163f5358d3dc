import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeedKeywordRow } from '#domain/planner/read-seed-keyword-row.ts';
import { slugify } from '#domain/shared/slug.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

/** Rows written at once: large enough to be quick, small enough to hold no lock for long. */
const batchSize = 1000;
/** More errors than a person reads; the rest is counted. */
const mostErrors = 1000;

interface RowProblem {
  line: number;
  field: string;
  message: string;
}

export interface SeedKeywordImport {
  imported: number;
  /** Known before: their figures are now those of the file. */
  updated: number;
  /** Repeated within the file; the last one counts. */
  duplicates: number;
  /** The first 1,000, by line. */
  errors: { row: number; field: string; message: string }[];
  errorsCount: number;
}

interface Place {
  industryId: string;
  industrySectorId: string;
}

type PlacedRow = Place & Omit<SeedKeywordRow, 'industry' | 'sector'>;

/** Every sector by the slugs of its industry and its own: a few hundred rows. */
async function readPlaces(em: EntityManager): Promise<Map<string, Place>> {
  const rows = await em.execute<
    { industry: string; sector: string; industry_id: string; id: string }[]
  >(
    `select industry.slug as industry, sector.slug as sector, sector.industry_id, sector.id
     from igny8_industry_sectors sector join igny8_industries industry on industry.id = sector.industry_id`,
  );
  return new Map(
    rows.map((row) => [
      `${row.industry}/${row.sector}`,
      { industryId: row.industry_id, industrySectorId: row.id },
    ]),
  );
}

/** Inserts what is new and renews the figures of what is known, in one statement. */
async function upsert(em: EntityManager, rows: readonly PlacedRow[]): Promise<number> {
  const written = await em.execute<{ is_new: boolean }[]>(
    `insert into igny8_seed_keywords
       (id, industry_id, industry_sector_id, keyword, volume, difficulty, intent, country)
     select row.id, row."industryId", row."industrySectorId", row.keyword, row.volume, row.difficulty,
       row.intent, row.country
     from jsonb_to_recordset(?::jsonb) as row (id uuid, "industryId" uuid, "industrySectorId" uuid,
       keyword text, volume int, difficulty int, intent text, country text)
     on conflict (industry_sector_id, country, keyword) do update
       set volume = excluded.volume, difficulty = excluded.difficulty, intent = excluded.intent,
         is_active = true
     returning (xmax = 0) as is_new`,
    [JSON.stringify(rows.map((row) => ({ id: uuidv7(), ...row })))],
  );
  return written.filter((row) => row.is_new).length;
}

/**
 * Imports seed keywords into the global library as they arrive: rows in batches, each its own statement, so
 * that memory stays flat; a row of an unknown industry or sector is told and left out.
 *
 * @param em of a developer or of the system role: others may not write global tables
 */
export async function importSeedKeywords(
  em: EntityManager,
  rows: AsyncIterable<{ line: number; value: SeedKeywordRow } | RowProblem>,
): Promise<SeedKeywordImport> {
  const report: SeedKeywordImport = {
    imported: 0,
    updated: 0,
    duplicates: 0,
    errors: [],
    errorsCount: 0,
  };
  const places = await readPlaces(em);
  const batch = new Map<string, PlacedRow>();
  const refuse = ({ line, field, message }: RowProblem) => {
    report.errorsCount += 1;
    if (report.errors.length < mostErrors) report.errors.push({ row: line, field, message });
  };
  const write = async () => {
    if (batch.size === 0) return;
    const fresh = await upsert(em, [...batch.values()]);
    report.imported += fresh;
    report.updated += batch.size - fresh;
    batch.clear();
  };
  for await (const row of rows) {
    if (!('value' in row)) {
      refuse(row);
      continue;
    }
    const { industry, sector, ...figures } = row.value;
    const place = places.get(`${slugify(industry)}/${slugify(sector)}`);
    if (!place) {
      const message = `There is no sector "${sector}" in an industry "${industry}".`;
      refuse({ line: row.line, field: 'sector', message });
      continue;
    }
    const key = `${place.industrySectorId}/${figures.country}/${figures.keyword}`;
    if (batch.has(key)) report.duplicates += 1;
    batch.set(key, { ...place, ...figures });
    if (batch.size === batchSize) await write();
  }
  await write();
  return report;
}
