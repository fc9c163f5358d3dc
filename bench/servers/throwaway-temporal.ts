import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildSpec } from '#scripts/platform/processes/child-spec.ts';
import { Supervisor } from '#scripts/platform/processes/supervisor.ts';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { cacheHome } from '#scripts/temporal/cache.ts';
import { obtainTemporal } from '#scripts/temporal/obtain.ts';
import { connect } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { freePort } from '#tests/setup/free-port.ts';
import type { TemporalServer } from '../harness/measure.ts';
import { benchDataConverter } from './data-converter.ts';

/** The namespace every development server starts with. */
export const namespace = 'default';
const connectMilliseconds = 2000;

/** Starts a Temporal development server, in memory, with fairness and our search attributes. */
export async function startTemporal(
  signal: AbortSignal,
): Promise<{ server: TemporalServer; stop(): Promise<void> }> {
  const cli = await obtainTemporal({
    path: process.env.PATH,
    cacheHome: cacheHome(process.env),
    toolsFolder: join(projectRoot, 'temporal/tools'),
    signal,
  });
  const folder = await mkdtemp(join(tmpdir(), 'igny8-bench-'));
  const address = `127.0.0.1:${await freePort()}`;
  const supervisor = new Supervisor(folder, () => undefined);
  const stop = async () => {
    await supervisor.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await supervisor.start(specOf(cli.command, address));
    const temporal = await connect(address, namespace, benchDataConverter);
    await ensureNamespace(temporal.connection, namespace);
    // Never closed: a call that an abandoned measure repeats would throw where nobody can catch it.
    return { server: { address, client: temporal.client }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function specOf(command: string, address: string): ChildSpec {
  const [host = '', port = ''] = address.split(':');
  const server = ['server', 'start-dev', '--headless', '--ip', host, '--port', port];
  const fairness = ['--dynamic-config-value', 'matching.enableFairness=true'];
  return {
    name: 'temporal',
    command,
    args: [...server, ...fairness, '--log-level', 'error'],
    environment: process.env,
    workingDirectory: projectRoot,
    stopSignal: 'SIGTERM',
    stopGraceMilliseconds: 10_000,
    readyWithinMilliseconds: 60_000,
    isReady: () => answers(address),
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    const temporal = await connect(address, namespace, null, connectMilliseconds);
    await temporal.close();
    return true;
  } catch {
    // Not listening yet.
    return false;
  }
}
