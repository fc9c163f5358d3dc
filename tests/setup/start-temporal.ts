import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import type { TestProject } from 'vitest/node';
import { cacheHome } from '#scripts/temporal/cache.ts';
import { obtainTemporal } from '#scripts/temporal/obtain.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { freePort } from './free-port.ts';

const toolsFolder = fileURLToPath(new URL('../../temporal/tools', import.meta.url));
/** The namespace every development server starts with. */
const namespace = 'default';
/** Where it has to be built with Go on a small machine; once, then it is cached. */
const obtainWithinMilliseconds = 40 * 60_000;
const startWithinMilliseconds = 30_000;
const stopWithinMilliseconds = 10_000;

/** Global setup: one Temporal development server, in memory, with our search attributes and fairness. */
export default async function startTemporal(project: TestProject): Promise<() => Promise<void>> {
  const cli = await obtainTemporal({
    path: process.env.PATH,
    cacheHome: cacheHome(process.env),
    toolsFolder,
    signal: AbortSignal.timeout(obtainWithinMilliseconds),
  });
  const port = await freePort();
  const flags = ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)];
  const fairness = ['--dynamic-config-value', 'matching.enableFairness=true'];
  const child = spawn(cli.command, [...flags, ...fairness, '--log-level', 'error'], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    const late = wait(stopWithinMilliseconds, 'late', { ref: false });
    if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
    await ended;
  };
  try {
    const address = `127.0.0.1:${port}`;
    const connection = await Promise.race([connect(address), ended.then(failToStart)]);
    await ensureNamespace(connection, namespace);
    await connection.close();
    project.provide('temporalAddress', address);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Tries until the server answers. */
async function connect(address: string): Promise<Connection> {
  const deadline = Date.now() + startWithinMilliseconds;
  for (;;) {
    try {
      return await Connection.connect({ address, connectTimeout: '2s' });
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(200);
    }
  }
}

function failToStart([code]: unknown[]): never {
  throw new Error(`the Temporal server ended while starting (exit code ${String(code)})`);
}
