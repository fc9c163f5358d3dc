import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Supervisor } from '#scripts/platform/processes/supervisor.ts';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { freePort } from '#tests/setup/free-port.ts';
import type { BenchContext } from '../harness/measure.ts';

const readyWithinMilliseconds = 30_000;
const stopGraceMilliseconds = 10_000;

/**
 * Starts a server of ours as the process it is in production, on a port of its own; what asks it must not
 * share its event loop.
 *
 * @param entry `api/main.ts`; reads its port from `portVariable`
 * @param readyPath answers 200 once the server is there
 * @returns its origin
 */
export async function startNodeProcess(
  context: BenchContext,
  entry: string,
  readyPath: string,
  environment: Record<string, string>,
  portVariable = 'PORT',
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'igny8-bench-'));
  const supervisor = new Supervisor(folder, () => undefined);
  context.defer(async () => {
    await supervisor.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await supervisor.start({
    name: 'server',
    command: process.execPath,
    args: [entry],
    environment: {
      PATH: process.env.PATH,
      ...environment,
      [portVariable]: String(port),
      PUBLIC_URL: origin,
    },
    workingDirectory: projectRoot,
    stopSignal: 'SIGTERM',
    stopGraceMilliseconds,
    readyWithinMilliseconds,
    isReady: async () => {
      const answer = await fetch(`${origin}${readyPath}`).catch(() => null);
      return answer?.status === 200;
    },
  });
  return origin;
}
