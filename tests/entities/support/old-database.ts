import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, inject } from 'vitest';
import { migrate } from '#entities/migrate.ts';
import { createOrm } from '#entities/orm.ts';
import { databaseUrl } from '#tests/setup/database-url.ts';
import { testRoles } from '#tests/setup/provided.ts';
import { runAsAdmin } from '#tests/setup/run-as-admin.ts';

/** Where rows of an old database belong. */
interface Place {
  account: string;
  site: string;
  sector: string;
}

/** Rows of an account, a site and a sector, as every version of the tables takes them. */
export function insertPlace({ account, site, sector }: Place): string[] {
  return [
    `insert into igny8_accounts (id, name, slug) values ('${account}', 'A', 'a')`,
    `insert into igny8_sites (id, account_id, name, slug) values ('${site}', '${account}', 'S', 's')`,
    `insert into igny8_sectors (id, account_id, site_id, name, slug) values ('${sector}', '${account}', '${site}', 'T', 't')`,
  ];
}

/**
 * A database of its own in each test, as it was deployed once; its rows are written and read past row-level
 * security.
 *
 * @param lastMigration name of the last one that had run by then
 */
export function useOldDatabase(lastMigration: string) {
  const database = `test_upgrade_${randomUUID().replaceAll('-', '')}`;
  let ownerUrl: string;
  let client: pg.Client;

  beforeEach(async () => {
    const { adminUrl, passwords } = inject('postgres');
    const name = testRoles.owner;
    await runAsAdmin(adminUrl, `create database ${database} owner ${name}`);
    ownerUrl = databaseUrl(adminUrl, database, { name, password: passwords[name] });
    const orm = await createOrm({ url: ownerUrl, poolSize: 1, applicationName: 'upgrade' });
    try {
      await orm.migrator.up({ to: lastMigration });
    } finally {
      await orm.close();
    }
    client = new pg.Client({ connectionString: databaseUrl(adminUrl, database) });
    await client.connect();
  });

  afterEach(async () => {
    await client.end();
    await runAsAdmin(inject('postgres').adminUrl, `drop database ${database} with (force)`);
  });

  return {
    async fill(statements: readonly string[]): Promise<void> {
      for (const statement of statements) await client.query(statement);
    },
    /** Runs what has been written since; answers the names. */
    migrate: () => migrate(ownerUrl),
    async rows<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> {
      return (await client.query<Row>(sql, values)).rows;
    },
  };
}
