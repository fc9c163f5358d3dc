import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { freePort } from '#tests/setup/free-port.ts';

const script = fileURLToPath(new URL('./wordpress.sh', import.meta.url));

/** Characters of its log that an error repeats. */
const keptLog = 4000;

const users = ['admin', 'editor', 'author', 'contributor', 'subscriber'] as const;

const siteAnswer = z.object({
  url: z.string(),
  version: z.string(),
  /** Application passwords by user; each is named for its role, the administrator is `admin`. */
  users: z.record(z.enum(users), z.string()),
});

export interface RunningWordPress extends z.infer<typeof siteAnswer> {
  /** Ends its processes; what it kept is removed. */
  stop(): Promise<void>;
}

/**
 * Installs the Debian packages of a real WordPress where they are missing (about 20 seconds, once a machine).
 *
 * @returns null when it can run, else why this machine cannot run one
 */
export async function prepareWordPress(): Promise<string | null> {
  if (process.platform !== 'linux') return 'it is made of Debian packages, and this is not Linux';
  const child = spawn(script, ['install'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = `${log}${text}`.slice(-keptLog);
  });
  const [code] = await once(child, 'close');
  return code === 0 ? null : (log.trim().split('\n').at(-1) ?? `exit code ${code}`);
}

/**
 * Starts a WordPress of its own on a free port; about 3 seconds. It also ends when this process goes away,
 * because its standard input ends then.
 *
 * @throws Error with the end of its log
 */
export async function startWordPress(): Promise<RunningWordPress> {
  // Sockets stand in it, so its path must be short.
  const directory = await mkdtemp(join(tmpdir(), 'igny8-wp-'));
  const port = String(await freePort());
  const child = spawn(script, ['run', directory, port], {
    env: { ...process.env, REMOVE_AFTERWARDS: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = `${log}${text}`.slice(-keptLog);
  });
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
  if (!first) {
    await stop();
    throw new Error(`WordPress did not start:\n${log}`);
  }
  return { ...siteAnswer.parse(JSON.parse(String(first[0]))), stop };
}
