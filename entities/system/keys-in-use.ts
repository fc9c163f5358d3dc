import type { EntityManager } from '@mikro-orm/postgresql';
import { secretColumns, secretPrefix, secretText } from './secret-columns.ts';

export interface KeyUse {
  table: string;
  /** Null: the text is in no form that names a key. */
  keyId: string | null;
  secrets: number;
}

/**
 * How many stored secrets each key has, by table.
 *
 * @param em a manager of the system role: the secrets of all accounts are meant
 */
export async function keysInUse(em: EntityManager): Promise<KeyUse[]> {
  const counts = secretColumns.map((column) => {
    const text = secretText(column);
    return `select '${column.table}' as table, substring(${text} from '^v1[.]([A-Za-z0-9_-]+)[.]') as "keyId",
        count(*)::int as secrets
      from ${column.table} where ${column.mayBePlain ? `starts_with(${text}, '${secretPrefix}')` : `${text} is not null`}
      group by 2`;
  });
  return em.execute<KeyUse[]>(`${counts.join(' union all ')} order by 1, 2`);
}
