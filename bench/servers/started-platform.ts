import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Supervisor } from '#scripts/platform/processes/supervisor.ts';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { type RunningPlatform, readPlatformFile } from '#scripts/platform/state/platform-file.ts';
import type { BenchContext } from '../harness/measure.ts';

/** As long as the launcher itself gives its children, and some more. */
const stopGraceMilliseconds = 60_000;
const readyWithinMilliseconds = 300_000;
/** The first garbage collections and idle connections of the start are over by then. */
const settleMilliseconds = 5000;

/** What `npm start` starts, with data and ports of its own, beside whatever else runs here. */
export async function startPlatformBeside(context: BenchContext): Promise<RunningPlatform> {
  const folder = await mkdtemp(join(tmpdir(), 'igny8-bench-'));
  // The database's user has to reach its data below it.
  await chmod(folder, 0o755);
  const platformFile = join(folder, 'platform.json');
  const supervisor = new Supervisor(join(folder, 'bench-logs'), () => undefined);
  context.defer(async () => {
    await supervisor.stop();
    await rm(folder, { recursive: true, force: true });
  });
  await supervisor.start({
    name: 'platform',
    command: process.execPath,
    args: ['scripts/start.ts', '--next-port'],
    environment: { ...process.env, DATA_DIR: folder, DATABASE_URL: undefined },
    workingDirectory: projectRoot,
    stopSignal: 'SIGTERM',
    stopGraceMilliseconds,
    readyWithinMilliseconds,
    isReady: async () => readPlatformFile(platformFile)?.isReady ?? false,
  });
  await wait(settleMilliseconds, undefined, { signal: context.signal });
  const platform = readPlatformFile(platformFile);
  if (!platform) throw new Error('The platform has stopped');
  return platform;
}
