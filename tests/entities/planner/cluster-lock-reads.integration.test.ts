import { expect, it } from 'vitest';
import { lockWithMembers } from '#entities/planner/lock-clusters.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { createClusterWorld } from './cluster-world.ts';

const database = openDatabase();

const keywords = 5000;
const contents = 500;

it('locking a cluster reads no keyword again for each content, also before PostgreSQL knows the tables', async () => {
  for (const table of ['keywords', 'contents', 'sectors']) {
    const statement = `alter table igny8_${table} set (autovacuum_enabled = false)`;
    await database.query('owner', statement);
  }
  const { tenant, clusters } = await createClusterWorld(database.orm, { Coffee: [], Tea: [] });
  const { accountId, siteId, sectorId } = tenant;
  const place = `'${accountId}', '${siteId}', '${sectorId}'`;
  await database.query(
    'system',
    `insert into igny8_keywords (account_id, site_id, sector_id, keyword, original_keyword, cluster_id, status)
     select ${place}, 'word ' || n, 'x', '${clusters.Coffee}', 'mapped' from generate_series(1, ${keywords}) n;
     insert into igny8_contents
       (account_id, site_id, sector_id, title, slug, html_content, word_count, cluster_id, primary_keyword)
     select ${place}, 'x', 'slug-' || n, '', 1, '${clusters.Tea}', 'word ' || n * 5
     from generate_series(1, ${contents}) n`,
  );
  const read = await tenant.transaction(async (em) => {
    await lockWithMembers(em, [clusters.Tea as string]);
    return em.execute<{ relname: string; rows: string }[]>(
      `select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows
       from pg_stat_xact_user_tables where relname in ('igny8_keywords', 'igny8_contents')`,
    );
  });
  const rowsOf = (table: string) => Number(read.find(({ relname }) => relname === table)?.rows);
  // What is to be locked is looked for twice: before and, to be sure, after.
  expect(rowsOf('igny8_contents')).toBeLessThanOrEqual(4 * contents);
  expect(rowsOf('igny8_keywords')).toBeLessThanOrEqual(2 * keywords);
});
