import { choosePorts } from './ports/choose-ports.ts';
import { portWishes } from './ports/port-wishes.ts';
import {
  type DatabaseUrls,
  embeddedDatabaseUrls,
  embeddedSuperuserUrl,
} from './postgres/database-urls.ts';
import { initialisePostgres } from './postgres/initialise.ts';
import { placePostgres } from './postgres/place.ts';
import { postgresSpec } from './postgres/postgres-spec.ts';
import { prepareDatabase } from './postgres/prepare-database.ts';
import { stopOrphanedPostgres } from './postgres/stop-orphan.ts';
import { isAlive } from './processes/identity.ts';
import { Supervisor } from './processes/supervisor.ts';
import { databasesOf } from './settings.ts';
import type { DataLayout } from './state/data-layout.ts';
import { lockLauncher } from './state/launcher-lock.ts';
import { readPlatformFile } from './state/platform-file.ts';
import { type DevelopmentSecrets, readOrMakeSecrets } from './state/secrets.ts';
import { stopOrphans } from './state/stop-orphans.ts';

/**
 * Runs `work` against the project's database: the one given by DATABASE_URL, else the running platform's, else the
 * embedded one, started for this and stopped again.
 */
export async function withDatabase<Result>(
  layout: DataLayout,
  environment: NodeJS.ProcessEnv,
  work: (urls: DatabaseUrls) => Promise<Result>,
): Promise<Result> {
  const secrets = readOrMakeSecrets(layout.secretsFile);
  if (environment.DATABASE_URL) return work(databasesOf(environment, undefined, secrets));
  const running = readPlatformFile(layout.platformFile);
  const runningPort =
    running && isAlive(running.launcher) ? running.ports.POSTGRES_PORT : undefined;
  if (runningPort !== undefined) return work(embeddedDatabaseUrls(runningPort, secrets));
  return withEmbedded(layout, environment, secrets, work);
}

async function withEmbedded<Result>(
  layout: DataLayout,
  environment: NodeJS.ProcessEnv,
  secrets: DevelopmentSecrets,
  work: (urls: DatabaseUrls) => Promise<Result>,
): Promise<Result> {
  const unlock = lockLauncher(layout.lockFile);
  const supervisor = new Supervisor(layout.logs, () => undefined);
  try {
    await stopOrphans(layout.platformFile);
    const place = placePostgres(layout.postgres);
    await stopOrphanedPostgres(place.data);
    const wishes = portWishes(environment).filter((wish) => wish.variable === 'POSTGRES_PORT');
    // Nobody is told this port, so any free one will do.
    const { POSTGRES_PORT: port = 0 } = await choosePorts(wishes, '127.0.0.1', true);
    initialisePostgres(place, secrets.databaseSuperuserPassword);
    const superuserUrl = embeddedSuperuserUrl(port, secrets);
    await supervisor.start(postgresSpec(place, port, superuserUrl));
    const urls = embeddedDatabaseUrls(port, secrets);
    await prepareDatabase(superuserUrl, urls);
    return await work(urls);
  } finally {
    await supervisor.stop();
    unlock();
  }
}
