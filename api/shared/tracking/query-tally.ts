import type { MikroORM, PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import type { RequestScopes } from './request-scope.ts';

/** What a request has asked of the database so far. */
export interface QueryTally {
  queries: number;
  /** Time between asking and the answer, added up; queries at the same time count each. */
  milliseconds: number;
}

/** Counts one call to the database for a request that wants to know. */
export async function tallied<Result>(
  scopes: RequestScopes,
  work: () => Promise<Result>,
): Promise<Result> {
  const tally = scopes.getStore()?.tally;
  if (!tally) return work();
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    tally.queries += 1;
    tally.milliseconds += performance.now() - startedAt;
  }
}

/** The connections of the ORM. */
export function poolOf(orm: MikroORM): Promise<Pool> {
  const connection = orm.em.getConnection() as PostgreSqlConnection;
  return connection.getNativeClient();
}

/**
 * Lets requests that ask for it count the queries of a pool whose clients are asked with promises, as the
 * ORM does. Others pay one look at the scope a query.
 */
export function tallyQueries(pool: Pool, scopes: RequestScopes): void {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const query = client.query.bind(client) as (...parameters: unknown[]) => unknown;
    const counted = (...parameters: unknown[]) => {
      const tally = scopes.getStore()?.tally;
      const result = query(...parameters);
      if (!tally || !(result instanceof Promise)) return result;
      return tallied(scopes, () => result);
    };
    client.query = counted as typeof client.query;
  });
}
