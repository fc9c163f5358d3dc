import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initialisePostgres } from '#scripts/platform/postgres/initialise.ts';
import { placeBinaries } from '#scripts/platform/postgres/place-binaries.ts';
import { postgresSpec } from '#scripts/platform/postgres/postgres-spec.ts';
import { makeStateHome } from '#scripts/platform/postgres/state-home.ts';
import { canRun, findPostgresUser } from '#scripts/platform/postgres/system-user.ts';
import { Supervisor } from '#scripts/platform/processes/supervisor.ts';

/** A server for one test run. */
export interface ThrowawayPostgres {
  /** Superuser connection to the database `postgres`. */
  adminUrl: string;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** What is thrown away need not survive a crash. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/**
 * Starts an empty server with data of its own; works wherever `npm start` does, also as root in a closed folder.
 *
 * @param port a free one
 */
export async function startThrowawayPostgres(port: number): Promise<ThrowawayPostgres> {
  const user = findPostgresUser();
  const isTmpOpen = !user || canRun('/bin/sh', ['-c', 'cd "$1"', 'sh', tmpdir()], user);
  const folder = mkdtempSync(join(isTmpOpen ? tmpdir() : makeStateHome(user), 'igny8-test-'));
  // The server's user has to reach its data below it.
  chmodSync(folder, 0o755);
  const supervisor = new Supervisor(join(folder, 'logs'), () => undefined);
  const stop = async () => {
    await supervisor.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { folder: programs, version } = placeBinaries(user);
    const place = { bin: join(programs, 'bin'), data: join(folder, 'data'), version, user };
    const password = randomBytes(12).toString('base64url');
    initialisePostgres(place, password);
    const adminUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    await supervisor.start(postgresSpec(place, port, adminUrl, fast));
    return { adminUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
