import { join } from 'node:path';
import type { SystemUser } from '../processes/child-spec.ts';
import { placeBinaries } from './place-binaries.ts';
import { placeData } from './place-data.ts';
import { findPostgresUser } from './system-user.ts';

/** Where the server's programs and its data lie, and whom it runs as. */
export interface PostgresPlace {
  bin: string;
  data: string;
  version: string;
  /** Undefined: ourselves. */
  user: SystemUser | undefined;
}

/**
 * Finds programs and a data folder that the server's user can reach. What it cannot reach, because root cloned the
 * project into a folder of its own, is put outside and linked from the project.
 *
 * @param dataFolder where the data belongs (`.data/postgres`)
 * @throws LaunchError saying what keeps PostgreSQL from running here
 */
export function placePostgres(dataFolder: string): PostgresPlace {
  const account = findPostgresUser();
  const { data, user } = placeData(dataFolder, account);
  const binaries = placeBinaries(user);
  return { bin: join(binaries.folder, 'bin'), data, version: binaries.version, user };
}
