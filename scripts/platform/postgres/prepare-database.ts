import pg from 'pg';
import { ensureRoles, roleLoginOf } from '#entities/roles.ts';
import { type DatabaseUrls, databaseName, roleNames } from './database-urls.ts';

/** Makes our roles and our database on the embedded server, where they are missing. */
export async function prepareDatabase(superuserUrl: string, urls: DatabaseUrls): Promise<void> {
  await ensureRoles(superuserUrl, {
    owner: roleLoginOf(urls.owner),
    app: roleLoginOf(urls.app),
    system: roleLoginOf(urls.system),
  });
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [
      databaseName,
    ]);
    if (found.rowCount === 0)
      await client.query(`create database ${databaseName} owner ${roleNames.owner}`);
  } finally {
    await client.end();
  }
}
