import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
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
  /** Ends its processes and removes what it kept. */
  stop(): Promise<void>;
}

/** Why a real WordPress cannot run on this machine, in words; null where it can. */
export function prepareWordPress(): string | null {
  if (process.platform !== 'linux') return 'it comes from Debian packages, and this is not Linux';
  try {
    execFileSync(script, ['missing'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return null;
  } catch (error) {
    const names = String((error as { stdout?: unknown }).stdout ?? '').trim();
    return `these Debian packages are missing: ${names || 'unknown'}`;
  }
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
  const child = spawn(script, ['run', directory, port], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = `${log}${text}`.slice(-keptLog);
  });
  const stop = async () => {
    child.stdin.end();
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
  if (!first) {
    await stop();
    throw new Error(`WordPress did not start:\n${log}`);
  }
  return { ...siteAnswer.parse(JSON.parse(String(first[0]))), stop };
}
