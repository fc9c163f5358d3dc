import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

describe('health', () => {
  it('is ok when database, Temporal and workers are there', async () => {
    const { body } = await api.http.get('/health/').expect(200);
    expect(body).toMatchObject({ status: 'ok', checks: { workers: { pollers: { core: 1 } } } });
    await api.http.get('/health/live/').expect(200);
    await api.http.get('/health/ready/').expect(200);
  });

  it('is degraded without Temporal, and ready all the same', async () => {
    const down = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:7233'));
    const lonely = await createTestApi({ temporal: { ping: down, countPollers: down } });
    const { body, text } = await lonely.http.get('/health/').expect(503);
    expect(body).toMatchObject({ status: 'degraded', checks: { temporal: { ok: false } } });
    expect(text).not.toContain('10.0.0.7');
    await lonely.http.get('/health/ready/').expect(200);
    await lonely.close();
  });
});
