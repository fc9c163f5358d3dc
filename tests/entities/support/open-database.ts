import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { createOrm } from '#entities/orm.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';

type Login = 'owner' | 'app' | 'system';

export interface OpenDatabase {
  /** Works as igny8_app, the role of requests and activities. */
  orm: MikroORM;
  /** Works as igny8_system, the role of relay and sweeps. */
  systemOrm: MikroORM;
  /** For a process of its own that connects as igny8_app. */
  appUrl: string;
  /** For what connects by itself as igny8_system. */
  systemUrl: string;
  /** One statement as a role, on a connection without a tenant; for what the ORM must not be asked. */
  query(login: Login, statement: string): Promise<Record<string, unknown>[]>;
}

/** A database of its own for the test file, opened before its tests and dropped after them. */
export function openDatabase(poolSize = 10): OpenDatabase {
  let database: TestDatabase;
  let orm: MikroORM;
  let systemOrm: MikroORM;
  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await createOrm({ url: database.appUrl, poolSize, applicationName: 'test-app' });
    systemOrm = await createOrm({ url: database.systemUrl, poolSize, applicationName: 'test-sys' });
  });
  afterAll(async () => {
    await orm.close();
    await systemOrm.close();
    await database.drop();
  });
  return {
    get orm() {
      return orm;
    },
    get systemOrm() {
      return systemOrm;
    },
    get appUrl() {
      return database.appUrl;
    },
    get systemUrl() {
      return database.systemUrl;
    },
    async query(login, statement) {
      const client = new pg.Client({ connectionString: database[`${login}Url`] });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(statement)).rows;
      } finally {
        await client.end();
      }
    },
  };
}
