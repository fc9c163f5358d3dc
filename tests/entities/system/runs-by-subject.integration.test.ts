import { expect, it } from 'vitest';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { refuseLiveRun } from '#entities/system/refuse-live-run.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase(1);

/** Times that an index of runs was read, as the connection that reads it has counted by itself. */
const reads = `select pg_stat_get_xact_numscans(indexrelid)::int as reads from pg_stat_user_indexes
  where indexrelname = 'igny8_runs_account_id_subject_index'`;

it('finds the earlier runs of a subject by an index, not among all runs of the account', async () => {
  const tenant = await createTenant(database.orm);
  const { accountId } = tenant;
  await tenant.transaction((em) =>
    em.execute(
      `insert into igny8_runs (id, account_id, workflow_id, type, subject, title, input, status, ended_at)
       select id, ?, id::text, 'test', 'subject/' || number % 5000, 'Test', '{}', 'completed', now()
       from (select gen_random_uuid() as id, number from generate_series(1, 10000) number) run`,
      [accountId],
    ),
  );
  await database.query('owner', 'analyze igny8_runs');
  const read = await tenant.transaction(async (em) => {
    expect(await refuseLiveRun(em, accountId, 'subject/7')).toBe(2);
    expect(await refuseLiveRun(em, accountId, uuidv7())).toBe(0);
    return em.execute<{ reads: number }[]>(reads);
  });
  expect(read).toEqual([{ reads: 2 }]);
});
