import { spawnSync } from 'node:child_process';

/** Fairness by account and the new task matcher are on by default from server 1.31 (research: temporal.md §5). */
export const neededServer = { major: 1, minor: 31 } as const;

/** Version of the server inside a Temporal CLI. */
export interface ServerVersion {
  major: number;
  minor: number;
  text: string;
}

/** Asks a CLI; null when there is none there or it does not run on this machine. */
export function serverVersionOf(command: string, path = process.env.PATH): ServerVersion | null {
  const answer = spawnSync(command, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, PATH: path },
  });
  // `temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)`
  const match = /Server (\d+)\.(\d+)\.(\S+?)[,)]/.exec(answer.stdout ?? '');
  if (answer.status !== 0 || !match) return null;
  const [, major, minor, patch] = match;
  return { major: Number(major), minor: Number(minor), text: `${major}.${minor}.${patch}` };
}

export function isRecentEnough(version: ServerVersion): boolean {
  return (
    version.major > neededServer.major ||
    (version.major === neededServer.major && version.minor >= neededServer.minor)
  );
}
