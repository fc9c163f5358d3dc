import type { MikroORM, PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import { TenantQuery } from '../lists/tenant-query.ts';
import type { RequestScopes } from './request-scope.ts';

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

/** When a query has its answer: the ORM asks for promises, lists bring a query of their own. */
function answerOf(query: unknown): Promise<unknown> | undefined {
  if (query instanceof TenantQuery) return query.rows;
  return query instanceof Promise ? query : undefined;
}

/**
 * Lets requests that ask for it count the queries of the ORM's pool. Others pay one look at the scope a
 * query.
 */
export function tallyQueries(pool: Pool, scopes: RequestScopes): void {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const query = client.query.bind(client) as (...parameters: unknown[]) => unknown;
    const counted = (...parameters: unknown[]) => {
      const result = query(...parameters);
      const answer = scopes.getStore()?.tally && answerOf(result);
      // Its failure is the caller's, who has the same promise.
      if (answer) tallied(scopes, () => answer).catch(() => undefined);
      return result;
    };
    client.query = counted as typeof client.query;
  });
}
