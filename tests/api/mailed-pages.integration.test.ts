import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailedPages } from '#api/identity/mailed-pages/pages.ts';
import { allRoutes } from '#api/routes.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

describe('pages that links in e-mails lead to', () => {
  it.each(mailedPages.map((page) => [page.path, page] as const))(
    '/%s sends the token to a route that takes it, with its fields',
    async (path, page) => {
      const { text, headers } = await api.http.get(`/${path}`).expect(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(text).toContain(`data-endpoint="${page.endpoint}"`);

      const route = allRoutes.find(({ record }) => `/api/v1/${record.path}` === page.endpoint);
      expect(route?.record.permission).toBe('public');
      const sent = Object.fromEntries(page.fields.map(({ name }) => [name, '']));
      const refused = await api.http
        .post(page.endpoint)
        .send({ token: '', ...sent })
        .expect(400);
      const named = Object.keys(refused.body.errors);
      expect(named.toSorted()).toEqual(['token', ...Object.keys(sent)].toSorted());
    },
  );

  it('load nothing but their own script and style', async () => {
    const { text } = await api.http.get('/verify-email').expect(200);
    const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');
    expect(loaded).toHaveLength(2);
    for (const url of loaded) {
      const { headers } = await api.http.get(url).expect(200);
      expect(headers['content-type']).toMatch(/javascript|css/);
    }
  });
});
