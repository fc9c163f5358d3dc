import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeedKeywordRow } from '#domain/planner/read-seed-keyword-row.ts';
import { createPlaceFinder } from './seed-keyword-places.ts';
import { type PlacedRow, upsertSeedKeywords } from './upsert-seed-keywords.ts';

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
  /** Known before, with other figures. */
  updated: number;
  /** Known before, in the library or further up in the file, and nothing new about them. */
  duplicates: number;
  /** The first 1,000, by line. */
  errors: { row: number; field: string; message: string }[];
  errorsCount: number;
}

/** Puts a row into the batch; what one statement cannot do twice to a row is done here. */
function collect(batch: Map<string, PlacedRow>, row: PlacedRow, report: SeedKeywordImport): void {
  const key = `${row.industrySectorId}/${row.country}/${row.keyword}`;
  const above = batch.get(key);
  const merged = {
    ...row,
    volume: row.volume ?? above?.volume ?? null,
    difficulty: row.difficulty ?? above?.difficulty ?? null,
    intent: row.intent ?? above?.intent ?? null,
  };
  batch.set(key, merged);
  if (!above) return;
  const isSame =
    merged.volume === above.volume &&
    merged.difficulty === above.difficulty &&
    merged.intent === above.intent;
  report[isSame ? 'duplicates' : 'updated'] += 1;
}

async function write(em: EntityManager, batch: Map<string, PlacedRow>, report: SeedKeywordImport) {
  if (batch.size === 0) return;
  const { inserted, updated } = await upsertSeedKeywords(em, [...batch.values()]);
  report.imported += inserted;
  report.updated += updated;
  report.duplicates += batch.size - inserted - updated;
  batch.clear();
}

function refuse(report: SeedKeywordImport, { line, field, message }: RowProblem): void {
  report.errorsCount += 1;
  if (report.errors.length < mostErrors) report.errors.push({ row: line, field, message });
}

/**
 * Imports seed keywords into the global library as they arrive: each batch is a statement of its own, so
 * memory stays flat, no lock is held for long and what was written stays when the rest does not come. A
 * figure that a row does not give stays as it is known. What is wrong with a row is told in the report.
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
  const findPlace = await createPlaceFinder(em);
  const batch = new Map<string, PlacedRow>();
  for await (const row of rows) {
    if (!('value' in row)) {
      refuse(report, row);
      continue;
    }
    const { industry, sector, ...figures } = row.value;
    const place = findPlace(industry, sector);
    if (place) {
      collect(batch, { ...place, ...figures }, report);
      if (batch.size === batchSize) await write(em, batch, report);
    } else {
      const message = `There is no sector "${sector}" in an industry "${industry}".`;
      refuse(report, { line: row.line, field: 'sector', message });
    }
  }
  await write(em, batch, report);
  return report;
}
