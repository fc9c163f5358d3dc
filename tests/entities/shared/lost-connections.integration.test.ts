import { expect, it } from 'vitest';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const poolSize = 2;
const database = openDatabase(poolSize);

it('gives connections back that the database ended in the middle of a transaction', async () => {
  const tenant = await createTenant(database.orm);
  const endOwnConnection = () =>
    tenant.transaction((em) => em.execute('select pg_terminate_backend(pg_backend_pid())'));
  // One more than the pool has: a connection that is not given back is missed by the last of them.
  for (let ended = 0; ended <= poolSize; ended += 1) {
    await expect(endOwnConnection()).rejects.toThrow('terminating connection');
  }
  const answers = await Promise.all(
    Array.from({ length: poolSize }, () =>
      tenant.transaction((em) => em.execute<{ one: number }[]>('select 1 as one')),
    ),
  );
  expect(answers).toEqual([[{ one: 1 }], [{ one: 1 }]]);
});
