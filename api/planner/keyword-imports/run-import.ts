import type { EntityManager } from '@mikro-orm/postgresql';
import { FirstRows } from '#domain/planner/first-rows.ts';
import type { Sector } from '#entities/identity/sector.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { findLivingKeywords, insertKeywords } from '../keywords/insert-keywords.ts';
import type { KeywordFile } from '../keywords/read-keyword-file.ts';
import { FirstProblems } from './first-problems.ts';
import { countRows, type ImportCounts, noRows } from './import-counts.ts';
import { addCounts, beginImport, endImport } from './import-record.ts';
import { writeInBatches } from './in-batches.ts';
import { type Candidate, type JudgedRow, judgeRow, type RefusedRow } from './judged-row.ts';
import { VerdictFile } from './verdict-file.ts';

/** Rows written at once: large enough to be quick, small enough to hold no lock for half a second. */
const batchSize = 2500;

/** What became of a file. */
export interface ImportOutcome {
  /** Null where nothing was to be written. */
  id: string | null;
  counts: ImportCounts;
  problems: FirstProblems;
}

type Row = Candidate | RefusedRow;

/** The rows of the file, each with the row in which its keyword stood first. */
async function* rowsOf({ rows, keywordColumn }: KeywordFile): AsyncGenerator<Row[]> {
  const firstRows = new FirstRows();
  for await (const portion of rows) {
    yield portion.map((row): Row => {
      const { line } = row;
      if (!('value' in row)) {
        return { line, keyword: row.cells[keywordColumn] ?? '', faults: row.faults };
      }
      const { value } = row;
      return { id: uuidv7(), line, value, firstLine: firstRows.find(value.keyword, line) };
    });
  }
}

function candidatesOf(rows: readonly Row[]): Candidate[] {
  return rows.filter((row): row is Candidate => 'value' in row);
}

/** Judges a file as `runImport` would, and writes nothing. */
export async function rehearseImport(
  em: EntityManager,
  sector: Sector,
  file: KeywordFile,
): Promise<ImportOutcome> {
  const outcome = { id: null, counts: noRows(), problems: new FirstProblems() };
  await writeInBatches(rowsOf(file), batchSize, async (batch) => {
    const candidates = candidatesOf(batch);
    const refused = await findLivingKeywords(em, sector, candidates);
    for (const { id, firstLine } of candidates) if (firstLine !== null) refused.add(id);
    const judged = batch.map((row) => judgeRow(row, refused));
    countRows(outcome.counts, judged);
    outcome.problems.add(judged);
  });
  return outcome;
}

/**
 * Writes the keywords of a file as they arrive. Each batch is a transaction of its own, so that a slow upload
 * holds no connection and no lock, and what was written stays when the rest does not come.
 */
export async function runImport(
  em: EntityManager,
  sector: Sector,
  file: KeywordFile,
  by: { madeById: string; fileName: string | null },
): Promise<ImportOutcome> {
  const id = await beginImport(em, sector, { ...by, columns: file.columns });
  const outcome = { id, counts: noRows(), problems: new FirstProblems() };
  const verdicts = new VerdictFile();
  const write = async (batch: readonly Row[]) => {
    const judged = await em.transactional(async (inner) => {
      const refused = await insertKeywords(inner, sector, candidatesOf(batch));
      const rows = batch.map((row) => judgeRow(row, refused));
      await addCounts(inner, id, countsOf(rows));
      return rows;
    });
    countRows(outcome.counts, judged);
    outcome.problems.add(judged);
    await verdicts.add(judged);
  };
  try {
    await writeInBatches(rowsOf(file), batchSize, write);
  } catch (error) {
    // The reason counts, also where the database is what has failed: then the next import says so.
    await endImport(em, id, 'interrupted', await verdicts.end()).catch(() => undefined);
    throw error;
  }
  await endImport(em, id, 'completed', await verdicts.end());
  return outcome;
}

function countsOf(rows: readonly JudgedRow[]): ImportCounts {
  const counts = noRows();
  countRows(counts, rows);
  return counts;
}
