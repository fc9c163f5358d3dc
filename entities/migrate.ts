import pg from 'pg';
import { createOrm } from './orm.ts';
import { type DatabaseRoles, ensureRoles } from './roles.ts';

/** Any number of processes may start at once: the lock lets one migrate and the others wait. */
const migrationLock = "hashtext('igny8-migrations')";

/**
 * Brings the schema up to date, under an advisory lock.
 *
 * @param ownerUrl connection string of the role that owns the tables
 * @param roles when given, these roles are created or updated first (the role of `ownerUrl` must be allowed to)
 * @returns names of the migrations that were applied now
 */
export async function migrate(ownerUrl: string, roles?: DatabaseRoles): Promise<string[]> {
  if (roles) await ensureRoles(ownerUrl, roles);
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(${migrationLock})`);
    const orm = await createOrm({ url: ownerUrl, poolSize: 2, applicationName: 'igny8-migrate' });
    try {
      const applied = await orm.migrator.up();
      return applied.map((migration) => migration.name);
    } finally {
      await orm.close();
    }
  } finally {
    await lock.end();
  }
}
