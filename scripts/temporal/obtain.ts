import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError } from '../platform/launch-error.ts';
import { showElapsed } from '../setup/progress.mjs';
import { buildCli, hasGo } from './build.ts';
import { cachedCli, pinnedCliVersion } from './cache.ts';
import {
  isRecentEnough,
  neededServer,
  type ServerVersion,
  serverVersionOf,
} from './cli-version.ts';
import { downloadCli } from './download.ts';
import { withFileLock } from './folder-lock.ts';

/** A Temporal CLI that runs here. */
export interface TemporalCli {
  command: string;
  server: ServerVersion;
  from: 'PATH' | 'cache' | 'download' | 'build';
}

export interface ObtainOptions {
  /** Search path for programs. */
  path: string | undefined;
  cacheHome: string;
  /** Folder of go.mod (temporal/tools). */
  toolsFolder: string;
  signal: AbortSignal;
  /** Replaced by tests, which must not depend on the network or on minutes of compiling. */
  download?: typeof downloadCli;
  build?: typeof buildCli;
  isGoThere?: typeof hasGo;
}

/**
 * The Temporal CLI: from PATH when recent enough, else cached, else downloaded, else built with Go.
 *
 * @throws LaunchError saying what was tried and what to do
 */
export async function obtainTemporal(options: ObtainOptions): Promise<TemporalCli> {
  const found = findOnPath(options.path);
  if (found) return found;
  const version = pinnedCliVersion(options.toolsFolder);
  const target = cachedCli(options.cacheHome, version);
  const cached = findAt(target, 'cache');
  if (cached) return cached;
  mkdirSync(dirname(target), { recursive: true });
  const onWait = () => console.log('Waiting for another command that is getting Temporal …');
  return withFileLock(`${target}.lock`, onWait, options.signal, async () => {
    const meanwhile = findAt(target, 'cache');
    return meanwhile ?? (await fetchOrBuild(options, version, target));
  });
}

function findOnPath(path: string | undefined): TemporalCli | null {
  const server = serverVersionOf('temporal', path);
  if (!server) return null;
  if (isRecentEnough(server)) return { command: commandOnPath(path), server, from: 'PATH' };
  console.log(
    `The temporal on PATH has server ${server.text}; ${neededServer.major}.${neededServer.minor} or newer is needed, so another is used.`,
  );
  return null;
}

function commandOnPath(path: string | undefined): string {
  const folder = (path ?? '').split(':').find((entry) => serverVersionOf(join(entry, 'temporal')));
  return folder ? join(folder, 'temporal') : 'temporal';
}

function findAt(command: string, from: TemporalCli['from']): TemporalCli | null {
  const server = serverVersionOf(command);
  return server && { command, server, from };
}

async function fetchOrBuild(
  options: ObtainOptions,
  version: string,
  target: string,
): Promise<TemporalCli> {
  const whyNoDownload = await tryDownload(options, version, target);
  if (whyNoDownload === null) return certain(target, 'download');
  const whyNoBuild = await tryBuild(options, version, target);
  if (whyNoBuild === null) return certain(target, 'build');
  throw new LaunchError(
    `Temporal ${version} is needed and could not be had:\n` +
      `  - download: ${whyNoDownload}\n  - build: ${whyNoBuild}\n` +
      'Do one of these and run the command again: install the Temporal CLI ' +
      `(https://docs.temporal.io/cli, server ${neededServer.major}.${neededServer.minor} or newer) on PATH, ` +
      `put its program at ${target}, install Go (https://go.dev/dl), or connect to the network.`,
  );
}

async function tryDownload(options: ObtainOptions, version: string, target: string) {
  const stop = showElapsed(`Downloading the Temporal CLI ${version}`);
  return outcomeOf(stop, options.signal, () =>
    (options.download ?? downloadCli)(version, target, options.signal),
  );
}

async function tryBuild(options: ObtainOptions, version: string, target: string) {
  if (!(options.isGoThere ?? hasGo)()) return 'Go is not installed';
  let compiled = 0;
  const count = (packages: number) => {
    compiled = packages;
  };
  const stop = showElapsed(
    `Building the Temporal CLI ${version} with Go (once; about 5 minutes on 2 cores)`,
    () => (compiled > 0 ? `, ${compiled} packages` : ''),
  );
  return outcomeOf(stop, options.signal, () =>
    (options.build ?? buildCli)(options.toolsFolder, target, count, options.signal),
  );
}

/** Null when it worked, else why not; being told to stop is thrown on. */
async function outcomeOf(
  stop: (outcome: string) => void,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<string | null> {
  try {
    await work();
    stop('done');
    return null;
  } catch (error) {
    stop('failed');
    signal.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
}

function certain(target: string, from: TemporalCli['from']): TemporalCli {
  const cli = findAt(target, from);
  if (!cli) throw new LaunchError(`${target} does not run`);
  return cli;
}
