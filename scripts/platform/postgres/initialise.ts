import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import type { PostgresPlace } from './place.ts';

/** An empty cluster takes 40 MB, its log up to 256 MB more, and there must be room to work. */
const neededFreeBytes = 500_000_000;

/**
 * Makes the database cluster if there is none yet. What a killed attempt left is thrown away.
 *
 * @param readFreeBytes of the disk that holds a folder; a test gives its own
 * @throws LaunchError when the disk is too full, initdb fails, or the data is of another PostgreSQL
 */
export function initialisePostgres(
  place: PostgresPlace,
  superuserPassword: string,
  readFreeBytes: (folder: string) => number = freeBytes,
): void {
  if (existsSync(join(place.data, 'PG_VERSION'))) {
    checkVersion(place);
    return;
  }
  const free = readFreeBytes(dirname(place.data));
  if (free < neededFreeBytes) throw tooFull(dirname(place.data), free);
  const unfinished = `${place.data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  makeFolder(unfinished, place);
  runInitdb(place, unfinished, superuserPassword);
  rmSync(place.data, { recursive: true, force: true });
  renameSync(unfinished, place.data);
}

function checkVersion(place: PostgresPlace): void {
  const ofData = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim();
  const ofServer = place.version.split('.')[0];
  if (ofData === ofServer) return;
  throw new LaunchError(
    `The database in ${place.data} was made by PostgreSQL ${ofData}; this is ${ofServer}.\n` +
      'Start over with: npm run reset',
  );
}

function makeFolder(folder: string, place: PostgresPlace): void {
  mkdirSync(folder, { mode: 0o700 });
  chmodSync(folder, 0o700);
  if (place.user) chownSync(folder, place.user.uid, place.user.gid);
}

/**
 * What is a letter, for the trigrams of the search: in C nothing beyond ASCII is one. A system without this
 * locale (macOS before 15) has plain C, and searches in other scripts walk the list.
 */
const characterClasses = [['--lc-ctype=C.UTF-8'], []];

function runInitdb(place: PostgresPlace, folder: string, password: string): void {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
    let why = '';
    for (const characters of characterClasses) {
      const options = [...initdbOptions(folder, passwordFile), ...characters];
      const answer = spawnSync(join(place.bin, 'initdb'), options, {
        cwd: '/',
        encoding: 'utf8',
        env: { PATH: process.env.PATH, LC_ALL: 'C' },
        ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
      });
      if (answer.status === 0) return;
      why = answer.error?.message ?? answer.stderr.trim();
      rmSync(folder, { recursive: true, force: true });
      makeFolder(folder, place);
    }
    rmSync(folder, { recursive: true, force: true });
    throw new LaunchError(`initdb failed: ${why}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The built-in locale sorts the same on every machine and needs none of the system's locales. */
function initdbOptions(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
}

function freeBytes(folder: string): number {
  const disk = statfsSync(folder);
  return disk.bavail * disk.bsize;
}

function tooFull(folder: string, free: number): LaunchError {
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;
  return new LaunchError(
    `There is no room for the database: ${megabytes(free)} free where ${folder} lies, ${megabytes(neededFreeBytes)} needed.\n` +
      'Free some space, choose another folder with DATA_DIR, or give a database with DATABASE_URL.',
  );
}
