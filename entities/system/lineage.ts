import type { EntityManager } from '@mikro-orm/postgresql';

/** A run and those that it tries again, newest first: what they made is what it goes on with. */
export async function lineageOf(em: EntityManager, runId: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `with recursive lineage as (
       select id, retry_of_run_id, 1 as age from igny8_runs where id = ?
       union all
       select earlier.id, earlier.retry_of_run_id, lineage.age + 1 from igny8_runs earlier
       join lineage on lineage.retry_of_run_id = earlier.id
     ) select id from lineage order by age`,
    [runId],
  );
  return rows.map(({ id }) => id);
}
