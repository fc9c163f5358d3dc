import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '#api/routes.ts';
import { permissions } from '#contracts/api/shared/permissions.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

/** JSON bodies show an example; files and streams do not. */
const content = z.object({ 'application/json': z.object({ example: z.unknown() }).optional() });

/** As much of an operation as every one must have. */
const operation = z.object({
  operationId: z.string().regex(/^[a-z][A-Za-z0-9]+$/),
  tags: z.tuple([z.string()]),
  summary: z.string().min(5),
  description: z.string().min(20),
  security: z.array(z.record(z.string(), z.tuple([]))),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});
const document = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ version: z.string().regex(/^\d+\.\d+\.\d+/) }),
  tags: z.array(z.object({ name: z.string(), description: z.string().min(10) })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

let api: TestApi;
let schema: z.infer<typeof document>;

beforeAll(async () => {
  api = await createTestApi();
  const { body } = await api.http.get('/api/schema/').expect(200);
  schema = document.parse(body);
});
afterAll(() => api.close());

const records = allRoutes.map(({ record }) => record);
const documented = records.filter(({ isInternal }) => !isInternal);

describe('the schema', () => {
  it.each(documented)('describes $method $path', ({ method, path, permission, answer }) => {
    const found = schema.paths[`/api/v1/${path}`]?.[method];
    expect(Object.keys(found?.responses ?? {})).toContain(String(answer.status));
    const schemes = found?.security.flatMap((requirement) => Object.keys(requirement));
    const takesKeys = permission !== 'public' && permissions[permission].apiKeys;
    const tokens = permission === 'public' ? [] : ['bearer'];
    expect(schemes).toEqual(takesKeys ? [...tokens, 'apiKey'] : tokens);
  });

  it.each(documented)('shows what $method $path takes and answers', ({ method, path }) => {
    const found = schema.paths[`/api/v1/${path}`]?.[method];
    const answers = Object.values(found?.responses ?? {}).map(({ content }) => content);
    const bodies = [found?.requestBody?.content, ...answers].flatMap((content) => {
      const body = content?.['application/json'];
      return body ? [body] : [];
    });
    expect(bodies.filter(({ example }) => example === undefined)).toEqual([]);
  });

  it('leaves internal routes out, and holds nothing else', () => {
    const held = Object.entries(schema.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const expected = documented.map(({ method, path }) => `${method} /api/v1/${path}`);
    expect(held.sort()).toEqual(expected.sort());
  });

  it('has an operation id once', () => {
    const ids = Object.values(schema.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(documented.length);
  });

  it('writes "an" before a vowel', () => {
    const summaries = Object.values(schema.paths).flatMap((methods) =>
      Object.values(methods).map(({ summary }) => summary),
    );
    expect(summaries.filter((summary) => /\ba (?!us|uni|one)[aeiou]/i.test(summary))).toEqual([]);
  });
});

describe('every route', () => {
  it.each(records.filter(({ permission }) => permission !== 'public'))(
    'asks who comes: $method $path',
    async ({ method, path }) => {
      const url = path.replaceAll(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
      await api.http[method](`/api/v1/${url}`).expect(401);
    },
  );
});
