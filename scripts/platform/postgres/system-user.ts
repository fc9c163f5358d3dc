import { spawnSync } from 'node:child_process';
import { LaunchError } from '../launch-error.ts';
import type { SystemUser } from '../processes/child-spec.ts';

/** PostgreSQL refuses root; any account without rights will do. */
const candidates = ['postgres', 'nobody'];

/**
 * Whom PostgreSQL runs as: ourselves, or, when we are root, an account without rights.
 *
 * @returns undefined for ourselves
 * @throws LaunchError when we are root and the machine has no such account
 */
export function findPostgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of candidates) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null) return { name, uid, gid };
  }
  throw new LaunchError(
    `PostgreSQL does not run as root, and this machine has no account ${candidates.join(' or ')}.\n` +
      'Run the command as an ordinary user, or give a database with DATABASE_URL.',
  );
}

/** Whether a command ends well when that user runs it. */
export function canRun(command: string, args: readonly string[], user?: SystemUser): boolean {
  const answer = spawnSync(command, args, {
    cwd: '/',
    stdio: 'ignore',
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  return answer.status === 0;
}

function idOf(option: '-u' | '-g', name: string): number | null {
  const answer = spawnSync('id', [option, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : null;
}
