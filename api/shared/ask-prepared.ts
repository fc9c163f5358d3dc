import type { EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { CustomTypesConfig } from 'pg';
import { unavailable } from '#contracts/shared/app-error.ts';
import { type Row, type Statement, TenantQuery } from './lists/tenant-query.ts';

/** `pg` itself has no code for a connection that is gone, PostgreSQL ends one with a FATAL error. */
function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return !('code' in error) || Reflect.get(error, 'severity') === 'FATAL';
}

const planAnew = { plan_cache_mode: 'force_custom_plan' };

/**
 * How PostgreSQL plans a prepared statement: `kept` may plan once for all values, `anew` plans for the values
 * of each time, some tenths of a millisecond that are well spent where one value is in most rows and another
 * in none.
 */
type Planning = 'kept' | 'anew';

/**
 * Runs one statement, prepared, on a connection of the ORM and in the session context of the manager: one
 * round trip, where the ORM's own way is four and is planned anew each time. For what nearly every request
 * asks; the unit of work knows nothing of the rows.
 *
 * @throws AppError `unavailable` when the connection is lost; what PostgreSQL refuses as it says it
 */
export async function askPrepared(
  em: EntityManager,
  statement: Statement,
  planning: Planning = 'kept',
): Promise<Row[]> {
  // It would not see what the transaction has written.
  if (em.isInTransaction()) throw new Error('Asked inside a transaction');
  const pool = await (em.getConnection('read') as PostgreSqlConnection).getNativeClient();
  const { variables = {} } = em.getSessionContext() ?? {};
  const settings = planning === 'anew' ? { ...variables, ...planAnew } : variables;
  const types = pool.options.types as CustomTypesConfig;
  const query = new TenantQuery(statement, settings, types);
  const client = await pool.connect();
  try {
    const rows = await client.query(query).rows;
    client.release();
    return rows;
  } catch (error) {
    const isLost = isConnectionLost(error);
    // A connection that is about to end must not be the next one's.
    client.release(isLost);
    if (!isLost) throw error;
    throw unavailable(error);
  }
}
