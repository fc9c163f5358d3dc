import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let version: string;
let paths: Record<string, Record<string, Record<string, unknown>>>;

beforeAll(async () => {
  api = await createTestApi();
  const { body } = await api.http.get('/api/schema/').expect(200);
  version = body.openapi;
  paths = body.paths;
});
afterAll(() => api.close());

describe('the schema', () => {
  it('is OpenAPI 3.1', () => {
    expect(version).toBe('3.1.0');
  });

  it.each(allRoutes.map(({ record }) => [record.method, record.path, record.permission] as const))(
    'describes %s %s',
    (method, path, permission) => {
      const operation = paths[`/api/v1/${path}`]?.[method];
      expect(operation).toMatchObject({
        operationId: expect.any(String) as string,
        summary: expect.any(String) as string,
        security: permission === 'public' ? [] : [{ bearer: [] }],
      });
    },
  );

  it('has an operation id once', () => {
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map((operation) => operation.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(allRoutes.length);
  });

  it('has a page that reads it, from this server alone', async () => {
    const { text } = await api.http.get('/api/docs/').expect(200);
    expect(text).not.toMatch(/https?:\/\//);
    for (const [, source] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      await api.http.get(source ?? '').expect(200);
    }
  });
});

describe('every route', () => {
  it.each(
    allRoutes.filter(({ record }) => record.permission !== 'public').map(({ record }) => record),
  )('asks who comes: $method $path', async ({ method, path }) => {
    const url = path.replace('{id}', '00000000-0000-7000-8000-000000000000');
    await api.http[method](`/api/v1/${url}`).expect(401);
  });
});
