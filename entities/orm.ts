import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { allEntities } from './entities.ts';
import { migrations } from './migrations/migrations.ts';
import { releaseLostConnections } from './shared/release-lost-connections.ts';

export interface OrmOptions {
  /** Connection string of the role to work as. */
  url: string;
  /** Most connections of the pool. */
  poolSize: number;
  /** Shown by the database as the connection's application name. */
  applicationName: string;
  /** How long somebody waits for a connection of a pool that is used up; for ever unless given. */
  acquireTimeoutMilliseconds?: number;
}

/**
 * One pool of connections with every entity known.
 *
 * Foreign keys are written by hand in the migrations, because they are composite (account, site, sector)
 * and MikroORM's relations are not; so are triggers and functions. The schema comparison leaves them alone.
 */
export async function createOrm(options: OrmOptions): Promise<MikroORM> {
  return MikroORM.init(ormConfig(options));
}

function ormConfig(options: OrmOptions) {
  return defineConfig({
    clientUrl: options.url,
    entities: allEntities,
    extensions: [Migrator],
    pool: { min: 0, max: options.poolSize },
    driverOptions: {
      application_name: options.applicationName,
      connectionTimeoutMillis: options.acquireTimeoutMilliseconds ?? 0,
      onPoolCreated: releaseLostConnections,
    },
    schemaGenerator: {
      createForeignKeyConstraints: false,
      ignoreTriggers: true,
      // Counted by the throttle's own library, past the ORM.
      skipTables: ['igny8_throttle_counters'],
      ignoreRoutines: true,
    },
    migrations: {
      tableName: 'igny8_migrations',
      migrationsList: migrations,
      silent: true,
      snapshot: false,
      allOrNothing: true,
    },
    forceUtcTimezone: true,
  });
}
