import type { Pool, PoolClient } from 'pg';

/**
 * Has the pool take back connections that PostgreSQL ended in the middle of a transaction: a restart, a
 * fail-over, an administrator. The transaction is rolled back by then, but Kysely gives a connection back
 * only after `rollback` has succeeded, and on a connection that is gone it fails: each one would be missing
 * from the pool until the process ends. So a `rollback` that finds its connection gone counts as done.
 */
export function releaseLostConnections(pool: Pool): void {
  pool.on('connect', (client) => {
    let isLost = false;
    const lose = () => {
      isLost = true;
    };
    client.on('error', lose);
    client.on('end', lose);
    forgiveRollback(client, () => isLost);
  });
}

type Query = (...given: unknown[]) => unknown;

function forgiveRollback(client: PoolClient, isLost: () => boolean): void {
  const query = client.query.bind(client) as Query;
  const rollBack = async (given: unknown[]) => {
    try {
      return await query(...given);
    } catch (error) {
      if (isLost()) return { command: 'ROLLBACK', rowCount: null, rows: [] };
      throw error;
    }
  };
  // All but Kysely's own statement passes as it is: cursors, callbacks, prepared queries.
  const forgiving: Query = (...given) =>
    given[0] === 'rollback' ? rollBack(given) : query(...given);
  client.query = forgiving as PoolClient['query'];
}
