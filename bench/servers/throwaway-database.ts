import { randomBytes } from 'node:crypto';
import { migrate } from '#entities/migrate.ts';
import {
  type DatabaseUrls,
  databaseName,
  roleNames,
} from '#scripts/platform/postgres/database-urls.ts';
import { prepareDatabase } from '#scripts/platform/postgres/prepare-database.ts';
import { freePort } from '#tests/setup/free-port.ts';
import { startThrowawayPostgres } from '#tests/setup/throwaway-postgres.ts';

/** Starts a PostgreSQL with our roles and an empty, migrated database; `stop` removes all of it. */
export async function startDatabase(): Promise<{ urls: DatabaseUrls; stop(): Promise<void> }> {
  const server = await startThrowawayPostgres(await freePort());
  try {
    const urls = urlsOf(server.adminUrl);
    await prepareDatabase(server.adminUrl, urls);
    await migrate(urls.owner);
    return { urls, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function urlsOf(adminUrl: string): DatabaseUrls {
  const password = randomBytes(12).toString('base64url');
  const as = (role: string) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = password;
    url.pathname = `/${databaseName}`;
    return url.href;
  };
  return { owner: as(roleNames.owner), app: as(roleNames.app), system: as(roleNames.system) };
}
