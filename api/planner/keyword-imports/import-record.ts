import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sector } from '#entities/identity/sector.ts';
import { KeywordImport } from '#entities/planner/keyword-import.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { ImportCounts } from './import-counts.ts';

/** Every batch of rows is a sign of life, and Node cuts an upload off after five minutes. */
const abandonedAfter = '15 minutes';

interface NewImport {
  madeById: string;
  fileName: string | null;
  columns: Record<string, string>;
}

/**
 * Writes the row of an import that begins. Those that a process which died has left behind are called what
 * they are first.
 *
 * @returns its id
 */
export async function beginImport(
  em: EntityManager,
  { accountId, siteId, id: sectorId }: Sector,
  given: NewImport,
): Promise<string> {
  const id = uuidv7();
  await em.transactional(async (inner) => {
    await inner.execute(
      `update igny8_keyword_imports set status = 'interrupted'
       where account_id = ? and status = 'reading' and updated_at < now() - interval '${abandonedAfter}'`,
      [accountId],
    );
    await inner.insert(KeywordImport, { id, accountId, siteId, sectorId, ...given });
  });
  return id;
}

/** Adds a batch to the counts, in its own transaction: they are right whenever the import ends. */
export async function addCounts(
  em: EntityManager,
  id: string,
  counts: ImportCounts,
): Promise<void> {
  await em.execute(
    `update igny8_keyword_imports set rows_count = rows_count + ?, added_count = added_count + ?,
       duplicate_in_file_count = duplicate_in_file_count + ?, duplicate_count = duplicate_count + ?,
       invalid_count = invalid_count + ?, too_long_count = too_long_count + ?
     where id = ?`,
    [
      counts.rows,
      counts.imported,
      counts.duplicatesInFile,
      counts.duplicates,
      counts.invalid,
      counts.tooLong,
      id,
    ],
  );
}

/** Says how the import has ended, and keeps the verdict of every row. */
export async function endImport(
  em: EntityManager,
  id: string,
  status: 'completed' | 'interrupted',
  report: Buffer,
): Promise<void> {
  await em.nativeUpdate(KeywordImport, { id }, { status, report });
}
