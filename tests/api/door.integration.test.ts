import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiSettings } from '#api/shared/dependencies.ts';
import { startInstance } from './setup/instance.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const ping = '/api/v1/system/ping/';

/** The same API with other settings. */
const started = (settings: Partial<ApiSettings>) =>
  startInstance(api, { settings: { ...api.dependencies.settings, ...settings } });

describe('origins', () => {
  const asked = (origin: string) => api.http.get(ping).set('Origin', origin).expect(200);

  it('lets the listed origin read our headers and no other', async () => {
    const { headers } = await asked('https://app.example');
    expect(headers['access-control-allow-origin']).toBe('https://app.example');
    expect(headers['access-control-allow-credentials']).toBe('true');
    expect(headers['access-control-expose-headers']?.split(',').toSorted()).toEqual([
      'Retry-After',
      'X-Request-Id',
      'X-Throttle-Limit',
      'X-Throttle-Remaining',
      'X-Throttle-Reset',
    ]);
    for (const origin of ['https://evil.example', 'http://app.example', 'null']) {
      expect((await asked(origin)).headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('answers preflights without counting them', async () => {
    const { headers } = await api.http
      .options('/api/v1/planner/keywords/')
      .set('Origin', 'https://app.example')
      .set('Access-Control-Request-Method', 'POST')
      .set('Access-Control-Request-Headers', 'authorization,idempotency-key')
      .expect(204);
    expect(headers['access-control-allow-origin']).toBe('https://app.example');
    expect(headers['access-control-allow-methods']).toContain('PATCH');
    expect(headers['access-control-allow-headers']).toContain('Idempotency-Key');
    expect(headers).not.toHaveProperty('x-throttle-limit');
  });

  it('answers any other OPTIONS like a method that is not offered', async () => {
    const { headers } = await api.http.options(ping).expect(405);
    expect(headers.allow).toBe('GET, HEAD');
  });
});

describe('security headers', () => {
  it('let an answer load nothing, be framed by nobody and kept by no cache', async () => {
    const { headers } = await api.http.get(ping).expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('ask for HTTPS everywhere but in development', async () => {
    const { headers } = await api.http.get(ping);
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    const development = await started({ isDevelopment: true }).http.get(ping);
    expect(development.headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('host names', () => {
  const asks = (instance: { http: TestApi['http'] }, host: string) =>
    instance.http.get(ping).set('Host', host);

  it('are ours, or 400 in the envelope', async () => {
    const production = started({
      publicUrl: 'https://api.shop.example',
      allowedHosts: ['.eu.example'],
    });
    for (const host of [
      'api.shop.example',
      'API.shop.example:443',
      'localhost',
      '[::1]:8000',
      'a.eu.example',
    ]) {
      await asks(production, host).expect(200);
    }
    for (const host of ['evil.example', 'shop.example', '10.0.0.7', 'eu.example.evil.example']) {
      const { body } = await asks(production, host).set('X-Request-Id', 'asked').expect(400);
      expect(body).toEqual({
        success: false,
        error: 'Validation failed',
        errors: { non_field_errors: ['This host name is not served here'] },
        request_id: 'asked',
      });
    }
  });

  it('may be numbers in development, and anything where * is allowed', async () => {
    const development = started({ isDevelopment: true });
    await asks(development, '192.168.1.20:8000').expect(200);
    await asks(development, 'rebound.example').expect(400);
    await asks(started({ allowedHosts: ['*'] }), 'whatever.example').expect(200);
  });

  it('are not asked of probes', async () => {
    await api.http.get('/health/live/').set('Host', '10.0.0.7:8000').expect(200);
  });
});

describe('request ids', () => {
  it('are the caller’s when well formed, else fresh', async () => {
    const answered = async (id: string) =>
      (await api.http.get(ping).set('X-Request-Id', id)).get('X-Request-Id');
    expect(await answered('order-17.b_2')).toBe('order-17.b_2');
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    for (const bad of ['with space', 'x'.repeat(65), '<script>', 'é'.normalize()]) {
      expect(await answered(encodeURI(bad) === bad ? bad : bad.replace('é', '%C3'))).toMatch(uuid);
    }
  });
});

describe('addresses', () => {
  it('of X-Forwarded-For count only behind a trusted proxy', async () => {
    const remaining = async (instance: { http: TestApi['http'] }, forwarded: string) =>
      Number(
        (await instance.http.get(ping).set('X-Forwarded-For', forwarded)).get(
          'X-Throttle-Remaining',
        ),
      );
    const behindProxy = started({ trustProxyHops: 1 });
    const first = await remaining(behindProxy, '203.0.113.5');
    expect(await remaining(behindProxy, '203.0.113.6')).toBe(first);
    expect(await remaining(behindProxy, '203.0.113.5')).toBe(first - 1);
    // What stands before the proxy's own entry is the client's invention.
    expect(await remaining(behindProxy, '198.51.100.1, 203.0.113.5')).toBe(first - 2);
    const direct = await remaining(api, '203.0.113.5');
    expect(await remaining(api, '203.0.113.77')).toBe(direct - 1);
  });
});
