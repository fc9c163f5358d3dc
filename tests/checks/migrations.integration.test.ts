import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrm } from '#entities/orm.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';

let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await createOrm({ url: database.ownerUrl, poolSize: 2, applicationName: 'test' });
});

afterAll(async () => {
  await orm.close();
  await database.drop();
});

/**
 * The statements that would bring the migrated database to what the entities say. Foreign keys are written
 * by hand in the migrations (composite ones, which the entities cannot express), so their removal is no
 * difference.
 */
async function differenceOf(compared: MikroORM): Promise<string[]> {
  const sql = await compared.schema.getUpdateSchemaSQL({ wrap: false, safe: false });
  const statements = sql.split('\n').map((line) => line.trim());
  return statements.filter((line) => line !== '' && !/ drop constraint "\w+_foreign";$/.test(line));
}

describe('migrations', () => {
  it('leave a schema that is what the entities say', async () => {
    expect(orm.getMetadata().getAll().size).toBeGreaterThan(10);
    expect(await differenceOf(orm)).toEqual([]);
  });

  it('would be found out by a column that they lack', async () => {
    await orm.em.execute('alter table igny8_keywords drop column volume');
    expect((await differenceOf(orm)).join()).toContain('"volume"');
  });
});
