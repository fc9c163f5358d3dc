import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryThrottle } from '#api/shared/throttle.ts';
import { throttleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi({ throttle: createMemoryThrottle(throttleRates) });
});
afterAll(() => api.close());

describe('throttles', () => {
  it('are told on every answer', async () => {
    for (const path of ['/api/v1/system/ping/', '/api/v1/nothing/', '/api/v1/auth/me/']) {
      const { headers } = await api.http.get(path);
      expect(Number(headers['x-throttle-limit'])).toBeGreaterThan(0);
      expect(Number(headers['x-throttle-remaining'])).toBeGreaterThanOrEqual(0);
      expect(Number(headers['x-throttle-reset'])).toBeGreaterThan(Date.now() / 1000 - 1);
    }
  });

  it('count refused requests and refuse the sixth attempt to sign in', async () => {
    const attempt = () => api.http.post('/api/v1/auth/login/').send({ email: 'no' });
    for (let number = 1; number <= 5; number += 1) await attempt().expect(400);
    const { body, headers } = await attempt().expect(429);
    expect(body.error).toBe('Rate limit exceeded');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('at the door', () => {
  it('lets the listed origin read our headers and no other', async () => {
    const asked = (origin: string) =>
      api.http.get('/api/v1/system/ping/').set('Origin', origin).expect(200);
    const { headers } = await asked('https://app.example');
    expect(headers['access-control-allow-origin']).toBe('https://app.example');
    expect(headers['access-control-expose-headers']).toContain('X-Throttle-Remaining');
    expect((await asked('https://evil.example')).headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
  });

  it('sets security headers and hides the framework', async () => {
    const { headers } = await api.http.get('/api/v1/system/ping/');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

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
