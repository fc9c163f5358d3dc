import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrm } from '#entities/orm.ts';
import { startInstance } from './setup/instance.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
const readBacklogs = async () => [];

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

describe('health', () => {
  it('is ok when database, Temporal and workers are there', async () => {
    const { body } = await api.http.get('/health/').set('X-Request-Id', 'probe').expect(200);
    expect(body).toEqual({
      success: true,
      data: {
        status: 'ok',
        checks: {
          database: { ok: true },
          temporal: { ok: true },
          workers: { ok: true, pollers: { core: 1 } },
        },
      },
      request_id: 'probe',
    });
    await api.http.get('/health/live/').expect(200);
    await api.http.get('/health/ready/').expect(200);
  });

  it('is degraded without Temporal, and ready all the same: the outbox keeps what it is to do', async () => {
    const down = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:7233'));
    const lonely = startInstance(api, {
      temporal: { ping: down, countPollers: down, readBacklogs: down },
    });
    const { body, text, headers } = await lonely.http.get('/health/').expect(503);
    expect(body).toMatchObject({
      success: false,
      error: 'Service unavailable',
      errors: { temporal: ['unavailable'], workers: ['unavailable'] },
      checks: { database: { ok: true }, temporal: { ok: false } },
    });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(text).not.toContain('10.0.0.7');
    const ready = await lonely.http.get('/health/ready/').expect(200);
    expect(ready.body.data.checks.workers).toEqual({ ok: false, error: 'unavailable' });
  });

  it('names the task queue that nobody polls', async () => {
    const countPollers = async () => ({ core: 2, 'openai-text': 0, wordpress: 1 });
    const idle = startInstance(api, {
      temporal: { ping: async () => {}, countPollers, readBacklogs },
    });
    const { body } = await idle.http.get('/health/').expect(503);
    expect(body.errors).toEqual({ workers: ['no worker polls openai-text'] });
    expect(body.checks.workers.pollers).toEqual({ core: 2, 'openai-text': 0, wordpress: 1 });
  });

  it('is alive but not ready while a needed queue has no worker, and says which', async () => {
    const countPollers = async () => ({ core: 0, 'openai-text': 0, wordpress: 0 });
    const idle = startInstance(api, {
      temporal: { ping: async () => {}, countPollers, readBacklogs },
    });
    const { body, headers } = await idle.http.get('/health/ready/').expect(503);
    expect(body.errors).toEqual({ workers: ['no worker polls core, openai-text'] });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await idle.http.get('/health/live/').expect(200);
  });

  it('is ready while nobody serves a queue that this platform does not need', async () => {
    const countPollers = async () => ({ core: 1, 'openai-text': 1, wordpress: 0 });
    const idle = startInstance(api, {
      temporal: { ping: async () => {}, countPollers, readBacklogs },
    });
    await idle.http.get('/health/ready/').expect(200);
    await idle.http.get('/health/').expect(503);
  });

  it('is alive but not ready without its database, and says no address', async () => {
    const orm = await createOrm({
      url: 'postgresql://igny8_app:hidden@127.0.0.1:9/igny8',
      poolSize: 1,
      applicationName: 'nowhere',
    });
    const cutOff = startInstance(api, { orm });
    await cutOff.http.get('/health/live/').expect(200);
    const { body, text } = await cutOff.http.get('/health/ready/').expect(503);
    expect(body.errors).toEqual({ database: ['unavailable'] });
    expect(text).not.toMatch(/127\.0\.0\.1|hidden|igny8_app/);
    await orm.close();
  });

  it('is not ready once the process is closing', async () => {
    const closing = startInstance(api, { shutdown: AbortSignal.abort() });
    const { body } = await closing.http.get('/health/ready/').expect(503);
    expect(body.errors).toEqual({ process: ['closing'] });
    await closing.http.get('/health/live/').expect(200);
  });

  it('asks what it depends on once a second, however many probes come', async () => {
    let _pings = 0;
    const ping = async () => {
      _pings += 1;
    };
    const countPollers = async () => ({ core: 1 });
    const probed = startInstance(api, { temporal: { ping, countPollers, readBacklogs } });
    await Promise.all(Array.from({ length: 20 }, () => probed.http.get('/health/').expect(200)));
    expect(_pings).toBe(1);
  });
});
