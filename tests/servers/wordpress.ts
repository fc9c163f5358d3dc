import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { freePort } from '#tests/setup/free-port.ts';

const script = fileURLToPath(new URL('./wordpress.sh', import.meta.url));

const siteAnswer = z.object({
  url: z.string(),
  version: z.string(),
  /** Application passwords by user; each is named for its role, the administrator is `admin`. */
  users: z.record(z.string(), z.string()),
});

export interface RunningWordPress extends z.infer<typeof siteAnswer>, AsyncDisposable {
  /** The administrator. */
  username: string;
  applicationPassword: string;
}

/** Why a real WordPress cannot run on this machine, in words; undefined where it can. */
export function whyNoWordPress(): string | undefined {
  if (process.platform !== 'linux')
    return 'it is started from Debian packages, and this is not Linux';
  try {
    execFileSync(script, ['missing'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return undefined;
  } catch (error) {
    const names = String((error as { stdout?: unknown }).stdout ?? '').trim();
    return `these Debian packages are missing: ${names || 'unknown'}`;
  }
}

/**
 * Starts a WordPress of its own on a free port; about 3 seconds. It ends when it is disposed of, and also when
 * this process goes away, because its standard input ends then.
 *
 * @param workDirectory everything lives there; a short path, as sockets stand in it
 * @throws Error with the end of its log
 */
export async function startWordPress(workDirectory: string): Promise<RunningWordPress> {
  const port = await freePort();
  const child = spawn(script, ['run', workDirectory, String(port)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = `${log}${text}`.slice(-4000);
  });
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
  if (!first) throw new Error(`WordPress did not start:\n${log}`);
  const site = siteAnswer.parse(JSON.parse(String(first[0])));
  return {
    ...site,
    username: 'admin',
    applicationPassword: site.users.admin ?? '',
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
