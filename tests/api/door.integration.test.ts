import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

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
