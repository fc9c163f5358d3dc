import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '#tests/setup/database.ts';

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const whoAmI = `select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user`;

it('gives each test its own migrated database and roles that are never superusers', async () => {
  const database = await createTestDatabase();
  try {
    expect(await query(database.ownerUrl, whoAmI)).toEqual([
      { rolname: 'igny8_owner', rolsuper: false, rolbypassrls: false },
    ]);
    expect(await query(database.appUrl, whoAmI)).toEqual([
      { rolname: 'igny8_app', rolsuper: false, rolbypassrls: false },
    ]);
    expect(await query(database.systemUrl, whoAmI)).toEqual([
      { rolname: 'igny8_system', rolsuper: false, rolbypassrls: true },
    ]);
    const migrations = await query(database.ownerUrl, 'select name from igny8_migrations');
    expect(migrations.length).toBeGreaterThan(0);
  } finally {
    await database.drop();
  }
  await expect(query(database.ownerUrl, 'select 1')).rejects.toThrow('does not exist');
});
