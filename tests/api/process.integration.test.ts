import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { freePort } from '#tests/setup/free-port.ts';

let database: TestDatabase;
let directory: string;
let api: ChildProcess;
let base: string;
let output = '';

beforeAll(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'igny8-api-'));
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  api = spawn(process.execPath, ['api/main.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_APP_URL: database.appUrl,
      // Nothing listens there: the API has to start all the same.
      TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}`,
      JWT_SECRET: 'a secret of a test, long enough for HS256',
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      TEMPORAL_CODEC_KEY: Buffer.alloc(32, 8).toString('base64'),
      STORAGE_DIR: directory,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  api.stdout?.on('data', collect);
  api.stderr?.on('data', collect);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${base}/health/live/`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`The API did not start:\n${output}`);
});

afterAll(async () => {
  if (api.exitCode === null) api.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
  await database.drop();
});

const json = { 'content-type': 'application/json' };

describe('the process of the API', () => {
  it('serves without Temporal, and says that it is away', async () => {
    expect((await fetch(`${base}/health/ready/`)).status).toBe(200);
    const health = await fetch(`${base}/health/`);
    expect(health.status).toBe(503);
    const { checks } = (await health.json()) as { checks: Record<string, { ok: boolean }> };
    expect(checks).toMatchObject({ database: { ok: true }, temporal: { ok: false } });
  });

  it('takes a start without Temporal, and leaves it to the relay', async () => {
    const post = async (path: string, body: object, token?: string) => {
      const response = await fetch(`${base}/api/v1/${path}`, {
        method: 'POST',
        headers: { ...json, ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      });
      const { data } = (await response.json()) as { data: Record<string, string> };
      return { status: response.status, data };
    };
    const { data: owner } = await post('auth/register/', {
      email: 'mara@example.com',
      password: 'correct-horse-42',
      full_name: 'Mara Lind',
    });
    const { data: site } = await post('auth/sites/', { name: 'Shop' }, owner.access);
    const sector = { site_id: site.id, name: 'Tea' };
    const { data: tea } = await post('auth/sectors/', sector, owner.access);
    const keyword = { site_id: site.id, sector_id: tea.id, keyword: 'green tea' };
    await post('planner/keywords/', keyword, owner.access);
    const started = await post(
      'planner/keywords/auto_cluster/',
      { sector_id: tea.id },
      owner.access,
    );
    expect(started.status).toBe(202);
  });

  it('logs no password and no token', () => {
    expect(output).toContain('"path":"/api/v1/auth/register/"');
    expect(output).not.toContain('correct-horse-42');
    expect(output).not.toMatch(/Bearer |eyJ/);
  });

  it('ends by itself on SIGTERM', async () => {
    const ended = once(api, 'exit');
    api.kill('SIGTERM');
    const [code] = (await ended) as [number | null];
    expect(code).toBe(0);
  });
});
