import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

describe.each(['/api/docs/', '/api/redoc/'])('%s', (path) => {
  it('loads from this server alone, without a login', async () => {
    const { text } = await api.http.get(path).expect(200).expect('Content-Type', /html/);
    expect(text).not.toMatch(/https?:\/\//);
    const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(loaded.length).toBeGreaterThanOrEqual(2);
    for (const source of loaded) {
      const { headers } = await api.http.get(source).expect(200);
      expect(headers['content-type']).toMatch(/javascript|css/);
    }
  });

  it('is the same without its last slash', async () => {
    const { text } = await api.http.get(path).expect(200);
    const short = await api.http.get(path.slice(0, -1)).expect(200);
    expect(short.text).toBe(text);
  });

  it('allows no script but its files, and works by plain HTTP', async () => {
    const { headers, text } = await api.http.get(path).expect(200);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  it('serves no other file of its package', async () => {
    await api.http.get(`${path}package.json`).expect(404);
    await api.http.get(`${path}..%2fpackage.json`).expect(404);
  });
});
