import { expect, it } from 'vitest';
import { createOrm } from '#entities/orm.ts';
import { createTestDatabase } from '#tests/setup/database.ts';
import { schemaDrift } from '../support/schema-drift.ts';

/** As the owner: a role that does not own the tables is not shown their checks. */
async function driftAfter(statement?: string): Promise<string[]> {
  const database = await createTestDatabase();
  const orm = await createOrm({ url: database.ownerUrl, poolSize: 1, applicationName: 'drift' });
  try {
    if (statement) await orm.em.getConnection().execute(statement);
    return await schemaDrift(orm);
  } finally {
    await orm.close();
    await database.drop();
  }
}

it('finds no difference between the entities and the database after all migrations', async () => {
  expect(await driftAfter()).toEqual([]);
});

/** What a forgotten migration looks like: the database lacks it, or has it otherwise. */
const planted = {
  'a column that is missing': 'alter table igny8_keywords drop column cpc_currency',
  'a column of another type': 'alter table igny8_runs alter column title type varchar(80)',
  'a check that is missing':
    'alter table igny8_accounts drop constraint igny8_accounts_credits_check',
  'a unique index that is missing': 'drop index igny8_runs_live_subject_unique',
  'a policy that is missing': 'drop policy tenant on igny8_contents',
  'row-level security that is not forced': 'alter table igny8_tasks no force row level security',
  'a table that is missing': 'drop table igny8_remote_media',
};

for (const [difference, statement] of Object.entries(planted)) {
  it(`finds ${difference}`, async () => {
    expect(await driftAfter(statement)).not.toEqual([]);
  });
}
