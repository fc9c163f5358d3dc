import type { EntityManager } from '@mikro-orm/postgresql';
import type { SealedColumn } from './sealed-columns.ts';

/** Rows read at once; each is written by itself, so that no lock is held for long. */
const batchSize = 500;

export interface RotationReport {
  /** Sealed with the present key now. */
  rotated: number;
  /** Changed by somebody else meanwhile, who sealed with the present key: nothing to do. */
  overtaken: number;
  /** Could not be opened: rows by id, with the reason. They stay as they are. */
  unreadable: { id: string; reason: string }[];
}

/**
 * Seals the secrets of a column anew. Safe beside writers (a row is written only as it was read), after a
 * crash (what is done is not looked at again) and twice.
 *
 * @param em of the system role: secrets of all accounts
 * @param keyId of the present key: what carries it is left alone
 * @param reseal opens a text with the key it names and seals it with the present one, both for this row
 */
export async function rotateSecrets(
  em: EntityManager,
  { table, column }: SealedColumn,
  keyId: string,
  reseal: (stored: string, rowId: string) => string,
): Promise<RotationReport> {
  const report: RotationReport = { rotated: 0, overtaken: 0, unreadable: [] };
  const present = `v1.${keyId}.`;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await em.execute<{ id: string; stored: string }[]>(
      `select id, ${column} as stored from ${table}
       where id > ? and starts_with(${column}, 'v1.') and not starts_with(${column}, ?)
       order by id limit ${batchSize}`,
      [after, present],
    );
    for (const { id, stored } of rows) {
      after = id;
      const sealed = open(reseal, stored, id, report);
      if (sealed === undefined) continue;
      const written = await em.execute<{ id: string }[]>(
        `update ${table} set ${column} = ? where id = ? and ${column} = ? returning id`,
        [sealed, id, stored],
      );
      if (written.length > 0) report.rotated += 1;
      else report.overtaken += 1;
    }
    if (rows.length < batchSize) return report;
  }
}

function open(
  reseal: (stored: string, rowId: string) => string,
  stored: string,
  id: string,
  report: RotationReport,
): string | undefined {
  try {
    return reseal(stored, id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.unreadable.push({ id, reason });
    return undefined;
  }
}
