import { join } from 'node:path';
import pg from 'pg';
import { LaunchError } from '../launch-error.ts';
import type { ChildSpec } from '../processes/child-spec.ts';
import type { PostgresPlace } from './place.ts';

/** Small enough for a laptop, safe enough to be killed: everything about durability stays on. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '48MB',
  max_wal_size: '256MB',
  // Nobody replicates a development database.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Compiling pays for queries of seconds; ours take milliseconds.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
} as const;

/**
 * The embedded server as one child of the platform.
 *
 * @param overrides server settings that differ from the development ones
 */
export function postgresSpec(
  place: PostgresPlace,
  port: number,
  superuserUrl: string,
  overrides: Readonly<Record<string, string>> = {},
): ChildSpec {
  const options = Object.entries({ ...settings, ...overrides }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return {
    name: 'postgres',
    command: join(place.bin, 'postgres'),
    args: ['-D', place.data, '-p', String(port), ...options],
    environment: { PATH: process.env.PATH, LC_ALL: 'C' },
    workingDirectory: '/',
    ...(place.user && { user: place.user }),
    // Fast shutdown: open connections are cut, the data is written.
    stopSignal: 'SIGINT',
    stopGraceMilliseconds: 20_000,
    readyWithinMilliseconds: 60_000,
    isReady: () => accepts(superuserUrl),
  };
}

/**
 * Whether a server there answers a query.
 *
 * @throws LaunchError when it runs but will never let us in, since waiting would only hide why
 */
export async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    // invalid_password
    if (error instanceof pg.DatabaseError && error.code === '28P01') throw wrongPassword();
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function wrongPassword(): LaunchError {
  return new LaunchError(
    'The database has other passwords than secrets.json in the data folder (was it removed or replaced?).\n' +
      'Put the old file back, or start over with: npm run reset',
  );
}
