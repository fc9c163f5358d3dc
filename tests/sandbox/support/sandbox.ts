import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type RunningSandbox, startSandbox } from '#sandbox/start-sandbox.ts';

/** A folder that is gone after the file's tests, and the sandbox started on it on a free port. */
export interface TestSandbox {
  readonly url: string;
  /** Of its mail server. */
  readonly smtpUrl: string;
  /** Stops it and starts it again on what it left behind; the port is another one. */
  restart(): Promise<void>;
  /** Sets the knobs. */
  turn(...rules: object[]): Promise<void>;
  /** Takes all knobs back and empties the log and the mailbox. */
  reset(): Promise<void>;
}

/** Starts a sandbox before the tests of a file and stops it after them. */
export function useSandbox(): TestSandbox {
  let folder = '';
  let running: RunningSandbox | undefined;
  const start = async () => {
    running = await startSandbox({ host: '127.0.0.1', port: 0, dataDirectory: folder });
  };
  const url = () => running?.url ?? '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'igny8-sandbox-'));
    await start();
  });
  afterAll(async () => {
    await running?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get url() {
      return url();
    },
    get smtpUrl() {
      return running?.smtpUrl ?? '';
    },
    restart: async () => {
      await running?.close();
      await start();
    },
    turn: async (...rules) => {
      const body = JSON.stringify({ rules });
      const response = await fetch(`${url()}/sandbox/knobs`, { method: 'PUT', body });
      if (!response.ok) throw new Error(await response.text());
    },
    reset: async () => {
      await fetch(`${url()}/sandbox/knobs`, { method: 'DELETE' });
      await fetch(`${url()}/sandbox/requests`, { method: 'DELETE' });
      await fetch(`${url()}/mail/messages`, { method: 'DELETE' });
    },
  };
}
