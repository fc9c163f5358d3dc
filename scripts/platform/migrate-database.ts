import pg from 'pg';
import { readEnvironment } from '#config/environment.ts';
import { migrate } from '#entities/migrate.ts';
import { roleLoginOf } from '#entities/roles.ts';
import { reportFailure } from './launch-error.ts';

/** Roles are only managed by a login that may: elsewhere an administrator makes them beforehand. */
async function isSuperuser(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answer = await client.query<{ rolsuper: boolean }>(
      'select rolsuper from pg_roles where rolname = current_user',
    );
    return answer.rows[0]?.rolsuper === true;
  } finally {
    await client.end();
  }
}

try {
  const environment = readEnvironment(process.env, [
    'DATABASE_URL',
    'DATABASE_APP_URL',
    'DATABASE_SYSTEM_URL',
  ]);
  const roles = {
    app: roleLoginOf(environment.DATABASE_APP_URL),
    system: roleLoginOf(environment.DATABASE_SYSTEM_URL),
  };
  const isManager = await isSuperuser(environment.DATABASE_URL);
  const applied = await migrate(environment.DATABASE_URL, isManager ? roles : undefined);
  for (const name of applied) console.log(`applied ${name}`);
  console.log(`${applied.length} migrations applied, the database is up to date`);
} catch (error) {
  reportFailure(error);
}
